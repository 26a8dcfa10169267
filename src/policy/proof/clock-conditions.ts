import { said } from '../../explanation.js'
import { type Issue, within, wrong } from '../../issues.js'
import type { ClockDefinition, FactCondition } from '../../regimes/index.js'
import { noFact, unknown } from '../unknown-names.js'
import type { FactRange } from './fact-range.js'
import { misfit } from './misfit.js'

type Ranges = ReadonlyMap<string, FactRange>
type Path = readonly (string | number)[]

export const unknownFact = (fact: string, ranges: Ranges, path: Path): Issue =>
  unknown(path, noFact(fact, new Set(ranges.keys())))

const ofList = (fact: string, path: Path): Issue =>
  wrong(
    'wrong-type',
    path,
    said(`"${fact}" is a list, which is never equal to one value`, `“${fact}”为列表，不会等于单个值`),
    said(
      'let a table put out a fact of its own for it, and ask for that one',
      '请由规则表输出一个单独的事实，再以该事实作为条件',
    ),
  )

const emptyList = (path: Path): Issue =>
  wrong(
    'never-holds',
    path,
    said('the list is empty, so that the condition never holds', '列表为空，该条件永远不成立'),
    said('name at least one value, or leave the key out', '请至少填写一个值，或删除该字段'),
  )

/** Facts that nothing gives, and values that facts never have. */
const wrongCondition = (condition: FactCondition, ranges: Ranges): Issue[] =>
  Object.entries(condition).flatMap(([fact, wanted]): Issue[] => {
    const range = ranges.get(fact)
    if (range === undefined) return [unknownFact(fact, ranges, [fact])]
    if (range.type === 'list') return [ofList(fact, [fact])]
    if (!Array.isArray(wanted)) return misfit(range, wanted as string, fact, [fact])
    return wanted.length === 0
      ? [emptyList([fact])]
      : wanted.flatMap((each: string, index) => misfit(range, each, fact, [fact, index]))
  })

/** Every condition of a clock, with its place. */
export const conditionsOf = ({
  appliesWhen,
  lengths = [],
  suspensions = [],
  sparedWhen = [],
}: ClockDefinition): readonly (readonly [Path, FactCondition])[] => [
  ...(appliesWhen === undefined ? [] : [[['appliesWhen'], appliesWhen] as const]),
  ...lengths.map(({ when }, index) => [['lengths', index, 'when'], when] as const),
  ...suspensions.map(({ when }, index) => [['suspensions', index, 'when'], when] as const),
  ...sparedWhen.map(({ when }, index) => [['sparedWhen', index, 'when'], when] as const),
]

const wrongCycles = ({ cycles }: ClockDefinition, ranges: Ranges): Issue[] => {
  if (cycles === undefined) return []
  const range = ranges.get(cycles.closeOn)
  if (range === undefined) return [unknownFact(cycles.closeOn, ranges, ['cycles', 'closeOn'])]
  return range.type === 'number' || range.type === 'any'
    ? []
    : [
        wrong(
          'wrong-type',
          ['cycles', 'closeOn'],
          said(
            `"${cycles.closeOn}" is no number, so that no day of the month is known`,
            `“${cycles.closeOn}”不是数字，无法得出每月截止日`,
          ),
          said('name a fact that is a day of the month, from 1 to 31', '请指定取值为 1 至 31 的数字型事实'),
        ),
      ]
}

/** What a clock asks of facts that they never are. */
export const wrongConditions = (clock: ClockDefinition, ranges: Ranges): Issue[] => [
  ...conditionsOf(clock).flatMap(([path, condition]) => within(path, wrongCondition(condition, ranges))),
  ...wrongCycles(clock, ranges),
]
