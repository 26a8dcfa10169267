export { type Money, parseMoney } from '../money.js'
export { parseWith, sentencesWith } from '../parse-with.js'
export { type Channel, channels, traceableChannels } from './channels.js'
export { codeNames, codes } from './codes.js'
export { damagedNumber, receiptWarnings } from './damaged-numbers.js'
export type { ComplaintEvent, ComplaintEventInput, EventOf, EventType, ReceivedInput } from './event.js'
export type { Proposal } from './events/inquiry.js'
export { type Finding, type InvestigationLevel, investigationLevels } from './events/inquiry.js'
export { type Evidence, evidenceTypes } from './evidence.js'
export { type FactKind, type FactName, factValues, factWords } from './facts.js'
export type { Intake, IntakeInput } from './intake.js'
export { actionTypeNames } from './names/action-names.js'
export { channelNames } from './names/channel-names.js'
export { contentNames } from './names/content-names.js'
export { eventName } from './names/event-names.js'
export { evidenceNames } from './names/evidence-names.js'
export { groundNames } from './names/ground-names.js'
export { type Names, nameOf } from './names/name-of.js'
export { noticeNames } from './names/notice-names.js'
export { outcomeNames } from './names/outcome-names.js'
export { namedRoles, roleNames } from './names/role-names.js'
export { originNames, priorityNames } from './names/taxonomy-names.js'
export { vulnerabilityNames } from './names/vulnerability-names.js'
export {
  type Notice,
  type NoticeContent,
  type NoticeKind,
  noticeContents,
  noticeKinds,
} from './notices.js'
export { type Outcome, type OutsideRoute, outcomes, outsideRoutes } from './outcome.js'
export {
  type Actor,
  type Complainant,
  type Representative,
  type Role,
  roles,
} from './people.js'
export { type PersonalKind, type PersonalShape, personalRecordShape, personalShapeOf } from './personal.js'
export type { ComplaintRecord } from './record.js'
export { type Demand, type Remedy, remedyCatalogue, remedyCodes } from './remedies.js'
export { described } from './schemas/described.js'
export { complaintEvent, eventTypes } from './schemas/event.js'
export { type EventField, eventFields } from './schemas/event-fields.js'
export { intake } from './schemas/intake.js'
export { currencyCode, money } from './schemas/money.js'
export { outcome, outsideRoute } from './schemas/outcome.js'
export { actor, role } from './schemas/people.js'
export { complaintRecord } from './schemas/record.js'
export { intakeJsonSchema, parseEvent, parseIntake, schemas } from './schemas/schemas.js'
export { classificationParts, kind } from './schemas/taxonomy.js'
export { code, count, id, instant, longestNarrative, plainDate, text } from './schemas/words.js'
export {
  type Classification,
  type FindingCode,
  findingCodes,
  type Kind,
  kinds,
  priorities,
} from './taxonomy.js'
