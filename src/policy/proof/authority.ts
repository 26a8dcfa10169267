import { said } from '../../explanation.js'
import { doubtful, type Issue, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import { nearestWord } from '../../nearest-word.js'
import { type EventType, type Role, remedyCodes } from '../../vocabulary/index.js'
import type { Policy } from '../policy.js'

type Path = readonly (string | number)[]

const mayReport = ({ controls: { permissions } }: Policy, type: EventType): readonly Role[] => {
  const { roles = [], inStages = {} } = permissions[type] ?? permissions['*'] ?? {}
  return [...roles, ...Object.values(inStages).flatMap((each) => each ?? [])]
}

const nobody = (
  path: Path,
  type: EventType,
  asked: readonly Role[] | undefined,
  may: readonly Role[],
): Issue =>
  doubtful(
    'nobody-may',
    path,
    asked === undefined
      ? said(
          `no role may report ${type}, which the policy asks for`,
          `制度要求登记 ${type}，但没有任何角色有权登记`,
        )
      : said(
          `none of ${asked.join(', ')} may report ${type}, so that it never happens`,
          `${asked.join('、')}均无权登记 ${type}，该步骤永远不会发生`,
        ),
    may.length === 0
      ? said(`give roles under controls.permissions.${type}`, `请在 controls.permissions.${type} 中填写角色`)
      : said(
          `name one of ${may.join(', ')}, or let them report it under controls.permissions`,
          `请改用${may.join('、')}之一，或在 controls.permissions 中授权`,
        ),
  )

/** Steps that are bound to roles of which none may take them. */
const unheld = (policy: Policy): Issue[] => {
  const { controls, clocks } = policy
  const approving = mayReport(policy, 'extension.approved')
  const reviewing = mayReport(policy, 'review.decided')
  const can = (asked: readonly Role[], may: readonly Role[]): boolean =>
    asked.some((role) => may.includes(role))
  const needsApproval =
    controls.approval.whenMajor || controls.approval.whenSerious || controls.approval.outcomes.length > 0
  return [
    ...controls.extensions.flatMap(({ clock, step, approvers }) =>
      can(approvers, approving) ||
      !clocks.some(({ definition, regime }) => definition.id === clock && regime === undefined)
        ? []
        : [
            nobody(
              ['clocks', clock, 'extensions', step, 'approvedBy'],
              'extension.approved',
              approvers,
              approving,
            ),
          ],
    ),
    ...Object.entries(controls.review.levels).flatMap(([level, roles]) =>
      can(roles, reviewing)
        ? []
        : [nobody(['controls', 'review', 'levels', level], 'review.decided', roles, reviewing)],
    ),
    ...(needsApproval && mayReport(policy, 'approval.granted').length === 0
      ? [nobody(['controls', 'approval'], 'approval.granted', undefined, [])]
      : []),
    ...(mayReport(policy, 'decision.made').length === 0
      ? [nobody(['controls', 'permissions', 'decision.made'], 'decision.made', undefined, [])]
      : []),
  ]
}

/** Extension steps in the bank's own controls that no clock has. */
const strangers = ({ controls, clocks }: Policy): Issue[] =>
  controls.extensions.flatMap(({ clock, step, after }, index): Issue[] => {
    const found = clocks.find(({ definition }) => definition.id === clock)?.definition
    const path = ['controls', 'extensions', index]
    if (found === undefined)
      return [
        wrong(
          'unknown-clock',
          [...path, 'clock'],
          said(`there is no clock "${clock}"`, `没有时限“${clock}”`),
          knownAre(
            clocks.map(({ definition }) => definition.id),
            clock,
          ),
        ),
      ]
    const steps = (found.extensions ?? []).map((each) => each.step)
    return [step, ...(after === undefined ? [] : [after])].flatMap((each) =>
      steps.includes(each)
        ? []
        : [
            wrong(
              'unknown-step',
              [...path, each === step ? 'step' : 'after'],
              said(`"${clock}" has no step "${each}"`, `时限“${clock}”没有延期步骤“${each}”`),
              knownAre(steps, each),
            ),
          ],
    )
  })

/** A remedy that looks like a slip of one that the procedures name; a bank may have others of its own. */
const oddRemedies = ({ controls: { approval, decision } }: Policy): Issue[] => {
  const own = decision.allowedRemedies ?? []
  const named: readonly (readonly [Path, readonly string[], readonly string[]])[] = [
    [['controls', 'decision', 'allowedRemedies'], own, remedyCodes],
    [['controls', 'approval', 'remedies'], approval.remedies, [...remedyCodes, ...own]],
  ]
  return named.flatMap(([path, codes, known]) =>
    codes.flatMap((code, index) =>
      !known.includes(code) && nearestWord(code, known) !== undefined
        ? [
            doubtful(
              'unknown-value',
              [...path, index],
              said(`"${code}" is no remedy that is known`, `“${code}”不是已知的补救措施`),
              knownAre(known, code),
            ),
          ]
        : [],
    ),
  )
}

/** What the controls demand of roles, clocks and remedies that cannot give it. */
export const wrongControls = (policy: Policy): Issue[] => [
  ...strangers(policy),
  ...unheld(policy),
  ...oddRemedies(policy),
]
