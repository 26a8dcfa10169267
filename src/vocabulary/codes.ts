import { channels, sources, traceableChannels } from './channels.js'
import { actionTypes } from './events/aftercare.js'
import { investigationLevels } from './events/inquiry.js'
import { evidenceTypes } from './evidence.js'
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
