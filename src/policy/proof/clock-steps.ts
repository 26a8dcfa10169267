import { said } from '../../explanation.js'
import { doubtful, type Issue, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import type { ClockDefinition, EscalationStep } from '../../regimes/index.js'
import type { Target } from '../../time.js'

const wallTime = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$|^24:00(:00)?$/

/** Things of one list that have one name. */
export const namedTwice = (
  names: readonly string[],
  place: (index: number) => readonly (string | number)[],
  severity: typeof wrong = wrong,
): Issue[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          severity(
            'duplicate-id',
            place(index),
            said(`"${name}" is there already`, `“${name}”已存在`),
            said('give each a name of its own, or leave this one out', '请分别命名，或删除重复项'),
          ),
        ],
  )

const sameUnit = (one: Target, other: Target): readonly [number, number] | undefined => {
  const [[unit, amount] = ['', 0]] = Object.entries(one)
  const second = (other as unknown as Record<string, number | undefined>)[unit]
  return second === undefined ? undefined : [amount as number, second]
}

/** Whether a step comes before another one, where that can be said without a calendar. */
const isAfter = (one: EscalationStep, other: EscalationStep): boolean => {
  if ('percent' in one && 'percent' in other) return one.percent > other.percent
  if ('before' in one && 'before' in other) {
    const amounts = sameUnit(one.before, other.before)
    return amounts !== undefined && amounts[0] < amounts[1]
  }
  if ('after' in one && 'after' in other) {
    const amounts = sameUnit(one.after, other.after)
    return amounts !== undefined && amounts[0] > amounts[1]
  }
  return 'after' in one && !('after' in other) && !('percent' in other && other.percent > 100)
}

const stepIssues = (clock: ClockDefinition, step: EscalationStep, index: number): Issue[] => {
  if ('percent' in step && step.percent > 100)
    return [
      doubtful(
        'percent-beyond-due',
        ['escalations', index, 'percent'],
        said(`${step.percent} % of the time is after the due time`, `${step.percent}% 已超过到期时间`),
        said(
          'give 0 to 100, or `after` with a length for what follows the due time',
          '请填写 0 至 100；到期之后的步骤请用 after 填写时长',
        ),
      ),
    ]
  if (!('before' in step)) return []
  const amounts = sameUnit(step.before, clock.target)
  return amounts !== undefined && amounts[0] >= amounts[1]
    ? [
        doubtful(
          'before-the-start',
          ['escalations', index, 'before'],
          said('it is reached as soon as the clock starts', '时限一经起算即到达该步骤'),
          said('give less than the target', '请填写小于时限的时长'),
        ),
      ]
    : []
}

const outOfOrder = (steps: readonly EscalationStep[]): Issue[] =>
  steps.flatMap((step, index) => {
    const before = steps[index - 1]
    return before !== undefined && isAfter(before, step)
      ? [
          doubtful(
            'out-of-order',
            ['escalations', index],
            said(
              `"${step.id}" is reached before "${before.id}", which stands before it`,
              `“${step.id}”早于排在其前的“${before.id}”到达`,
            ),
            said(
              'write the steps in the order in which they are reached, or mend the figure',
              '请按到达的先后顺序排列，或更正数值',
            ),
          ),
        ]
      : []
  })

const wrongQuietHours = ({ quietHours = [] }: ClockDefinition): Issue[] =>
  quietHours.flatMap((pair, index) =>
    pair.every((time) => wallTime.test(time)) && pair[0] !== '24:00'
      ? []
      : [
          wrong(
            'invalid-interval',
            ['quietHours', index],
            said(`${pair.join(' to ')} are no times of day`, `${pair.join(' 至 ')} 不是有效的时刻`),
            said("write ['21:00', '08:00']", "请按 ['21:00', '08:00'] 的格式填写"),
          ),
        ],
  )

const wrongExtensions = ({ extensions = [] }: ClockDefinition): Issue[] => {
  const steps = extensions.map(({ step }) => step)
  const twice = namedTwice(steps, (index) => ['extensions', index, 'step'])
  const strangers = extensions.flatMap(({ step, after }, index): Issue[] => {
    if (after === undefined) return []
    const path = ['extensions', index, 'after']
    if (!steps.includes(after))
      return [
        wrong(
          'unknown-step',
          path,
          said(`there is no step "${after}"`, `没有延期步骤“${after}”`),
          knownAre(steps, after),
        ),
      ]
    let before: string | undefined = after
    for (let left = steps.length; left > 0 && before !== undefined && before !== step; left -= 1)
      before = extensions.find((each) => each.step === before)?.after
    return before === undefined
      ? []
      : [
          wrong(
            'never-starts',
            path,
            said(
              `"${step}" waits for itself and can never be taken`,
              `延期步骤“${step}”以自身为前提，永远无法适用`,
            ),
            said('let the first step name no `after`', '首个步骤请勿填写 after'),
          ),
        ]
  })
  return [...twice, ...strangers]
}

/** What is wrong with the escalation steps, extension steps and quiet hours of a clock. */
export const wrongSteps = (clock: ClockDefinition): Issue[] => {
  const { escalations = [], suspensions = [] } = clock
  return [
    ...namedTwice(
      escalations.map(({ id }) => id),
      (index) => ['escalations', index, 'id'],
    ),
    ...escalations.flatMap((step, index) => stepIssues(clock, step, index)),
    ...outOfOrder(escalations),
    ...namedTwice(
      suspensions.map(({ id }) => id),
      (index) => ['suspensions', index, 'id'],
    ),
    ...wrongExtensions(clock),
    ...wrongQuietHours(clock),
  ]
}
