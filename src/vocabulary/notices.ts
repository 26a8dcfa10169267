import type { Instant } from '../time.js'

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
/** The kind of a message that a bank owes the complainant. */
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

/** A notice as it left the bank. */
export interface Notice {
  readonly id?: string | undefined
  readonly form: 'in-person' | 'written' | 'electronic' | 'telephone'
  /** When it was handed over, posted, sent or dialled: the rule that decides timeliness. */
  readonly dispatchedAt?: Instant | undefined
  readonly deliveredAt?: Instant | undefined
  /** Which required parts are in it. */
  readonly contains: readonly NoticeContent[]
  readonly text?: string | undefined
  readonly unreachable?: boolean | undefined
}
