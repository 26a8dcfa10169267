import * as z from 'zod'
import { id, instant, text } from './words.js'

/** Everything the bank must be able to tell a complainant. */
export const noticeKinds = [
  'acknowledgement',
  'acceptance',
  'declining',
  'progress',
  'holding',
  'extension',
  'final-response',
  'review-outcome',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The parts a notice can carry; a regime or policy says which kind needs which. */
export const noticeContents = [
  'reference',
  'receipt-confirmed',
  'time-received',
  'content-summary',
  'next-steps',
  'timetable',
  'progress',
  'contact-point',
  'ground',
  'reasons',
  'findings',
  'decision',
  'basis',
  'position',
  'solution',
  'measures',
  'explanation',
  'apology',
  'new-due-date',
  'review-right',
  'external-routes',
] as const
export type NoticeContent = (typeof noticeContents)[number]

/**
 * A notice as it left the bank. `dispatchedAt` is when it was handed over, posted, sent or dialled (the rule that decides
 * timeliness); `contains` says which required parts are in it.
 */
export const notice = z.strictObject({
  id: id.optional(),
  form: z.enum(['in-person', 'written', 'electronic', 'telephone']),
  dispatchedAt: instant.optional(),
  deliveredAt: instant.optional(),
  contains: z.array(z.enum(noticeContents)),
  text: text.optional(),
  unreachable: z.boolean().optional(),
})
export type Notice = z.infer<typeof notice>
