export {
  type Channel,
  type ComplaintSource,
  channel,
  channels,
  socialPlatform,
  source,
  sources,
  traceableChannels,
} from './channels.js'
export {
  type ComplaintEvent,
  type ComplaintEventInput,
  complaintEvent,
  type EventOf,
  type EventType,
  eventTypes,
  type ReceivedInput,
} from './event.js'
export { actionTypes } from './events/aftercare.js'
export { proposal } from './events/decision.js'
export { finding, investigationLevels } from './events/investigation.js'
export { type Evidence, evidence, evidenceTypes } from './evidence.js'
export { decidedFacts, type FactKind, type FactName, type FactWord, factWords } from './facts.js'
export { type Intake, intake } from './intake.js'
export { intakeJsonSchema } from './intake-json-schema.js'
export { type Money, money } from './money.js'
export { actionTypeNames } from './names/action-names.js'
export { channelNames } from './names/channel-names.js'
export { codeNames } from './names/code-names.js'
export { contentNames } from './names/content-names.js'
export { eventName } from './names/event-names.js'
export { evidenceNames } from './names/evidence-names.js'
export { groundNames } from './names/ground-names.js'
export { type Names, nameOf } from './names/name-of.js'
export { noticeNames } from './names/notice-names.js'
export { outcomeNames } from './names/outcome-names.js'
export { type RemedyEntry, type RemedyNature, remedyCatalogue } from './names/remedy-names.js'
export { namedRoles, roleNames } from './names/role-names.js'
export { originNames, priorityNames } from './names/taxonomy-names.js'
export { vulnerabilityNames } from './names/vulnerability-names.js'
export {
  type Notice,
  type NoticeContent,
  type NoticeKind,
  notice,
  noticeContents,
  noticeKinds,
} from './notices.js'
export {
  closureGround,
  closureGrounds,
  type Outcome,
  type OutsideRoute,
  outcome,
  outcomes,
  outsideRoute,
  outsideRoutes,
} from './outcome.js'
export { parseEvent, parseIntake, parseWith } from './parse.js'
export {
  type Actor,
  actor,
  type Complainant,
  complainant,
  type InvolvedPerson,
  involvedPerson,
  type Representative,
  type Role,
  representative,
  role,
  roles,
  vulnerabilities,
} from './people.js'
export { type PersonalKind, type PersonalShape, personalRecordShape, personalShapeOf } from './personal.js'
export { type ComplaintRecord, complaintRecord } from './record.js'
export {
  commitment,
  type Demand,
  demand,
  demandDecision,
  type Remedy,
  remedy,
  remedyCodes,
  resolutionMethods,
} from './remedies.js'
export {
  attentions,
  type Cause,
  type Classification,
  type Complexity,
  categories,
  cause,
  causeOrigin,
  causes,
  classification,
  complexities,
  complexity,
  findingCodes,
  type Kind,
  kind,
  kinds,
  type Priority,
  priorities,
  priority,
  type Severity,
  severities,
  severity,
} from './taxonomy.js'
export { code, count, id, instant, longestNarrative, plainDate, text } from './words.js'
