export type { PolicyClock } from './clock.js'
export { definePolicy, type Policy, type PolicyOptions, parsePolicy } from './define.js'
export type { PolicyExtension, Without } from './extension.js'
export { policyJsonSchema } from './json-schema.js'
export { type FileReader, type Files, loadPolicy } from './load.js'
export { noticeRequirements } from './notice-requirements.js'
export { type PolicyDocument, type PolicyInput, policySource } from './policy.js'
export type { PolicyFact, PolicyTypes } from './policy-types.js'
export { readData } from './read-document.js'
export type { AssignmentWish } from './routing/assignment-wish.js'
export { type Directory, type DirectoryPerson, parseDirectory } from './routing/directory.js'
export { type Route, route } from './routing/route.js'
export { type Strategy, strategies, type TeamRules } from './routing/team-rules.js'
export type { SettingValue } from './settings.js'
export { type Library, shipped } from './shipped.js'
export { newestTables, tablesOn } from './table-versions.js'
export { verifyPolicy } from './verify.js'
export {
  type Access,
  type AccessBySection,
  defaultViewRules,
  type ViewRules,
  type ViewSection,
  viewRules,
  viewSections,
} from './view-rules.js'
