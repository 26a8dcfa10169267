/** Every control, in the order of a complaint's life, and whether a policy may let someone set it aside. */
export const controlCodes = {
  permission: false,
  delegation: false,
  'override-authority': false,
  'reference-known': false,
  'reference-new': false,
  recusal: true,
  'registered-first': true,
  'triaged-first': true,
  'kind-is-complaint': false,
  'kind-needs-no-decision': false,
  'decline-ground': true,
  'assigned-first': true,
  'expert-customer-told': true,
  'special-for-serious': true,
  'findings-grounded': true,
  'both-accounts': true,
  'findings-first': true,
  'independent-evidence': true,
  'decision-cites-rules': true,
  'remedy-or-reason': true,
  'remedy-allowed': true,
  apology: true,
  'demands-answered': true,
  'four-eyes': false,
  'authority-limit': true,
  'approval-needed': true,
  'notice-complete': true,
  'extension-step': true,
  'extension-level': true,
  'extension-told-in-time': true,
  'call-back-independent': true,
  'negotiation-first': true,
  'review-window': true,
  'review-level': true,
  'reviewer-independent': true,
  'merged-before': false,
  'ground-fits': false,
  'closure-rule': true,
  'outcome-told': true,
  'declining-told': true,
  'remedies-delivered': true,
  'commitments-fulfilled': false,
  'messages-answered': true,
  'disputes-ended': true,
  'root-cause': true,
  'corrective-action': true,
  'regulator-reported': true,
  'major-notified': true,
  'followed-up': true,
  'lessons-recorded': true,
  'no-legal-hold': false,
} as const satisfies Record<string, boolean>

/** The code of a control, which a refusal names as its reason. */
export type ControlCode = keyof typeof controlCodes

/** A control that a policy may let some role set aside. */
export type OverridableControl = {
  [Code in ControlCode]: (typeof controlCodes)[Code] extends true ? Code : never
}[ControlCode]

/** Whether any policy may let this control be set aside; a word that names no control is none. */
export const isOverridable = (code: string): code is OverridableControl =>
  Object.hasOwn(controlCodes, code) && controlCodes[code as ControlCode]

/** The controls that a policy may let some role set aside, with a reason on record. */
export const overridableControls: readonly OverridableControl[] =
  Object.keys(controlCodes).filter(isOverridable)
