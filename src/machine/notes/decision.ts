import type { ControlInput, RemedyOnFile } from '../controls/control-input.js'
import { actsFor, type Notes, replacing } from './note.js'

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

export const decisionNotes: Notes = {
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
