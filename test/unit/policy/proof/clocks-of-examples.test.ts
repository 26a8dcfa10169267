import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPolicy } from '../../../../src/cli/policy-files.js'
import { clocksOf } from '../../../../src/complaint/index.js'
import type { EventPattern } from '../../../../src/regimes/index.js'

const procedures = 'examples/policies/procedures'
const folders = [
  'examples/policies/cn-retail',
  ...readdirSync(procedures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${procedures}/${name}`),
]

type Value = string | number | boolean

/** One of the values of each fact or field that a condition asks for. */
const one = (condition: Readonly<Record<string, Value | readonly Value[]>> = {}): Record<string, Value> =>
  Object.fromEntries(Object.entries(condition).map(([name, wanted]) => [name, [wanted].flat()[0] as Value]))

const at = '2026-11-02T02:00:00.000Z'
const muchLater = '2028-11-02T02:00:00.000Z'

/** What a clock hears when its pattern comes true, of one of the things that it times apart. */
const heard = (pattern: EventPattern, per: string | undefined) => {
  const of = per === undefined ? {} : { [per]: 'one' }
  if (typeof pattern === 'string') return { type: pattern, at, fields: of }
  if ('on' in pattern) return { type: pattern.on, at, fields: { ...of, ...one(pattern.where) } }
  if ('enters' in pattern) return { type: 'complaint.accepted', at, entered: [pattern.enters] }
  if ('leaves' in pattern) return { type: 'complaint.accepted', at, left: [pattern.leaves] }
  return undefined
}

test.each(folders)('%s: every clock of the bank starts, and each of its steps is reached', async (folder) => {
  const read = await readPolicy(folder)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const policy = read.value
  for (const { definition, regime } of policy.clocks) {
    const start = heard(definition.startsOn[0] as EventPattern, definition.per)
    if (regime !== undefined || start === undefined) continue
    const facts = { kind: 'complaint', ...one(definition.appliesWhen) }
    const clocks = clocksOf({ facts, signals: [start] }, { policy, now: muchLater })
    const found = clocks.find(({ id }) => id === definition.id)
    expect(found, definition.id).toBeDefined()
    const steps = (definition.escalations ?? []).map(({ id }) => id)
    const reached = found?.clock.escalations.filter(({ passed }) => passed).map(({ id }) => id)
    expect(reached, definition.id).toEqual(steps)
  }
})
