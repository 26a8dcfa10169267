import { channels, sources, traceableChannels } from './channels.js'
import { actionTypes } from './events/aftercare.js'
import { investigationLevels } from './events/inquiry.js'
import { evidenceTypes } from './evidence.js'
import { actionTypeNames } from './names/action-names.js'
import { channelNames } from './names/channel-names.js'
import { contentNames } from './names/content-names.js'
import { eventNames } from './names/event-names.js'
import { evidenceNames } from './names/evidence-names.js'
import { groundNames } from './names/ground-names.js'
import { noticeNames } from './names/notice-names.js'
import { outcomeNames } from './names/outcome-names.js'
import { roleNames } from './names/role-names.js'
import { originNames, priorityNames } from './names/taxonomy-names.js'
import { vulnerabilityNames } from './names/vulnerability-names.js'
import { noticeContents, noticeKinds } from './notices.js'
import { closureGrounds, outcomes, outsideRoutes } from './outcome.js'
import { roles, vulnerabilities } from './people.js'
import { remedyCodes, resolutionMethods } from './remedies.js'
import { eventTypes } from './schemas/event.js'
import {
  attentions,
  categories,
  causeOrigins,
  causes,
  complexities,
  findingCodes,
  kinds,
  priorities,
  severities,
} from './taxonomy.js'

/**
 * The names of codes in both languages, by what the codes are of. A bank's own codes have none here: {@link nameOf} then answers the
 * code itself.
 *
 * @example
 * codeNames.outcome.upheld // { en: 'Upheld', zh: '支持' }
 */
export const codeNames = {
  role: roleNames,
  channel: channelNames,
  priority: priorityNames,
  outcome: outcomeNames,
  event: eventNames,
  notice: noticeNames,
  content: contentNames,
  ground: groundNames,
  evidence: evidenceNames,
  origin: originNames,
  vulnerability: vulnerabilityNames,
  action: actionTypeNames,
} as const

/**
 * Every list of codes that the package knows, by what the codes are of, in the order in which people expect them. Categories, causes,
 * remedies and ways of resolution are those that the procedures name: a bank's own may be more or fewer.
 *
 * @example
 * codes.outcomes // ['upheld', 'partly-upheld', 'rejected', 'unresolved']
 */
export const codes = {
  eventTypes,
  roles,
  kinds,
  channels,
  traceableChannels,
  sources,
  severities,
  priorities,
  complexities,
  attentions,
  categories,
  causes,
  causeOrigins,
  findingCodes,
  vulnerabilities,
  evidenceTypes,
  investigationLevels,
  outcomes,
  closureGrounds,
  outsideRoutes,
  remedyCodes,
  resolutionMethods,
  noticeKinds,
  noticeContents,
  actionTypes,
} as const
