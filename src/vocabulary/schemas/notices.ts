import * as z from 'zod'
import { type Notice, noticeContents } from '../notices.js'
import { described } from './described.js'
import { id, instant, text } from './words.js'

export const notice = described<Notice>()(
  z.strictObject({
    id: id.optional(),
    form: z.enum(['in-person', 'written', 'electronic', 'telephone']),
    dispatchedAt: instant.optional(),
    deliveredAt: instant.optional(),
    contains: z.array(z.enum(noticeContents)),
    text: text.optional(),
    unreachable: z.boolean().optional(),
  }),
)
