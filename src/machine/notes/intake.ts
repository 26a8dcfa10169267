import type { ControlInput } from '../controls/control-input.js'
import { adding, type Notes } from './note.js'

/** No control asks for more pieces than this, so no more are remembered. */
const evidenceRemembered = 20

export const withEvidence = (
  file: ControlInput,
  pieces: readonly { readonly id: string; readonly independent: boolean }[],
): Pick<ControlInput, 'independentEvidence'> => ({
  independentEvidence: adding(
    file.independentEvidence,
    ...pieces.filter((piece) => piece.independent).map((piece) => piece.id),
  ).slice(0, evidenceRemembered),
})

const defined = (values: readonly (string | undefined)[]): string[] =>
  values.filter((value) => value !== undefined)

/** A matter taken up again must be answered again: what the customer was told before no longer closes it. */
export const takenUpAgain: Partial<ControlInput> = {
  toldAt: undefined,
  satisfied: undefined,
  calledBack: false,
  followedUp: false,
  explained: undefined,
}

export const intakeNotes: Notes = {
  'complaint.received': (file, { complaint }) => {
    const accused = (complaint.peopleInvolved ?? []).filter((person) => person.part === 'complained-about')
    return {
      kind: complaint.kind,
      demands: defined(complaint.demands.map((demand) => demand.id)),
      complainedAbout: adding([], ...defined(accused.map((person) => person.id))),
      lineManagers: adding([], ...defined(accused.map((person) => person.lineManager))),
      ...withEvidence(file, complaint.evidence),
    }
  },
  'complaint.registered': () => ({ registered: true }),
  'complaint.triaged': () => ({ triaged: true }),
  'complaint.accepted': () => ({ accepted: true }),
  'complaint.kind-changed': (_file, { to }) => ({ kind: to, ending: undefined }),
  'complaint.classified': (file, { classification }) => ({
    serious:
      classification.severity === undefined ? file.serious : classification.severity === 'serious-violation',
  }),
  'complaint.declined': () => ({ ending: 'declined' }),
  'enquiry.answered': () => ({ ending: 'answered' }),
  'complaint.withdrawn': () => ({ ending: 'withdrawn' }),
  'complaint.merged': () => ({ ending: 'merged' }),
  'complaint.referred': () => ({ ending: 'referred' }),
  'complaint.unmerged': () => ({ ending: undefined }),
  'complaint.linked': (file, { relation, evidence = [] }) => {
    if (relation !== 'unmerged') return withEvidence(file, evidence)
    const gone = new Set(evidence.map(({ id }) => id))
    return { independentEvidence: file.independentEvidence.filter((id) => !gone.has(id)) }
  },
  'complaint.closed': (file) => ({
    waits: { customer: [], department: [], expert: [], mediation: file.waits.mediation },
    offers: [],
  }),
  'complaint.reopened': (file) => ({
    ...takenUpAgain,
    ending: undefined,
    earlierHandlers: file.handlers,
    reopened: file.reopened + 1,
  }),
  'complaint.assigned': (file, { team, handler }) => ({
    assigned: team !== undefined || handler !== undefined,
    handler,
    handlers: handler === undefined ? file.handlers : adding(file.handlers, handler),
  }),
  'interest.declared': (file, { person }) => ({ interested: adding(file.interested, person) }),
  'interest.cleared': (file, { person }) => ({
    interested: file.interested.filter((each) => each !== person),
  }),
  'complaint.major-declared': () => ({ major: true }),
  'complaint.de-escalated': () => ({ major: false }),
  'major-complaint.notified': (file, { to }) => ({
    majorNotified: [...new Set([...file.majorNotified, ...to])],
  }),
}
