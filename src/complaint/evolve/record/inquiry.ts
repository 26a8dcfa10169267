import { omitUndefined } from '../../../omit-undefined.js'
import { changed, type Folds, happened } from './record-fold.js'

/** Looking into the matter, what is proposed and decided, and the time it takes. */
export const inquiryFolds: Folds = {
  'investigation.started': (record, event) => ({
    investigations: [...record.investigations, { ...happened(event), level: event.level }],
  }),
  'evidence.added': (record, event) => ({ evidence: [...record.evidence, event.evidence] }),
  'statement.taken': (record, event) => ({
    statements: [
      ...record.statements,
      {
        ...happened(event),
        person: event.person,
        summary: event.summary,
        independent: event.independent,
        ...omitUndefined({ role: event.role }),
      },
    ],
  }),
  'department-enquiry.sent': (record, event) => ({
    enquiries: [
      ...record.enquiries,
      { at: event.at, enquiry: event.enquiry, unit: event.unit, question: event.question },
    ],
  }),
  'department-enquiry.answered': (record, event) => ({
    enquiries: changed(
      record.enquiries,
      (enquiry) => enquiry.enquiry === event.enquiry,
      (enquiry) => ({ ...enquiry, answeredAt: event.at, answer: event.answer }),
    ),
  }),
  'information.requested': (record, event) => ({
    informationRequests: [
      ...record.informationRequests,
      { at: event.at, request: event.request, items: event.items },
    ],
  }),
  'information.received': (record, event) => ({
    informationRequests: changed(
      record.informationRequests,
      (asked) => asked.request === event.request && event.complete,
      (asked) => ({ ...asked, answeredAt: event.at }),
    ),
  }),
  'expert.engaged': (record, event) => ({
    expertWork: [...record.expertWork, { at: event.at, engagement: event.engagement, expert: event.expert }],
  }),
  'expert.reported': (record, event) => ({
    expertWork: changed(
      record.expertWork,
      (work) => work.engagement === event.engagement,
      (work) => ({ ...work, answeredAt: event.at }),
    ),
  }),
  'findings.made': (_, event) => ({
    finding: event.finding,
    ...omitUndefined({ cause: event.finding.causes[0] }),
  }),
  'misunderstanding.explained': (_, event) => ({
    explanation: {
      ...happened(event),
      terms: event.terms,
      explanation: event.explanation,
      ...omitUndefined({ satisfied: event.satisfied }),
    },
  }),
  'proposal.made': (record, event) => ({
    proposals: [...record.proposals, { ...happened(event), proposal: event.proposal }],
  }),
  'offer.made': (record, event) => ({
    offers: [...record.offers, { at: event.at, offer: event.offer, proposal: event.proposal }],
  }),
  'offer.accepted': (record, event) => ({
    offers: changed(
      record.offers,
      (offer) => offer.offer === event.offer,
      (offer) => ({ ...offer, answeredAt: event.at, answer: 'accepted' }),
    ),
  }),
  'offer.rejected': (record, event) => ({
    offers: changed(
      record.offers,
      (offer) => offer.offer === event.offer,
      (offer) => ({ ...offer, answeredAt: event.at, answer: 'rejected' }),
    ),
  }),
  'offer.countered': (record, event) => ({
    offers: changed(
      record.offers,
      (offer) => offer.offer === event.offer,
      (offer) => ({ ...offer, answeredAt: event.at, answer: 'countered', counterDemand: event.demand }),
    ),
  }),
  'approval.requested': (record, event) => ({
    approvals: [...record.approvals, { at: event.at, request: event.request, proposal: event.proposal }],
  }),
  'approval.granted': (record, event) => ({
    approvals: changed(
      record.approvals,
      (approval) => approval.request === event.request,
      (approval) => ({ ...approval, answeredAt: event.at, answer: 'granted', approver: event.by.id }),
    ),
  }),
  'approval.refused': (record, event) => ({
    approvals: changed(
      record.approvals,
      (approval) => approval.request === event.request,
      (approval) => ({ ...approval, answeredAt: event.at, answer: 'refused', approver: event.by.id }),
    ),
  }),
  'decision.made': (record, event) => {
    const proposed = record.proposals.findLast((each) => each.proposal.id === event.proposal)
    return proposed === undefined ? {} : { decision: { ...happened(event), proposal: proposed.proposal } }
  },
  'settlement.reached': (_, event) => ({
    settlement: {
      ...happened(event),
      terms: event.terms,
      acceptedBy: event.acceptedBy,
      ...omitUndefined({ amount: event.amount }),
    },
  }),
  'extension.requested': (record, event) => ({
    extensions: [
      ...record.extensions,
      {
        at: event.at,
        request: event.request,
        clock: event.clock,
        reason: event.reason,
        ...omitUndefined({ step: event.step }),
      },
    ],
  }),
  'extension.approved': (record, event) => ({
    extensions: changed(
      record.extensions,
      (extension) => extension.request === event.request,
      (extension) => ({ ...extension, answeredAt: event.at, answer: 'approved', level: event.level }),
    ),
  }),
  'extension.refused': (record, event) => ({
    extensions: changed(
      record.extensions,
      (extension) => extension.request === event.request,
      (extension) => ({ ...extension, answeredAt: event.at, answer: 'refused' }),
    ),
  }),
  'extension.notified': (record, event) => ({
    extensions: changed(
      record.extensions,
      (extension) => extension.request === event.request,
      (extension) => ({ ...extension, notifiedAt: event.notice.dispatchedAt ?? event.at }),
    ),
    notices: [...record.notices, { ...happened(event), kind: 'extension', notice: event.notice }],
  }),
}
