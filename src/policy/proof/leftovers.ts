import { said } from '../../explanation.js'
import { doubtful, type Issue, noted, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import type { Policy } from '../policy.js'
import { conditionsOf } from './clock-conditions.js'
import { namedTwice } from './clock-steps.js'

/** Every fact that a table, a clock or a floor asks for. */
const factsRead = ({ tables, clocks, document }: Policy): ReadonlySet<string> =>
  new Set([
    ...tables.flatMap(({ table, names }) => [...names, ...table.inputs.map(({ name, fact = name }) => fact)]),
    ...clocks.flatMap(({ definition }) =>
      conditionsOf(definition).flatMap(([, condition]) => Object.keys(condition)),
    ),
    ...(document.floors ?? []).flatMap(({ facts = {} }) => Object.keys(facts)),
  ])

/** A bank's own set should be read; a shipped one may be taken for its signals alone. */
const unreadSets = (policy: Policy): Issue[] => {
  const read = factsRead(policy)
  return policy.signals.flatMap(({ id, fact }, index) => {
    if (fact === undefined || read.has(fact)) return []
    const isOwn = typeof policy.document.signals[index] !== 'string'
    const says = said(
      `nothing reads "${fact}", the strongest signal of "${id}"`,
      `“${id}”的最强信号“${fact}”未被任何规则使用`,
    )
    const ask = said('let a table ask for it', '请在规则表中使用')
    const path = ['signals', index]
    return isOwn
      ? [
          doubtful(
            'unused-fact',
            [...path, 'fact'],
            says,
            said(`${ask.en}, or leave \`fact\` out`, `${ask.zh}，或删除 fact`),
          ),
        ]
      : [noted('unused-fact', path, says, ask)]
  })
}

const unusedCalendars = ({ document, clocks }: Policy): Issue[] => {
  const used = new Set([document.calendar, ...clocks.map(({ obligation }) => obligation.calendar.id)])
  return Object.entries(document.calendars).flatMap(([name, calendar]) =>
    used.has(name) || ('id' in calendar && calendar.id !== undefined && used.has(calendar.id))
      ? []
      : [
          doubtful(
            'unused-calendar',
            ['calendars', name],
            said(`nothing is counted on the calendar "${name}"`, `没有任何时限使用日历“${name}”`),
            said(
              'name it under `calendar`, of the policy or of a clock, or leave it out',
              '请在制度或时限的 calendar 中引用，或删除',
            ),
          ),
        ],
  )
}

const taxonomyIssues = ({ document: { taxonomy = {} } }: Policy): Issue[] =>
  (['categories', 'causes', 'products'] as const).flatMap((list) => {
    const words = taxonomy[list] ?? []
    const codes = words.map(({ code }) => code)
    const parents = new Map(words.map(({ code, parent }) => [code, parent]))
    const strangers = words.flatMap(({ code, parent }, index): Issue[] => {
      if (parent === undefined) return []
      const path = ['taxonomy', list, index, 'parent']
      if (!codes.includes(parent))
        return [
          wrong(
            'unknown-category',
            path,
            said(`there is no "${parent}" among the ${list}`, `${list} 中没有“${parent}”`),
            knownAre(codes, parent),
          ),
        ]
      let above: string | undefined = parent
      for (let left = codes.length; left > 0 && above !== undefined && above !== code; left -= 1)
        above = parents.get(above)
      return above === undefined
        ? []
        : [
            wrong(
              'table-cycle',
              path,
              said(`"${code}" is a part of itself`, `“${code}”成为自身的下级`),
              said('let the uppermost word have no `parent`', '最上级请勿填写 parent'),
            ),
          ]
    })
    return [...namedTwice(codes, (index) => ['taxonomy', list, index, 'code']), ...strangers]
  })

const teamIssues = ({ document: { teams } }: Policy): Issue[] =>
  Object.entries(teams).flatMap(([name, { strategy = 'least-loaded', otherwise }]) =>
    otherwise === undefined || strategy === 'same-handler' || strategy === 'head-of-department-first'
      ? []
      : [
          doubtful(
            'unused-value',
            ['teams', name, 'otherwise'],
            said(
              `\`otherwise\` is never asked for: ${strategy} always finds somebody if there is anybody`,
              `不会用到 otherwise：${strategy} 只要有人可承办即可选定`,
            ),
            said(
              'leave it out, or choose same-handler or head-of-department-first',
              '请删除，或将 strategy 改为 same-handler 或 head-of-department-first',
            ),
          ),
        ],
  )

/** Longer than any record is kept. */
const mostYears = 100

const retentionIssues = ({ document: { retention } }: Policy): Issue[] =>
  retention.flatMap(({ years }, index) =>
    years <= mostYears
      ? []
      : [
          doubtful(
            'too-big',
            ['retention', index, 'years'],
            said(
              `${years} years are longer than any record is kept`,
              `保存 ${years} 年超出任何记录的保存期限`,
            ),
            said(`give ${mostYears} or less`, `须不大于 ${mostYears}`),
          ),
        ],
  )

/** Parts of a policy that nothing asks for, that are there twice, or that name a part that is not there. */
export const leftovers = (policy: Policy): Issue[] => {
  const { document, signals } = policy
  const roles = (document.views?.views ?? []).flatMap((view, index) =>
    view.roles.map((role) => ({ role, index })),
  )
  return [
    ...namedTwice(
      signals.map(({ id }) => id),
      (index) => ['signals', index],
      doubtful,
    ),
    ...unreadSets(policy),
    ...unusedCalendars(policy),
    ...taxonomyIssues(policy),
    ...teamIssues(policy),
    ...retentionIssues(policy),
    ...namedTwice(
      document.notices.map(({ kind }) => kind),
      (index) => ['notices', index, 'kind'],
      doubtful,
    ),
    ...namedTwice(
      roles.map(({ role }) => role),
      (place) => ['views', 'views', roles[place]?.index ?? 0, 'roles'],
    ),
    ...namedTwice(
      document.retention.map(({ what }) => what.en),
      (index) => ['retention', index, 'what'],
      doubtful,
    ),
  ]
}
