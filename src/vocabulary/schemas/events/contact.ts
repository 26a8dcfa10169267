import * as z from 'zod'
import type { ContactPayloads } from '../../events/contact.js'
import { channel } from '../channels.js'
import { notice } from '../notices.js'
import { id, instant, personalId, text } from '../words.js'
import { eventsOf } from './envelope.js'

export const contactEvents = eventsOf<ContactPayloads>()({
  'acknowledgement.sent': { notice },
  'acceptance.notified': { notice },
  'declining.notified': { notice },
  'progress.notified': { notice },
  'holding-response.sent': { notice },
  'final-response.sent': { notice },
  'contact.made': {
    direction: z.enum(['to-customer', 'from-customer', 'internal']),
    channel,
    summary: text,
    participants: z.array(personalId).optional(),
    dissatisfactionCause: text.optional(),
    answers: z.array(id).optional(),
    unreachable: z.boolean().optional(),
  },
  'customer-message.received': { message: id, content: text, channel },
  'customer-message.answered': { message: id, answer: text, sentAt: instant.optional() },
})
