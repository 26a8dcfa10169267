import type { Instant } from '../time.js'
import type { NoticeKind, Role } from '../vocabulary/index.js'

/** What the host is asked to do. The core only says so; nothing has been done yet. */
export type EffectBody =
  | {
      readonly type: 'notify-role'
      readonly to: readonly Role[]
      readonly about: string
      readonly clock?: string
    }
  | { readonly type: 'send-notice'; readonly notice: NoticeKind; readonly clock?: string }
  | { readonly type: 'assign'; readonly team?: string; readonly handler?: string }
  | { readonly type: 'ask-department'; readonly enquiry: string; readonly unit: string }
  | { readonly type: 'report-to-regulator'; readonly reason: string }
  | { readonly type: 'plan-action'; readonly actionType: string; readonly reason: string }
  | { readonly type: 'call-back'; readonly by?: Instant }
  | { readonly type: 'ask-satisfaction' }
  | { readonly type: 'forward-to-merged'; readonly into: string }
  | { readonly type: 'destroy-file'; readonly evidence: string; readonly location: string }

/**
 * One effect in the outbox. `id` is made of the complaint, the journal entry and its place, so that delivering it twice can be
 * noticed by the receiver.
 */
export interface Effect {
  readonly id: string
  readonly complaint: string
  readonly at: Instant
  readonly deliverAt?: Instant
  readonly body: EffectBody
}
