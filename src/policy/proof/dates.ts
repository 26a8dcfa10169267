import { said } from '../../explanation.js'
import { doubtful, type Issue, wrong } from '../../issues.js'
import type { ClockDefinition } from '../../regimes/index.js'
import type { PlainDate } from '../../time.js'
import type { Policy } from '../policy.js'

type Path = readonly (string | number)[]

const reversed = (from: PlainDate | undefined, to: PlainDate | undefined, path: Path): Issue[] =>
  from === undefined || to === undefined || from <= to
    ? []
    : [
        wrong(
          'reversed-dates',
          path,
          said(`it ends on ${to}, before it begins on ${from}`, `结束日期 ${to} 早于开始日期 ${from}`),
          said('exchange the two dates, or mend one', '请调换两个日期或更正其中之一'),
        ),
      ]

/** Parts of a clock that end before they begin. */
export const clockDates = ({ lengths = [], suspensions = [] }: ClockDefinition): Issue[] => [
  ...lengths.flatMap(({ startedFrom, startedThrough }, index) =>
    reversed(startedFrom, startedThrough, ['lengths', index, 'startedThrough']),
  ),
  ...suspensions.flatMap(({ from, through }, index) =>
    reversed(from, through, ['suspensions', index, 'through']),
  ),
]

/** Regimes that are over before the policy begins, or begin after it is over. */
const neverTogether = ({ regimes, document: { effectiveFrom, effectiveTo } }: Policy): Issue[] =>
  regimes.flatMap((regime): Issue[] => {
    const isOver = regime.effectiveTo !== undefined && regime.effectiveTo < effectiveFrom
    const isToCome = effectiveTo !== undefined && regime.effectiveFrom > effectiveTo
    if (!isOver && !isToCome) return []
    const [date, en, zh] = isOver
      ? [regime.effectiveTo, 'ended on', '已于']
      : [regime.effectiveFrom, 'begins on', '自']
    return [
      doubtful(
        'regime-not-in-force',
        ['regimes', regime.id],
        said(
          `${regime.id} ${en} ${date}: its clocks never apply to a complaint under this policy`,
          `${regime.id}${zh} ${date} ${isOver ? '失效' : '起施行'}，其时限不会适用于本制度下的任何投诉`,
        ),
        said('leave it out, or name the regime of these years', '请删除，或改用该期间有效的监管规则'),
      ),
    ]
  })

/** Whatever ends before it begins, and whatever is never in force together. */
export const wrongDates = (policy: Policy): Issue[] => {
  const { document } = policy
  return [
    ...reversed(document.effectiveFrom, document.effectiveTo, ['effectiveTo']),
    ...neverTogether(policy),
  ]
}
