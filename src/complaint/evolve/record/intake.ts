import { omitUndefined } from '../../../omit-undefined.js'
import { type Folds, happened } from './record-fold.js'

export const intakeFolds: Folds = {
  'complaint.registered': (_, event) => ({ reference: event.reference, registeredAt: event.at }),
  'complaint.details-confirmed': (_, event) => ({
    confirmed: { ...happened(event), ...omitUndefined({ corrections: event.corrections }) },
  }),
  'complaint.triaged': (_, event) => ({
    triage: { ...happened(event), material: event.material, reason: event.reason },
  }),
  'complaint.declined': (_, event) => ({
    declined: { ...happened(event), ground: event.ground, reason: event.reason },
  }),
  'complaint.kind-changed': (record, event) => ({ intake: { ...record.intake, kind: event.to } }),
  'complaint.classified': (record, event) => ({
    classification: { ...record.classification, ...event.classification },
    judged: { ...record.judged, ...event.classification },
    ...omitUndefined({ cause: event.cause }),
  }),
  'complaint.referred': (_, event) => ({
    referral: { ...happened(event), route: event.route, body: event.body, reason: event.reason },
  }),
  'complaint.merged': (_, event) => ({ mergedInto: event.into }),
  'complaint.linked': (record, event) => ({
    links: [...record.links, { ...happened(event), to: event.to, relation: event.relation }],
    evidence: [...record.evidence, ...(event.evidence ?? [])],
    contacts: [...record.contacts, ...(event.contacts ?? [])],
  }),
  'complaint.repeated': (record, event) => ({
    repeats: [
      ...record.repeats,
      { ...happened(event), newFacts: event.newFacts, ...omitUndefined({ content: event.content }) },
    ],
  }),
  'complaint.closed': (_, event) => ({
    closure: { ...happened(event), ground: event.ground, summary: event.summary },
    ...omitUndefined({ lessons: event.lessons }),
  }),
  'complaint.reopened': (record) => ({ reopened: record.reopened + 1 }),
  'complaint.archived': (_, event) => ({ archivedAt: event.at }),
  'legal-hold.placed': () => ({ legalHold: true }),
  'legal-hold.lifted': () => ({ legalHold: false }),
  'personal-data.erased': (_, event) => ({ erasedAt: event.at }),
}
