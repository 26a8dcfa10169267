import { type Controls, defaultControls } from '../../src/machine/index.js'
import { roles } from '../../src/vocabulary/index.js'

const everyone = [...roles]

/** A bank that leaves everything to its people: what is refused here, the chart itself refuses. */
export const lenientControls: Controls = {
  ...defaultControls,
  permissions: { '*': { roles: everyone } },
  delegations: [],
  authority: Object.fromEntries(roles.map((role) => [role, 'unlimited' as const])),
  approval: { whenMajor: false, whenSerious: false, outcomes: [], remedies: [] },
  fourEyes: { decision: false, extension: false },
  recusal: { complainedAbout: false, lineManager: false, earlierHandler: false, declaredInterest: false },
  acceptance: {
    registeredFirst: false,
    triagedFirst: false,
    declineGrounds: ['not-raised-by-complainant', 'busy'],
  },
  investigation: {
    assignedFirst: false,
    specialForSerious: false,
    independentEvidence: 0,
    findingsCite: [],
    bothAccounts: 'never',
    customerToldOfExpert: false,
  },
  decision: {
    findingsFirst: false,
    citesRules: false,
    remedyOrReason: false,
    demandsAnswered: false,
    apology: 'never',
  },
  notices: {},
  responses: {},
  extensions: [{ clock: 'decision', step: 'longer', approvers: everyone, toldBeforeDue: false }],
  review: {
    levels: { superior: everyone, 'upper-level': everyone, 'senior-management': everyone },
    independent: false,
  },
  callBackByOther: false,
  askSatisfaction: false,
  closure: {
    ...defaultControls.closure,
    remediesDelivered: false,
    messagesAnswered: false,
    disputesEnded: false,
    decliningTold: false,
    rootCause: 'never',
    correctiveAction: 'none',
    regulatorReported: false,
    majorNotifiedTo: [],
    followUp: 'none',
    lessons: false,
  },
}
