import { said } from '../../explanation.js'
import { type EventType, eventName, namedRoles, type Role, roleNames } from '../../vocabulary/index.js'
import type { HandlingStage } from '../chart/stages.js'
import { isOverridable } from '../controls/control-codes.js'
import type { Control, Seen } from './control.js'
import { coversOf } from './cover.js'

const customers: readonly Role[] = ['complainant', 'representative']

/** The customer’s own rights: to withdraw, and to take the matter outside the bank. No policy takes them away. */
const inalienable: ReadonlySet<EventType> = new Set(['complaint.withdrawn', 'dispute.opened'])

const permissionFor = ({ controls: { permissions }, event }: Pick<Seen, 'controls' | 'event'>) =>
  Object.hasOwn(permissions, event.type) ? permissions[event.type] : permissions['*']

/** The roles that may report this event in this stage. */
export const rolesAllowed = ({
  controls,
  event,
  stage,
}: Pick<Seen, 'controls' | 'event' | 'stage'>): readonly Role[] => {
  const permission = permissionFor({ controls, event })
  const inStages = permission?.inStages ?? {}
  const here =
    stage !== undefined && Object.hasOwn(inStages, stage) ? inStages[stage as HandlingStage] : undefined
  const roles = here ?? permission?.roles ?? []
  return inalienable.has(event.type) ? [...new Set([...roles, ...customers])] : roles
}

/** Whether the policy allows different roles in different stages for this event. */
export const variesByStage = (seen: Pick<Seen, 'controls' | 'event'>): boolean =>
  permissionFor(seen)?.inStages !== undefined

const permission: Control = {
  code: 'permission',
  title: said('The role may do this', '具有相应权限'),
  hint: said('Have it done by a role that is allowed to.', '请由具备权限的岗位办理。'),
  guards: 'every',
  fails: (seen) => {
    // The chart asks about stages itself, with `permitted here`: inside it no guard is told where it stands.
    if (seen.stage === undefined && variesByStage(seen)) return undefined
    const roles: readonly Role[] = rolesAllowed(seen)
    if (roles.includes(seen.event.by.role)) return undefined
    const { by, type } = seen.event
    const [role, event, may] = [roleNames[by.role], eventName(type), namedRoles(roles)]
    return said(
      `The role “${role.en}” may not report ${event.en}; allowed: ${may.en}`,
      `${role.zh}无权办理“${event.zh}”，可办理岗位：${may.zh}`,
    )
  },
}

const delegation: Control = {
  code: 'delegation',
  title: said('Acting for an absent colleague is covered', '代办须有授权'),
  hint: said(
    'Record the delegation with its period and roles in the policy, or have the colleague act in person.',
    '请在制度中登记代办授权的期限和岗位，或由本人办理。',
  ),
  guards: 'every',
  fails: ({ controls, event }) => {
    const { by, at, facts } = event
    if (by.onBehalfOf === undefined || coversOf(controls, event).length > 0) return undefined
    const recorded = facts?.recordedAt
    const also =
      recorded === undefined || recorded === at ? said('', '') : said(` and at ${recorded}`, `及${recorded}`)
    return said(
      `${by.id} has no delegation to act for ${by.onBehalfOf} as ${roleNames[by.role].en} at ${at}${also.en}`,
      `${by.id} 在 ${at}${also.zh} 没有以${roleNames[by.role].zh}身份代 ${by.onBehalfOf} 办理的授权`,
    )
  },
}

const overrideAuthority: Control = {
  code: 'override-authority',
  title: said('A control is set aside only by someone who may', '豁免控制须有权限'),
  hint: said(
    'Meet the control, or have it set aside, with a reason, by a role that the policy names for it.',
    '请先满足该项控制，或由制度指定的岗位注明理由后豁免。',
  ),
  guards: 'every',
  fails: ({ controls, event }) => {
    const refused = (event.overrides ?? []).find(({ control, reason }) => {
      const roles: readonly Role[] = (isOverridable(control) && controls.overrides[control]) || []
      return !roles.includes(event.by.role) || reason.trim() === ''
    })
    if (refused === undefined) return undefined
    return said(
      `The role “${roleNames[event.by.role].en}” may not set aside the control ${refused.control}`,
      `${roleNames[event.by.role].zh}无权豁免控制项 ${refused.control}`,
    )
  },
}

export const accessControls: readonly Control[] = [permission, delegation, overrideAuthority]
