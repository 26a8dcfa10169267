import type { ControlInput, RemedyOnFile } from '../controls/control-input.js'
import { withEvidence } from './intake.js'
import { actsFor, adding, type Notes, replacing, without } from './note.js'

const promised = (file: ControlInput, proposal: string): RemedyOnFile[] => {
  const agreed = file.proposals.find((each) => each.id === proposal)?.remedies ?? []
  const delivered = new Set(file.remedies.filter((each) => each.state === 'delivered').map((each) => each.id))
  const renewed = new Set(agreed.map((each) => each.id))
  return [
    ...file.remedies.filter((each) => delivered.has(each.id) || !renewed.has(each.id)),
    ...agreed
      .filter((each) => !delivered.has(each.id))
      .map((each): RemedyOnFile => ({ ...each, state: 'promised' })),
  ]
}

/** Looking into the matter, what is proposed and decided, and the time it takes. */
export const inquiryNotes: Notes = {
  'investigation.started': (_file, { level }) => ({ level }),
  'evidence.added': (file, { evidence }) => withEvidence(file, [evidence]),
  'statement.taken': (file, { evidence, person, independent }) =>
    withEvidence(file, [{ id: evidence ?? person, independent }]),
  'department-enquiry.sent': (file, { enquiry }) => ({
    waits: { ...file.waits, department: adding(file.waits.department, enquiry) },
  }),
  'department-enquiry.answered': (file, { enquiry }) => ({
    waits: { ...file.waits, department: without(file.waits.department, enquiry) },
  }),
  'information.requested': (file, { request }) => ({
    waits: { ...file.waits, customer: adding(file.waits.customer, request) },
  }),
  'information.received': (file, { request, complete, at }) => ({
    customerSpokeAt: at,
    ...(complete ? { waits: { ...file.waits, customer: without(file.waits.customer, request) } } : {}),
  }),
  'expert.engaged': (file, { engagement }) => ({
    waits: { ...file.waits, expert: adding(file.waits.expert, engagement) },
  }),
  'expert.reported': (file, { engagement }) => ({
    waits: { ...file.waits, expert: without(file.waits.expert, engagement) },
  }),
  'findings.made': (_file, { finding }) => ({
    finding: {
      codes: finding.codes,
      harmed: finding.inconvenience === true || (finding.loss?.minor ?? 0) > 0,
      rootCause: (finding.rootCause ?? '').trim() !== '',
    },
  }),
  'misunderstanding.explained': (_file, { satisfied }) =>
    satisfied === undefined
      ? { explained: 'told' }
      : { explained: satisfied ? 'satisfied' : 'dissatisfied', satisfied },
  'customer-message.received': (file, { message, at }) => ({
    messages: adding(file.messages, message),
    customerSpokeAt: at,
  }),
  'customer-message.answered': (file, { message }) => ({ messages: without(file.messages, message) }),
  'contact.made': (file, { direction, at, answers }) => ({
    ...(direction === 'from-customer' ? { customerSpokeAt: at } : {}),
    ...(answers === undefined
      ? {}
      : { messages: file.messages.filter((message) => !answers.includes(message)) }),
  }),
  'proposal.made': (file, event) => ({
    proposals: [
      ...file.proposals,
      {
        id: event.proposal.id,
        outcome: event.proposal.outcome,
        by: actsFor(event),
        remedies: event.proposal.remedies.map(({ id, code, amount }) =>
          amount === undefined ? { id, code } : { id, code, amount },
        ),
        approvers: [],
      },
    ],
  }),
  'offer.made': (file, { offer, proposal }) => ({
    negotiated: true,
    offers: [...file.offers, { id: offer, proposal }],
  }),
  'offer.accepted': (file, { offer, at }) => ({
    customerSpokeAt: at,
    satisfied: true,
    offers: file.offers.filter((each) => each.id !== offer),
  }),
  'offer.rejected': (file, { offer, at }) => ({
    customerSpokeAt: at,
    offers: file.offers.filter((each) => each.id !== offer),
  }),
  'offer.countered': (file, { offer, at }) => ({
    customerSpokeAt: at,
    offers: file.offers.filter((each) => each.id !== offer),
  }),
  'approval.requested': (file, { proposal, request }) => ({
    proposals: replacing(file.proposals, proposal, (each) => ({ ...each, request, approval: 'requested' })),
  }),
  'approval.granted': (file, event) => ({
    proposals: file.proposals.map((each) =>
      each.request === event.request ? { ...each, approval: 'granted', approvers: actsFor(event) } : each,
    ),
  }),
  'approval.refused': (file, { request }) => ({
    proposals: file.proposals.map((each) =>
      each.request === request ? { ...each, approval: 'refused', approvers: [] } : each,
    ),
  }),
  'decision.made': (file, event) => {
    const proposal = file.proposals.find((each) => each.id === event.proposal)
    return proposal === undefined
      ? {}
      : {
          decision: { proposal: proposal.id, outcome: proposal.outcome, by: actsFor(event) },
          remedies: promised(file, proposal.id),
          toldAt: undefined,
        }
  },
  'settlement.reached': (_file, { at }) => ({ settled: true, customerSpokeAt: at }),
  'extension.requested': (file, event) => {
    const dueBefore = event.facts?.dueAt?.[event.clock]
    return {
      extensions: [
        ...file.extensions,
        {
          id: event.request,
          clock: event.clock,
          ...(event.step === undefined ? {} : { step: event.step }),
          by: actsFor(event),
          state: 'requested',
          ...(dueBefore === undefined ? {} : { dueBefore }),
        },
      ],
    }
  },
  'extension.approved': (file, event) => ({
    extensions: replacing(file.extensions, event.request, (each) => {
      const dueBefore = event.facts?.dueAt?.[each.clock] ?? each.dueBefore
      return { ...each, state: 'approved', ...(dueBefore === undefined ? {} : { dueBefore }) }
    }),
  }),
  'extension.refused': (file, { request }) => ({
    extensions: replacing(file.extensions, request, (each) => ({ ...each, state: 'refused' })),
  }),
  'extension.notified': (file, { request }) => ({
    extensions: replacing(file.extensions, request, (each) => ({ ...each, state: 'told' })),
  }),
}
