import { actionTypeNames } from './action-names.js'
import { channelNames } from './channel-names.js'
import { contentNames } from './content-names.js'
import { eventNames } from './event-names.js'
import { evidenceNames } from './evidence-names.js'
import { groundNames } from './ground-names.js'
import { noticeNames } from './notice-names.js'
import { outcomeNames } from './outcome-names.js'
import { roleNames } from './role-names.js'
import { originNames, priorityNames } from './taxonomy-names.js'
import { vulnerabilityNames } from './vulnerability-names.js'

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
