import * as z from 'zod'
import { channel } from '../channels.js'
import { notice } from '../notices.js'
import { id, instant, personalId, text } from '../words.js'
import { event } from './envelope.js'

export const contactEvents = [
  event('acknowledgement.sent', { notice }),
  event('acceptance.notified', { notice }),
  event('declining.notified', { notice }),
  event('progress.notified', { notice }),
  event('holding-response.sent', { notice }),
  event('final-response.sent', { notice }),
  event('contact.made', {
    direction: z.enum(['to-customer', 'from-customer', 'internal']),
    channel,
    summary: text,
    participants: z.array(personalId).optional(),
    dissatisfactionCause: text.optional(),
    answers: z.array(id).optional(),
    unreachable: z.boolean().optional(),
  }),
  event('customer-message.received', { message: id, content: text, channel }),
  event('customer-message.answered', { message: id, answer: text, sentAt: instant.optional() }),
] as const
