import type { Reason, Said } from '../explanation.js'
import type { Instant } from '../time.js'
import type { Notice } from '../vocabulary/index.js'
import type { Regime } from './regime.js'

type Form = Notice['form']

const leaving: Readonly<Record<Form, Said>> = {
  'in-person': { en: 'Handed over', zh: '当面送达时间' },
  written: { en: 'Posted', zh: '交邮时间' },
  electronic: { en: 'Sent', zh: '发送时间' },
  telephone: { en: 'Dialled', zh: '拨打时间' },
}

const arrival: Said = { en: 'Delivered', zh: '送达时间' }
const reported: Said = { en: 'Reported', zh: '登记时间' }

/** The moment at which a notice counts as given, and why it is that one. */
export interface NoticeMoment {
  readonly at: Instant
  readonly because: Reason
}

/**
 * When a notice counts as given under a regime: its dispatch rule for the notice's form names the moment (handed over, posted, sent,
 * dialled; or delivered). Without a rule for the form the dispatch counts. When the deciding moment is not on record, the moment at
 * which the notice was reported stands for it.
 *
 * @param reportedAt the `at` of the event that carries the notice.
 *
 * @example
 * noticeMoment(cnNfra2020No3, { form: 'written', dispatchedAt: '2026-03-16T08:00:00.000Z' }, '2026-03-18T01:00:00.000Z').at
 * // '2026-03-16T08:00:00.000Z': posted in time, whenever it arrives (art. 21(2))
 */
export const noticeMoment = (
  regime: Pick<Regime, 'dispatch'> | undefined,
  notice: Partial<Pick<Notice, 'form' | 'dispatchedAt' | 'deliveredAt'>>,
  reportedAt: Instant,
): NoticeMoment => {
  const rule = regime?.dispatch.find(({ form }) => form === notice.form)
  const delivered = rule?.decides === 'delivered'
  const moment = delivered ? notice.deliveredAt : notice.dispatchedAt
  const at = moment ?? reportedAt
  const what =
    moment === undefined
      ? reported
      : delivered
        ? arrival
        : notice.form === undefined
          ? leaving.electronic
          : leaving[notice.form]
  return {
    at,
    because: {
      says: { en: `${what.en} at ${at}; this moment decides`, zh: `以${what.zh} ${at} 为准` },
      ...(rule === undefined ? {} : { source: rule.source }),
    },
  }
}
