import type { Instant } from '../../time.js'
import type { Channel } from '../channels.js'
import type { Notice } from '../notices.js'

export interface ContactPayloads {
  'acknowledgement.sent': {
    readonly notice: Notice
  }
  'acceptance.notified': {
    readonly notice: Notice
  }
  'declining.notified': {
    readonly notice: Notice
  }
  'progress.notified': {
    readonly notice: Notice
  }
  'holding-response.sent': {
    readonly notice: Notice
  }
  'final-response.sent': {
    readonly notice: Notice
  }
  'contact.made': {
    readonly direction: 'to-customer' | 'from-customer' | 'internal'
    readonly channel: Channel
    readonly summary: string
    readonly participants?: readonly string[] | undefined
    readonly dissatisfactionCause?: string | undefined
    readonly answers?: readonly string[] | undefined
    readonly unreachable?: boolean | undefined
  }
  'customer-message.received': {
    readonly message: string
    readonly content: string
    readonly channel: Channel
  }
  'customer-message.answered': {
    readonly message: string
    readonly answer: string
    readonly sentAt?: Instant | undefined
  }
}
