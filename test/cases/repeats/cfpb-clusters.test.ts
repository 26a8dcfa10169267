import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { findRepeats, type Matter } from '../../../src/repeats/index.js'
import { dataFolder } from '../../support/shared.js'

type Row = Readonly<Record<string, string>>

const matterOf = (row: Row): Matter => {
  const { State, Company, Product, Issue } = row
  const zip = row['ZIP code']
  const narrative = row['Consumer complaint narrative']
  return {
    id: row['Complaint ID'] ?? '',
    receivedAt: `${row['Date received']}T00:00:00.000Z`,
    ...(zip ? { home: `${State} ${zip}` } : {}),
    ...(Company ? { respondent: Company } : {}),
    ...(Product ? { product: Product } : {}),
    ...(Issue ? { issue: Issue } : {}),
    ...(narrative ? { narrative } : {}),
  }
}

/** The mark of the export: company, issue, state, ZIP code and day. It names nobody, so it is a likelihood and no truth. */
const mark = (row: Row): string =>
  [row.Company, row.Issue, row.State, row['ZIP code'], row['Date received']].join('|')

const pairsOf = (members: readonly string[]): string[] =>
  members.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b].sort().join(' ')))

const marked = (rows: readonly Row[]): string[][] => {
  const groups = new Map<string, string[]>()
  for (const row of rows) groups.set(mark(row), [...(groups.get(mark(row)) ?? []), row['Complaint ID'] ?? ''])
  return [...groups.values()].filter((group) => group.length > 1)
}

describe.skipIf(dataFolder === undefined)(
  '6,623 complaints of the CFPB (skipped where REDRESS_DATA is absent)',
  () => {
    const rows: Row[] = parse(readFileSync(join(dataFolder ?? '', 'cfpb_mixed_6623.csv'), 'utf8'), {
      columns: true,
      bom: true,
    })

    test('most marked pairs are found, and most pairs found are marked', () => {
      const clusters = marked(rows)
      expect([clusters.length, clusters.flat().length]).toEqual([124, 297])
      const wanted = new Set(clusters.flatMap(pairsOf))
      const found = findRepeats(rows.map(matterOf))
        .candidates.filter(({ kind }) => kind !== 'collective' && kind !== 'form-letter')
        .map(({ earlier, later }) => [earlier, later].sort().join(' '))
      const right = found.filter((pair) => wanted.has(pair)).length
      const figures = { recall: right / wanted.size, precision: right / found.length }
      expect(figures.recall).toBeGreaterThan(0.94)
      expect(figures.precision).toBeGreaterThan(0.76)
      const met = new Set(found)
      expect(
        clusters.filter((members) => pairsOf(members).some((pair) => met.has(pair))).length,
      ).toBeGreaterThanOrEqual(118)
    })
  },
)
