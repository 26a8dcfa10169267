import { canonicalJson } from '../../../hash.js'
import { omitUndefined } from '../../../omit-undefined.js'
import type { ComplaintEvent, ComplaintRecord, Notice, NoticeKind } from '../../../vocabulary/index.js'
import { changed, type Folds, happened } from './record-fold.js'

const told = (record: ComplaintRecord, event: ComplaintEvent & { notice: Notice }, kind: NoticeKind) => ({
  notices: [...record.notices, { ...happened(event), kind, notice: event.notice }],
})

/** The list without these entries, each of which leaves once. */
const less = <T>(list: readonly T[], gone: readonly T[], keyOf: (entry: T) => string): T[] => {
  const leaving = gone.map(keyOf)
  return list.filter((each) => {
    const place = leaving.indexOf(keyOf(each))
    if (place !== -1) leaving.splice(place, 1)
    return place === -1
  })
}

/** From receipt to archive: what the matter is, who has it, and what was said to the customer and by them. */
export const handlingFolds: Folds = {
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
  'complaint.unmerged': (record, event) => ({
    mergedInto: undefined,
    links: [...record.links, { ...happened(event), to: event.from, relation: 'unmerged' }],
  }),
  'complaint.linked': (record, event) => {
    const { evidence = [], contacts = [] } = event
    const undone = event.relation === 'unmerged'
    return {
      links: [...record.links, { ...happened(event), to: event.to, relation: event.relation }],
      evidence: undone ? less(record.evidence, evidence, ({ id }) => id) : [...record.evidence, ...evidence],
      contacts: undone ? less(record.contacts, contacts, canonicalJson) : [...record.contacts, ...contacts],
    }
  },
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
  'complaint.assigned': (record, event) => ({
    assignment: {
      ...happened(event),
      ...omitUndefined({ team: event.team, handler: event.handler, handlerUnit: event.handlerUnit }),
    },
    earlierHandlers:
      record.assignment?.handler === undefined || record.assignment.handler === event.handler
        ? record.earlierHandlers
        : [...new Set([...record.earlierHandlers, record.assignment.handler])],
  }),
  'interest.declared': (record, event) => ({
    interests: [...record.interests, { person: event.person, interest: event.interest }],
  }),
  'interest.cleared': (record, event) => ({
    interests: record.interests.filter((each) => each.person !== event.person),
  }),
  'complaint.escalated': (record) => ({
    attention: record.attention === 'major' ? 'major' : 'escalated',
  }),
  'complaint.de-escalated': () => ({ attention: 'normal' }),
  'complaint.major-declared': (_, event) => ({ attention: 'major', majorGround: event.ground }),

  'acknowledgement.sent': (record, event) => told(record, event, 'acknowledgement'),
  'acceptance.notified': (record, event) => told(record, event, 'acceptance'),
  'declining.notified': (record, event) => told(record, event, 'declining'),
  'progress.notified': (record, event) => told(record, event, 'progress'),
  'holding-response.sent': (record, event) => told(record, event, 'holding'),
  'final-response.sent': (record, event) => told(record, event, 'final-response'),
  'contact.made': (record, event) => ({
    contacts: [
      ...record.contacts,
      {
        ...happened(event),
        direction: event.direction,
        channel: event.channel,
        summary: event.summary,
        participants: event.participants ?? [],
        ...omitUndefined({ dissatisfactionCause: event.dissatisfactionCause }),
      },
    ],
    messages: changed(
      record.messages,
      (message) => event.answers?.includes(message.message) ?? false,
      (message) => ({ ...message, answeredAt: event.at, answer: event.summary }),
    ),
  }),
  'customer-message.received': (record, event) => ({
    messages: [...record.messages, { at: event.at, message: event.message, content: event.content }],
  }),
  'customer-message.answered': (record, event) => ({
    messages: changed(
      record.messages,
      (message) => message.message === event.message,
      (message) => ({ ...message, answeredAt: event.sentAt ?? event.at, answer: event.answer }),
    ),
  }),
}
