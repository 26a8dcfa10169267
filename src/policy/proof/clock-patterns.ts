import { said } from '../../explanation.js'
import { type Issue, within, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import { chartTags } from '../../machine/index.js'
import type { ClockDefinition, EventPattern } from '../../regimes/index.js'
import { type EventField, eventFields, eventTypes } from '../../vocabulary/index.js'
import type { Policy } from '../policy.js'
import { noClock, noEvent, noTag, unknown } from '../unknown-names.js'
import { factRanges } from './fact-range.js'
import { misfit } from './misfit.js'

/** Events of a regulator's own desk, which no complaint in a bank ever has: only histories told to `deadlines` use them. */
export const outsideEvents = ['regulator-complaint.received', 'regulator-complaint.forwarded']

const knownEvents: ReadonlySet<string> = new Set([...eventTypes, ...outsideEvents])

type Path = readonly (string | number)[]

/** Codes in events that are those of the policy itself. */
const ownCodes = (policy: Policy, type: string, field: string): readonly string[] | undefined => {
  const { clocks, document, controls } = policy
  const definitions = clocks.map(({ definition }) => definition)
  switch (field) {
    case 'clock':
      return definitions.map(({ id }) => id)
    case 'rung':
      return definitions.flatMap(({ escalations = [] }) => escalations.map(({ id }) => id))
    case 'step':
      return definitions.flatMap(({ extensions = [] }) => extensions.map(({ step }) => step))
    case 'team':
      return Object.keys(document.teams).length === 0 ? undefined : Object.keys(document.teams)
    case 'ground':
      return type === 'complaint.declined' ? controls.acceptance.declineGrounds : undefined
    default: {
      const [holder, part = ''] = field.split('.')
      const range = holder === 'classification' ? factRanges(policy).get(part) : undefined
      return range?.values?.filter((value) => typeof value === 'string')
    }
  }
}

const fieldRange = (policy: Policy, type: string, name: string, field: EventField) => {
  const values = field.values ?? ownCodes(policy, type, name)
  return {
    type: field.type === 'instant' ? ('string' as const) : field.type,
    ...(values === undefined ? {} : { values }),
  }
}

const nothingHolds = (path: Path): Issue =>
  wrong(
    'never-holds',
    path,
    said('the list is empty, so that nothing is ever meant', '列表为空，该条件永远不成立'),
    said('name at least one value, or leave the key out', '请至少填写一个值，或删除该字段'),
  )

/** What is asked of the payload of a type of event that it never has. */
const wrongWhere = (
  policy: Policy,
  { on, where }: Extract<EventPattern, { readonly on: string }>,
  path: Path,
): Issue[] => {
  const fields = eventFields(on)
  if (fields === undefined) return []
  return Object.entries(where).flatMap(([name, wanted]): Issue[] => {
    const at = [...path, 'where', name]
    const field = fields.get(name)
    if (field === undefined)
      return [
        wrong(
          'unknown-field',
          at,
          said(`"${on}" tells no "${name}"`, `事件“${on}”没有字段“${name}”`),
          fields.size === 0
            ? said(
                'it tells nothing that can be asked for: leave `where` out',
                '该事件没有可供判断的字段，请删除 where',
              )
            : knownAre([...fields.keys()], name),
        ),
      ]
    const range = fieldRange(policy, on, name, field)
    if (!Array.isArray(wanted)) return misfit(range, wanted as string | number | boolean, name, at)
    return wanted.length === 0
      ? [nothingHolds(at)]
      : wanted.flatMap((each, index) => misfit(range, each as string, name, [...at, index]))
  })
}

const unknownTag = (tag: string, path: Path): Issue[] =>
  chartTags.includes(tag) ? [] : [unknown(path, noTag(tag))]

const unknownClock = (id: string, { clocks }: Policy, path: Path): Issue[] => {
  const known = new Set(clocks.map(({ definition }) => definition.id))
  return known.has(id) ? [] : [unknown(path, noClock(id, known))]
}

const wrongPattern = (policy: Policy, pattern: EventPattern, path: Path): Issue[] => {
  if (typeof pattern !== 'string') {
    if ('meets' in pattern) return unknownClock(pattern.meets, policy, path)
    if ('enters' in pattern) return unknownTag(pattern.enters, path)
    if ('leaves' in pattern) return unknownTag(pattern.leaves, path)
  }
  const event = typeof pattern === 'string' ? pattern : pattern.on
  if (!knownEvents.has(event)) return [unknown(path, noEvent(event, knownEvents))]
  return typeof pattern === 'string' ? [] : wrongWhere(policy, pattern, path)
}

type Patterns = readonly (readonly [key: Path, patterns: readonly EventPattern[] | undefined])[]

/** Every list of patterns of a clock, with its place. */
export const patternLists = (clock: ClockDefinition): Patterns => [
  [['startsOn'], clock.startsOn],
  [['stopsOn'], clock.stopsOn],
  [['pausesOn'], clock.pausesOn],
  [['resumesOn'], clock.resumesOn],
  [['restartsOn'], clock.restartsOn],
  [['cancelsOn'], clock.cancelsOn],
  [['reopensOn'], clock.reopensOn],
  [['waits', 'on'], clock.waits?.on],
  [['waits', 'until'], clock.waits?.until],
  ...(clock.extensions ?? []).map(
    ({ grantedBy }, index) => [['extensions', index, 'grantedBy'], grantedBy] as const,
  ),
]

const typesOf = (patterns: readonly EventPattern[]): readonly string[] =>
  patterns.flatMap((pattern) =>
    typeof pattern === 'string' ? [pattern] : 'on' in pattern ? [pattern.on] : [],
  )

/** Fields that a clock reads from its events, and that none of them has. */
const wrongFields = ({ startsOn, pausesOn = [], per, dueFrom, pausesBy = [] }: ClockDefinition): Issue[] => {
  const asked: (readonly [Path, string, readonly EventPattern[]])[] = [
    ...(per === undefined ? [] : [[['per'], per, startsOn] as const]),
    ...(dueFrom === undefined ? [] : [[['dueFrom'], dueFrom, startsOn] as const]),
    ...pausesBy.map((name, index) => [['pausesBy', index] as Path, name, pausesOn] as const),
  ]
  return asked.flatMap(([path, name, patterns]): Issue[] => {
    const types = typesOf(patterns)
    const told = types.flatMap((type) => eventFields(type) ?? [])
    // What makes the chart move, or another clock be met, can be any event.
    if (types.length < patterns.length || told.length < types.length || told.some((each) => each.has(name)))
      return []
    const names = [...new Set(told.flatMap((each) => [...each.keys()]))]
    return [
      wrong(
        'unknown-field',
        path,
        said(`none of ${types.join(', ')} tells "${name}"`, `${types.join('、')}均没有字段“${name}”`),
        knownAre(names, name),
      ),
    ]
  })
}

/** Events, tags, clocks and fields that a clock listens to and that there are none of. */
export const wrongPatterns = (policy: Policy, clock: ClockDefinition): Issue[] => [
  ...patternLists(clock).flatMap(([key, patterns = []]) =>
    patterns.flatMap((pattern, index) => wrongPattern(policy, pattern, [...key, index])),
  ),
  ...(clock.pausesWhile ?? []).flatMap((tag, index) => unknownTag(tag, ['pausesWhile', index])),
  ...within(
    ['silence', 'of'],
    (clock.silence?.of ?? []).flatMap((id, index) => unknownClock(id, policy, [index])),
  ),
  ...wrongFields(clock),
]
