import { omitUndefined } from '../../../omit-undefined.js'
import type { ComplaintRecord } from '../../../vocabulary/index.js'
import { changed, type Folds, happened } from './record-fold.js'

type Proposals = NonNullable<ComplaintRecord['disputes'][number]['proposals']>

/** One side's answer to what was proposed last. */
const answered = (
  proposals: Proposals,
  party: 'bank' | 'complainant',
  answer: 'accepted' | 'rejected',
): Proposals =>
  proposals.map((each, at) => (at === proposals.length - 1 ? { ...each, [party]: answer } : each))

export const aftercareFolds: Folds = {
  'remedy.delivered': (record, event) => ({
    remediesDelivered: [...record.remediesDelivered, { ...happened(event), remedy: event.remedy }],
    evidence: event.evidence === undefined ? record.evidence : [...record.evidence, event.evidence],
  }),
  'commitment.made': (record, event) => ({
    commitments: [...record.commitments, { at: event.at, commitment: event.commitment }],
  }),
  'commitment.fulfilled': (record, event) => ({
    commitments: changed(
      record.commitments,
      (each) => each.commitment.id === event.commitment,
      (each) => ({ ...each, answeredAt: event.at }),
    ),
    evidence: event.evidence === undefined ? record.evidence : [...record.evidence, event.evidence],
  }),
  'commitment.released': (record, event) => ({
    commitments: changed(
      record.commitments,
      (each) => each.commitment.id === event.commitment,
      (each) => ({ ...each, answeredAt: event.at, released: true }),
    ),
  }),
  'handling.summarised': (_, event) => ({ handlingSummary: event.summary }),
  'callback.made': (record, event) => ({
    callbacks: [
      ...record.callbacks,
      {
        ...happened(event),
        satisfied: event.satisfied,
        reached: event.reached,
        ...omitUndefined({ comment: event.comment }),
      },
    ],
    rehandled: event.reached && !event.satisfied ? record.rehandled + 1 : record.rehandled,
  }),
  'satisfaction.recorded': (_, event) => ({
    satisfaction: { ...happened(event), score: event.score, ...omitUndefined({ comment: event.comment }) },
  }),
  'follow-up.completed': (record, event) => ({
    followUp: {
      ...happened(event),
      solved: event.solved,
      ...omitUndefined({ fixVerified: event.fixVerified, comment: event.comment }),
    },
    rehandled: event.solved ? record.rehandled : record.rehandled + 1,
  }),
  'review.requested': (record, event) => ({
    reviews: [...record.reviews, { at: event.at, review: event.review, to: event.to, reason: event.reason }],
  }),
  'review.decided': (record, event) => ({
    reviews: changed(
      record.reviews,
      (review) => review.review === event.review,
      (review) => ({ ...review, answeredAt: event.at, result: event.result, reasons: event.reasons }),
    ),
  }),
  'review-outcome.notified': (record, event) => ({
    notices: [...record.notices, { ...happened(event), kind: 'review-outcome', notice: event.notice }],
  }),
  'dispute.opened': (record, event) => ({
    disputes: [
      ...record.disputes,
      { at: event.at, dispute: event.dispute, route: event.route, body: event.body },
    ],
  }),
  'dispute.proposal-received': (record, event) => ({
    disputes: changed(
      record.disputes,
      (dispute) => dispute.dispute === event.dispute,
      (dispute) => ({
        ...dispute,
        proposals: [...(dispute.proposals ?? []), { ...happened(event), proposal: event.proposal }],
      }),
    ),
  }),
  'dispute.proposal-answered': (record, event) => ({
    disputes: changed(
      record.disputes,
      (dispute) => dispute.dispute === event.dispute,
      (dispute) => ({ ...dispute, proposals: answered(dispute.proposals ?? [], event.party, event.answer) }),
    ),
  }),
  'dispute.ended': (record, event) => ({
    disputes: changed(
      record.disputes,
      (dispute) => dispute.dispute === event.dispute,
      (dispute) => ({ ...dispute, answeredAt: event.at, result: event.result }),
    ),
  }),
  'action.planned': (record, event) => ({
    actions: [
      ...record.actions,
      {
        at: event.at,
        action: event.action,
        actionType: event.actionType,
        what: event.what,
        owner: event.owner,
        dueAt: event.dueAt,
        orderedBy: event.orderedBy,
        ...omitUndefined({ cause: event.cause }),
      },
    ],
  }),
  'action.completed': (record, event) => ({
    actions: changed(
      record.actions,
      (action) => action.action === event.action,
      (action) => ({ ...action, answeredAt: event.at, ...omitUndefined({ proof: event.proof }) }),
    ),
  }),
  'action.effectiveness-checked': (record, event) => ({
    actions: changed(
      record.actions,
      (action) => action.action === event.action,
      (action) => ({ ...action, effective: event.effective }),
    ),
  }),
  'lessons.recorded': (_, event) => ({ lessons: event.lessons }),
  'quality.reviewed': (record, event) => ({
    qualityReviews: [
      ...record.qualityReviews,
      { ...happened(event), score: event.score, finding: event.finding },
    ],
  }),
  'regulator-report.sent': (record, event) => ({
    regulatorReports: [
      ...record.regulatorReports,
      { ...happened(event), report: event.report, to: event.to },
    ],
  }),
  'regulator-correction.ordered': (record, event) => ({
    actions: [
      ...record.actions,
      {
        at: event.at,
        action: event.action,
        actionType: 'corrective',
        what: event.what,
        owner: event.by.id,
        dueAt: event.dueAt,
        orderedBy: 'regulator',
      },
    ],
  }),
}
