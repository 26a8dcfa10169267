import { describe, expect, test } from 'vitest'
import { newestTables, parsePolicy, shipped, tablesOn, verifyPolicy } from '../../../src/policy/index.js'
import { smallBank } from '../../support/policies.js'
import { routingTo, versionedBank } from '../../support/versioned-bank.js'

const bank = versionedBank()
const versionOn = (date: string) => tablesOn(bank, date).map(({ version }) => version)
const gaps = (...tables: ReturnType<typeof routingTo>[]) =>
  verifyPolicy(smallBank({ tables }))
    .findings.filter(({ code }) => code === 'no-version-in-force')
    .map(({ message }) => message)

describe('versions of a table', () => {
  test('the one in force on the day decides; both ends are inclusive', () => {
    expect(versionOn('2020-01-01')).toEqual(['1'])
    expect(versionOn('2026-02-28')).toEqual(['1'])
    expect(versionOn('2026-03-01')).toEqual(['2'])
    expect(versionOn('2099-12-31')).toEqual(['2'])
  })

  test('the newest is the one that comes into force last, wherever it is written', () => {
    expect(newestTables(bank).map(({ version }) => version)).toEqual(['2'])
  })

  test('a table without versions is in force on every day', () => {
    expect(tablesOn(smallBank(), '1970-01-01').map(({ id }) => id)).toEqual(['routing'])
  })

  test.each([
    ['without a version', [{}, {}]],
    ['of one name', [{ version: '1' }, { version: '1', effectiveFrom: '2026-01-01' }]],
    [
      'of one day',
      [
        { version: '1', effectiveFrom: '2026-01-01' },
        { version: '2', effectiveFrom: '2026-01-01' },
      ],
    ],
  ])('two tables %s cannot be told apart', (_, versions) => {
    const found = parsePolicy(
      {
        ...bank.document,
        tables: versions.map((version) => routingTo('cards', version)),
      },
      { library: shipped },
    )
    expect(found.issues.map(({ code, path }) => [code, path])).toEqual([
      ['duplicate-table', ['tables', 'routing']],
    ])
  })

  test('a version may read what another version of the same table puts out', () => {
    const reading = {
      ...routingTo('cards', { version: '2', effectiveFrom: '2026-01-01' }),
      inputs: [{ name: 'queue', type: 'string' }],
    }
    const putting = {
      ...routingTo('cards', { version: '1', effectiveTo: '2025-12-31' }),
      outputs: [{ name: 'queue', type: 'string' }],
      rules: [{ id: 'all', when: {}, output: { queue: 'a' } }],
    }
    expect(parsePolicy({ ...bank.document, tables: [reading, putting] }, { library: shipped }).ok).toBe(true)
  })

  test('days on which none is in force are found, before, between and after', () => {
    expect(gaps(routingTo('cards', { version: '1', effectiveFrom: '2021-01-01' }))).toEqual([
      'no version of "routing" is in force from 2020-01-01 to 2020-12-31',
    ])
    expect(
      gaps(
        routingTo('cards', { version: '2', effectiveFrom: '2026-03-05', effectiveTo: '2027-12-31' }),
        routingTo('cards', { version: '1', effectiveTo: '2026-02-28' }),
      ),
    ).toEqual([
      'no version of "routing" is in force from 2026-03-01 to 2026-03-04',
      'no version of "routing" is in force from 2028-01-01 on',
    ])
    expect(
      gaps(
        routingTo('cards', { version: '1' }),
        routingTo('cards', { version: '2', effectiveFrom: '2026-03-05', effectiveTo: '2027-12-31' }),
      ),
    ).toEqual([])
  })
})
