import type { CellSource, Facts, TableSource } from '../../src/rules/index.js'
import { seeded } from '../../test/support/seeded.js'

const names = (stem: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${stem}-${index}`)

export const products = names('product', 30)
const channels = names('channel', 8)
const regions = names('region', 12)
const severities = ['low', 'middle', 'high', 'critical']
export const keywords = [
  'fraud',
  'refund',
  'lawyer',
  'newspaper',
  'ombudsman',
  '盗刷',
  '投诉',
  'mortgage',
  'overdraft',
  'scam',
]

/**
 * A first-hit triage table over eight facts; the last rule catches the rest. Of 1,000 rules the one that decides is
 * on average about the 400th, so that nobody wins by trying rules in turn.
 */
export const complaintTable = (rows: number, seed = 7): TableSource => {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const some = <T>(list: readonly T[], most: number): T[] => {
    const count = 1 + Math.floor(random() * most)
    return [...new Set(Array.from({ length: count }, () => pick(list)))]
  }
  const maybe = (chance: number, cell: () => CellSource): CellSource => (random() < chance ? cell() : '-')
  const rules = Array.from({ length: rows - 1 }, (_, index) => {
    const from = Math.floor(random() * 90_000)
    return {
      id: `r${index}`,
      when: {
        product: some(products, 2),
        channel: maybe(0.5, () => some(channels, 3)),
        region: maybe(0.5, () => some(regions, 4)),
        amount: maybe(0.7, () => ({ gte: from, lt: from + 5_000 + Math.floor(random() * 40_000) })),
        severity: maybe(0.7, () => some(severities, 2)),
        daysOpen: maybe(0.4, () => ({ gt: Math.floor(random() * 60) })),
        vulnerable: maybe(0.3, () => random() < 0.5),
        narrative: maybe(0.25, () => ({ contains: pick(keywords) })),
      },
      output: { team: `team-${Math.floor(random() * 20)}`, rule: index },
    }
  })
  return {
    id: `complaints-${rows}`,
    hitPolicy: 'first',
    inputs: [
      { name: 'product', type: 'string', values: products },
      { name: 'channel', type: 'string', values: channels },
      { name: 'region', type: 'string', values: regions },
      { name: 'amount', type: 'number', integer: true, min: 0 },
      { name: 'severity', type: 'string', values: severities },
      { name: 'daysOpen', type: 'number', integer: true, min: 0, max: 365 },
      { name: 'vulnerable', type: 'boolean' },
      { name: 'narrative', type: 'string' },
    ],
    outputs: [
      { name: 'team', type: 'string' },
      { name: 'rule', type: 'number' },
    ],
    rules: [...rules, { id: 'rest', when: {}, output: { team: 'team-rest', rule: rows - 1 } }],
  }
}

export const complaintFacts = (count: number, seed = 11): Facts[] => {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, () => ({
    product: pick(products),
    channel: pick(channels),
    region: pick(regions),
    amount: Math.floor(random() * 120_000),
    severity: pick(severities),
    daysOpen: Math.floor(random() * 90),
    vulnerable: random() < 0.1,
    narrative: random() < 0.3 ? `about ${pick(keywords)} again` : 'card was late',
  }))
}
