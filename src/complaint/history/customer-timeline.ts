import type { Said } from '../../explanation.js'
import type { Instant } from '../../time.js'
import type { ComplaintEvent, EventType } from '../../vocabulary/index.js'
import { erasedText } from '../privacy/erased.js'
import { redact } from '../privacy/redact.js'
import type { JournalDraft } from './journal-entry.js'

/** One line of what happened, as a customer may read it: without names of the bank's staff, and without the inquiry. */
export interface CustomerTimelineLine {
  readonly at: Instant
  readonly says: Said
  /** What the bank wrote to the customer, or the customer to the bank. */
  readonly text?: string
}

/** The events that a customer may know of, in words. What is not here is not shown. */
const sayings: Readonly<Partial<Record<EventType, Said>>> = {
  'complaint.received': { en: 'We received your complaint', zh: '已收到您的投诉' },
  'complaint.registered': { en: 'Your complaint was registered', zh: '您的投诉已登记' },
  'complaint.accepted': { en: 'Your complaint was accepted', zh: '您的投诉已受理' },
  'complaint.declined': { en: 'Your complaint was not accepted', zh: '您的投诉未予受理' },
  'complaint.referred': { en: 'Your complaint was passed to another body', zh: '您的投诉已转交其他机构' },
  'complaint.withdrawn': { en: 'You withdrew your complaint', zh: '您已撤回投诉' },
  'complaint.repeated': { en: 'You raised the matter again', zh: '您再次反映该事项' },
  'complaint.closed': { en: 'Your complaint was closed', zh: '您的投诉已办结' },
  'complaint.unmerged': {
    en: 'Your complaint is handled by itself again',
    zh: '您的投诉已恢复单独处理',
  },
  'complaint.reopened': { en: 'Your complaint was taken up again', zh: '您的投诉已重新处理' },
  'enquiry.answered': { en: 'We answered your enquiry', zh: '已答复您的咨询' },
  'acknowledgement.sent': { en: 'We confirmed that we received it', zh: '已向您确认收到投诉' },
  'acceptance.notified': { en: 'We told you that we accepted it', zh: '已告知您受理情况' },
  'declining.notified': { en: 'We told you why we did not accept it', zh: '已告知您不予受理的理由' },
  'progress.notified': { en: 'We told you how it stands', zh: '已告知您处理进展' },
  'holding-response.sent': { en: 'We told you why we need more time', zh: '已告知您尚需时间的原因' },
  'final-response.sent': { en: 'We sent you our final response', zh: '已向您发出最终答复' },
  'extension.notified': { en: 'We told you the new due date', zh: '已告知您延长后的办理期限' },
  'information.requested': { en: 'We asked you for information', zh: '已请您补充材料' },
  'information.received': { en: 'We received your information', zh: '已收到您补充的材料' },
  'customer-message.received': { en: 'You wrote to us', zh: '您向我们发来信息' },
  'customer-message.answered': { en: 'We answered you', zh: '我们已答复您' },
  'investigation.started': { en: 'We began to investigate', zh: '已开始调查' },
  'misunderstanding.explained': { en: 'We explained the terms to you', zh: '已向您解释相关条款' },
  'offer.made': { en: 'We made you an offer', zh: '已向您提出解决方案' },
  'offer.accepted': { en: 'You accepted our offer', zh: '您已接受解决方案' },
  'offer.rejected': { en: 'You rejected our offer', zh: '您未接受解决方案' },
  'offer.countered': { en: 'You made a counter-demand', zh: '您提出了新的诉求' },
  'decision.made': { en: 'We decided', zh: '已作出处理决定' },
  'settlement.reached': { en: 'We agreed on a settlement', zh: '双方已达成和解' },
  'remedy.delivered': { en: 'What we promised was done', zh: '承诺的补救措施已落实' },
  'callback.made': { en: 'We called you back', zh: '已对您进行回访' },
  'satisfaction.recorded': { en: 'You told us how satisfied you are', zh: '您已评价满意度' },
  'review.requested': { en: 'A review was asked for', zh: '已申请核查' },
  'review.decided': { en: 'The review was decided', zh: '核查已有结论' },
  'review-outcome.notified': { en: 'We told you the outcome of the review', zh: '已告知您核查结果' },
  'mediation.agreed': { en: 'Both sides agreed to mediation', zh: '双方同意调解' },
  'mediation.ended': { en: 'The mediation ended', zh: '调解已结束' },
  'dispute.opened': { en: 'An outside body took up the matter', zh: '外部机构已介入处理' },
  'dispute.ended': { en: 'The outside body ended the matter', zh: '外部机构处理完毕' },
  'personal-data.erased': { en: 'Your personal data were erased', zh: '您的个人信息已删除' },
}

const textOf = (event: ComplaintEvent): string | undefined => {
  if ('notice' in event) return event.notice.text
  switch (event.type) {
    case 'complaint.received':
      return event.complaint.content
    case 'complaint.repeated':
    case 'customer-message.received':
      return event.content
    case 'customer-message.answered':
    case 'enquiry.answered':
      return event.answer
    case 'misunderstanding.explained':
      return event.explanation
    case 'information.requested':
      return event.items.join('; ')
    default:
      return undefined
  }
}

/**
 * What happened to a complaint, as its customer may read it, in order: what was told to them and what they told us word for word,
 * less the numbers and names of others; of the inquiry only that it began. Events that a customer has no part in are left out.
 *
 * @param context `others`: names to take out of the texts, such as those of staff and of other complainants
 * @example
 * customerTimeline(journal)
 * // [{ at: '2026-03-02T02:00:00.000Z', says: { en: 'We received your complaint', … }, text: '…' }, …]
 */
export const customerTimeline = (
  journal: Iterable<JournalDraft>,
  { others = [] }: { readonly others?: readonly string[] } = {},
): readonly CustomerTimelineLine[] =>
  [...journal]
    .flatMap(({ event }): CustomerTimelineLine[] => {
      const says = sayings[event.type]
      if (says === undefined) return []
      const text = textOf(event)
      const shown = text === undefined || text === erasedText ? {} : { text: redact(text, { known: others }) }
      return [{ at: event.at, says, ...shown }]
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
