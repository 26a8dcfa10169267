import { omitUndefined } from '../../../omit-undefined.js'
import { changed, type Folds, happened } from './record-fold.js'

export const investigationFolds: Folds = {
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
}
