import type { ControlInput } from '../controls/control-input.js'
import { takenUpAgain } from './intake.js'
import { adding, type Notes, replacing, without } from './note.js'

/** A customer who is not content sends the matter back. */
const handledAgain = (file: ControlInput): Partial<ControlInput> => ({
  ...takenUpAgain,
  satisfied: false,
  earlierHandlers: file.handlers,
  rehandled: file.rehandled + 1,
})

export const aftercareNotes: Notes = {
  'final-response.sent': (_file, { at, notice }) => ({ toldAt: notice.dispatchedAt ?? at }),
  'declining.notified': () => ({ decliningTold: true }),
  'remedy.delivered': (file, { remedy }) => ({
    remedies: replacing(file.remedies, remedy, (each) => ({ ...each, state: 'delivered' })),
  }),
  'remedy.failed': (file, { remedy }) => ({
    remedies: replacing(file.remedies, remedy, (each) => ({ ...each, state: 'failed' })),
  }),
  'commitment.made': (file, { commitment }) => ({ commitments: adding(file.commitments, commitment.id) }),
  'commitment.fulfilled': (file, { commitment }) => ({ commitments: without(file.commitments, commitment) }),
  'commitment.released': (file, { commitment }) => ({ commitments: without(file.commitments, commitment) }),
  'callback.made': (file, { reached, satisfied, at }) => {
    if (!reached) return {}
    return satisfied
      ? { calledBack: true, satisfied: true, customerSpokeAt: at }
      : { ...handledAgain(file), customerSpokeAt: at }
  },
  'satisfaction.recorded': (_file, { score, at }, controls) => ({
    satisfied: score >= controls.closure.satisfiedFrom,
    customerSpokeAt: at,
  }),
  'follow-up.completed': (file, { solved }) => (solved ? { followedUp: true } : handledAgain(file)),
  'review.requested': (file, { review, to, at }) => ({
    reviews: [...file.reviews, { id: review, to }],
    customerSpokeAt: at,
  }),
  'review.decided': (file, { review, result }) => ({
    reviews: replacing(file.reviews, review, (each) => ({ ...each, result })),
  }),
  'review-outcome.notified': (file, { review }) => {
    const result = file.reviews.find((each) => each.id === review)?.result
    return result === 'changed' || result === 'returned'
      ? { ...takenUpAgain, ending: undefined, earlierHandlers: file.handlers }
      : {}
  },
  'negotiation.held': () => ({ negotiated: true }),
  'mediation.agreed': (file, { body, at }) => ({
    customerSpokeAt: at,
    waits: { ...file.waits, mediation: adding(file.waits.mediation, body) },
  }),
  'mediation.ended': (file, { body, agreed }) => ({
    settled: file.settled || agreed,
    waits: { ...file.waits, mediation: without(file.waits.mediation, body) },
  }),
  'dispute.opened': (file, { dispute, route }) => ({ disputes: [...file.disputes, { id: dispute, route }] }),
  'dispute.ended': (file, { dispute, result }) => ({
    disputes: replacing(file.disputes, dispute, (each) => ({ ...each, result })),
  }),
  'action.planned': (file, { action }) => ({ actions: [...file.actions, { id: action, done: false }] }),
  'regulator-correction.ordered': (file, { action }) => ({
    actions: [...file.actions, { id: action, done: false }],
  }),
  'action.completed': (file, { action }) => ({
    actions: replacing(file.actions, action, (each) => ({ ...each, done: true })),
  }),
  'regulator-report.sent': () => ({ regulatorReported: true }),
  'lessons.recorded': () => ({ lessons: true }),
  'legal-hold.placed': () => ({ legalHold: true }),
  'legal-hold.lifted': () => ({ legalHold: false }),
}
