import { said } from '../../explanation.js'
import { doubtful, type Issue, quoted, within, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import { handlingStages } from '../../machine/index.js'
import { plainTree, put, type Tree } from '../../placed-values.js'
import type { Policy } from '../../policy/index.js'
import { factWords, parseEvent } from '../../vocabulary/index.js'
import type { Dialect } from '../dialect.js'
import { readingsOf } from './read-fields.js'

type Path = Issue['path']

const unknownName = (
  path: Path,
  what: { en: string; zh: string },
  word: string,
  known: readonly string[],
): Issue =>
  wrong(
    'unknown-value',
    path,
    said(`There is no ${what.en} ${quoted(word)}`, `没有名为${quoted(word)}的${what.zh}`),
    knownAre(known, word),
  )

/** What a receipt says of one value at one place: nothing where it fits. */
const findingsAt = (dialect: Dialect, place: string, value: unknown): readonly Issue[] => {
  const tree: Tree = new Map()
  put(tree, 'complaint.content', 'x')
  put(tree, 'complaint.channel', 'other')
  put(tree, place, value)
  const event = parseEvent({
    ...(plainTree(tree) as object),
    type: 'complaint.received',
    at: '2026-01-01T00:00:00Z',
    by: dialect.by,
  })
  const top = place.split('.').filter((step) => !/^\d+$/.test(step))
  const isHere = ({ path }: Issue) =>
    top.every((step, index) => path.filter((each) => typeof each === 'string')[index] === step)
  const isUnknownKey = ({ code }: Issue) => code === 'unrecognized-keys'
  return event.ok ? [] : event.issues.filter((issue) => isHere(issue) || isUnknownKey(issue))
}

/** A value that fits wherever text does, to see whether there is such a place at all. */
const probe = (as: string | undefined): unknown =>
  as === 'number'
    ? 1
    : as === 'yes-no'
      ? true
      : as === 'date'
        ? '2026-01-01'
        : as === 'time'
          ? '2026-01-01T00:00:00Z'
          : 'x'

/** Places and values that a receipt has no room for. */
const readingFindings = (dialect: Dialect): readonly Issue[] =>
  readingsOf(dialect).flatMap(({ reading, path }) => {
    const { to, values, otherwise, as, currency } = reading
    if (values === undefined) {
      const value = currency === undefined ? probe(as) : { currency, minor: 1 }
      const unfit = findingsAt(dialect, to, value).filter(
        ({ code }) => code === 'unrecognized-keys' || as !== undefined || currency !== undefined,
      )
      return within(
        [...path, 'to'],
        unfit.map((issue) => ({ ...issue, path: [] })),
      )
    }
    const ours = [
      ...Object.entries(values),
      ...(otherwise === undefined ? [] : [['otherwise', otherwise] as const]),
    ]
    return ours.flatMap(([word, value]) =>
      within(
        [...path, ...(word === 'otherwise' && !Object.hasOwn(values, word) ? [word] : ['values', word])],
        findingsAt(dialect, to, value).map((issue) => ({ ...issue, path: [] })),
      ),
    )
  })

const parties = ['customer', 'department', 'expert', 'mediation']
const levels = ['normal', 'escalated', 'major']

const statusFindings = ({ write: { status, attention } }: Dialect): readonly Issue[] => {
  const unnamed =
    status === undefined
      ? []
      : handlingStages.filter((stage) => stage !== 'expected' && status.handling[stage] === undefined)
  return [
    ...Object.keys(status?.handling ?? {})
      .filter((stage) => !handlingStages.includes(stage as never))
      .map((stage) =>
        unknownName(['write', 'status', 'handling', stage], said('stage', '阶段'), stage, handlingStages),
      ),
    ...Object.keys(status?.waiting ?? {})
      .filter((party) => !parties.includes(party))
      .map((party) =>
        unknownName(
          ['write', 'status', 'waiting', party],
          said('party that is waited for', '等待对象'),
          party,
          parties,
        ),
      ),
    ...Object.keys(attention?.values ?? {})
      .filter((level) => !levels.includes(level))
      .map((level) =>
        unknownName(
          ['write', 'attention', 'values', level],
          said('level of attention', '关注等级'),
          level,
          levels,
        ),
      ),
    ...(unnamed.length === 0
      ? []
      : [
          doubtful(
            'crm-stage-unnamed',
            ['write', 'status', 'handling'],
            said(`No status for ${unnamed.join(', ')}`, `以下阶段没有对应状态：${unnamed.join('、')}`),
            said(
              'name one for each, or the record keeps the status of the stage before',
              '请逐一注明，否则记录将停留在前一阶段的状态',
            ),
          ),
        ]),
  ]
}

const policyFindings = ({ write, read }: Dialect, policy: Policy): readonly Issue[] => {
  const clocks = policy.clocks.map(({ definition }) => definition.id)
  const facts = [
    ...Object.keys(factWords),
    ...policy.tables.flatMap(({ table }) => table.outputs.map(({ name }) => name)),
  ]
  const teams = Object.keys(policy.document.teams ?? {})
  return [
    ...Object.keys(write.clocks ?? {})
      .filter((id) => !clocks.includes(id))
      .map((id) => unknownName(['write', 'clocks', id], said('clock', '时限'), id, clocks)),
    ...Object.entries(write.facts ?? {})
      .filter(([, { fact }]) => !facts.includes(fact))
      .map(([field, { fact }]) =>
        unknownName(['write', 'facts', field, 'fact'], said('fact', '事实'), fact, facts),
      ),
    ...Object.entries(read.owner?.teams ?? {})
      .filter(([, team]) => teams.length > 0 && !teams.includes(team))
      .map(([owner, team]) =>
        unknownName(['read', 'owner', 'teams', owner], said('team', '团队'), team, teams),
      ),
  ]
}

/** What a dialect says of complaints that no complaint knows. */
export const meaningFindings = (dialect: Dialect, policy: Policy | undefined): readonly Issue[] => [
  ...readingFindings(dialect),
  ...statusFindings(dialect),
  ...(policy === undefined ? [] : policyFindings(dialect, policy)),
]
