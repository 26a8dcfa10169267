export type { PolicyClock } from './clocks.js'
export { definePolicy } from './define-policy.js'
export { type Pack, shelved } from './library.js'
export { type FileReader, type Files, loadPolicy } from './load.js'
export { parsePolicy } from './parse-policy.js'
export { dayUnder, isInForce, noticeRequirements, type Policy, type PolicyOptions } from './policy.js'
export type { PolicyDocument, PolicyExtension, PolicyInput } from './policy-input.js'
export { newestTables, tablesOn } from './policy-tables.js'
export type { PolicyTypes } from './policy-types.js'
export { readData } from './read-document.js'
export { requireUsable } from './require-usable.js'
export type { AssignmentWish } from './routing/assignment-wish.js'
export type { Directory, DirectoryPerson } from './routing/directory.js'
export { parseDirectory } from './routing/parse-directory.js'
export { type Route, route } from './routing/route.js'
export { strategies } from './routing/team-rules.js'
export { policyJsonSchema, schemas } from './schemas.js'
export { shipped } from './shipped.js'
export { verifyPolicy } from './verify.js'
export {
  type Access,
  type AccessBySection,
  defaultViewRules,
  type ViewRules,
  type ViewSection,
  viewSections,
} from './view-rules.js'
export { policyUnderRules, zoneRulesOf, zoneVersion } from './zone-rules-of.js'
