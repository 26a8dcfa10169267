import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { issueText } from '../../../src/issues.js'
import { channels, type Intake, kinds, parseEvent, priorities } from '../../../src/vocabulary/index.js'

interface Expectation {
  readonly kind?: string
  readonly category?: string
  readonly priority?: string
  readonly team?: string
  readonly cause?: string
  readonly signals?: readonly string[]
}

interface Example {
  readonly id: string
  readonly at: string
  readonly note: string
  readonly complaint: Intake
  readonly expected: Expectation
}

const signals =
  'fraud vulnerable collective media legal-threat regulator-threat executive enquiry misdirected system-failure staff-attitude abusive-language'
const businessLines =
  'rmb-savings loan debit-card credit-card wealth-management payment-settlement rmb-management foreign-exchange precious-metals personal-financial-information agency-business other-intermediary debt-collection treasury other-banking'
const causes =
  'service-attitude-and-quality facilities-and-systems rules-and-process marketing information-disclosure right-to-choose pricing-and-fees product-return contract-terms fund-safety information-safety collection-manner'

const textOf = (name: string): string =>
  readFileSync(new URL(`../../../examples/complaints/${name}`, import.meta.url), 'utf8')

const exampleOn = (line: string): Example => {
  const written = JSON.parse(line) as { id: string; event: unknown; expect?: Expectation }
  const parsed = parseEvent(written.event)
  if (!parsed.ok) throw new Error(`${written.id}: ${parsed.issues.map(issueText).join('; ')}`)
  const event = parsed.value
  if (event.type !== 'complaint.received') throw new Error(`${written.id}: ${event.type}`)
  const { at, note = '', complaint } = event
  return { id: written.id, at, note, complaint, expected: written.expect ?? {} }
}

const examplesOf = (name: string): Example[] => textOf(name).trimEnd().split('\n').map(exampleOn)

const chinese = examplesOf('cn-retail.jsonl')
const american = examplesOf('us-retail.jsonl')
const hongKong = examplesOf('hk-retail.jsonl')

const distinct = (values: readonly (string | undefined)[]): string[] =>
  [...new Set(values)].filter((value) => value !== undefined).sort()

const words = (text: string): string[] => text.split(' ').sort()

const has = (example: Example, signal: string): boolean => example.expected.signals?.includes(signal) === true

const cares = ({ complaint }: Example) => complaint.complainants.flatMap((each) => each.vulnerabilities ?? [])

describe.each([
  ['cn-retail.jsonl', chinese, '2026-09-21T00:00:00+08:00', '2026-10-17T00:00:00+08:00'],
  ['us-retail.jsonl', american, '2026-09-21T00:00:00-04:00', '2026-10-17T00:00:00-04:00'],
  ['hk-retail.jsonl', hongKong, '2026-09-21T00:00:00+08:00', '2026-10-17T00:00:00+08:00'],
] as const)('%s', (_, examples, from, until) => {
  it('gives every line its own id', () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length)
  })

  it('stands in the order of receipt, within the four weeks', () => {
    const instants = examples.map(({ at }) => Date.parse(at))
    expect(instants).toEqual([...instants].sort((a, b) => a - b))
    expect(Math.min(...instants)).toBeGreaterThanOrEqual(Date.parse(from))
    expect(Math.max(...instants)).toBeLessThan(Date.parse(until))
  })

  it('expects only words that are known', () => {
    const expected = examples.map((each) => each.expected)
    expect(kinds).toEqual(expect.arrayContaining(distinct(expected.map(({ kind }) => kind))))
    expect(priorities).toEqual(expect.arrayContaining(distinct(expected.map(({ priority }) => priority))))
    expect(words(causes)).toEqual(expect.arrayContaining(distinct(expected.map(({ cause }) => cause))))
    expect(words(signals)).toEqual(expect.arrayContaining(distinct(expected.flatMap((each) => each.signals))))
    expect(expected.filter(({ team, priority }) => team === undefined || priority === undefined)).toEqual([])
  })

  it('judges alike what is alike', () => {
    const odd = examples.filter((each) => {
      const { kind, priority = '' } = each.expected
      const pressing = priority === 'high' || priority === 'urgent'
      if (has(each, 'enquiry') !== (kind === 'enquiry')) return true
      if (kind !== 'complaint') return priority !== 'low'
      return ['fraud', 'vulnerable', 'executive', 'media', 'collective'].some((signal) => has(each, signal))
        ? !pressing
        : has(each, 'misdirected') && pressing
    })
    expect(odd.map(({ id }) => id)).toEqual([])
  })

  it('knows as vulnerable whoever is recorded as such', () => {
    const missed = examples.filter((each) => cares(each).length > 0 && !has(each, 'vulnerable'))
    expect(missed.map(({ id }) => id)).toEqual([])
  })

  it('lets a repeat point to an earlier line of the same customer', () => {
    const repeats = examples.filter(({ complaint }) => complaint.earlierComplaint !== undefined)
    expect(repeats.length).toBeGreaterThan(0)
    for (const { complaint, at } of repeats) {
      const earlier = examples.find(({ id }) => id === complaint.earlierComplaint)
      expect(earlier?.complaint.complainants[0]?.id).toBe(complaint.complainants[0]?.id)
      expect(Date.parse(earlier?.at ?? '')).toBeLessThan(Date.parse(at))
    }
  })
})

describe('cn-retail.jsonl as a whole', () => {
  it('holds at least 130 lines, in both languages', () => {
    expect(chinese.length).toBeGreaterThanOrEqual(130)
    expect(distinct(chinese.map(({ complaint }) => complaint.language))).toEqual(['en', 'zh'])
  })

  it('uses every channel, business line, cause and signal', () => {
    const expected = chinese.map((each) => each.expected)
    expect(distinct(chinese.map(({ complaint }) => complaint.channel))).toEqual([...channels].sort())
    expect(distinct(expected.map(({ category }) => category))).toEqual(words(businessLines))
    expect(distinct(expected.map(({ cause }) => cause))).toEqual(words(causes))
    expect(distinct(expected.flatMap((each) => each.signals))).toEqual(words(signals))
  })

  const special: readonly (readonly [string, number, (example: Example) => boolean])[] = [
    ['enquiries', 5, ({ expected }) => expected.kind === 'enquiry'],
    ['suggestions', 2, ({ expected }) => expected.kind === 'suggestion'],
    ['grievances', 1, ({ expected }) => expected.kind === 'grievance'],
    ['elderly customers', 5, (each) => cares(each).includes('elderly')],
    ['customers with a disability', 3, (each) => cares(each).includes('disability')],
    ['bereaved customers', 3, (each) => cares(each).includes('bereavement')],
    ['customers in hardship', 2, (each) => cares(each).includes('financial-hardship')],
    ['minors', 1, (each) => cares(each).includes('minor')],
    ['customers without the language', 2, (each) => cares(each).includes('language')],
    [
      'vulnerability told only in the story',
      2,
      (each) => has(each, 'vulnerable') && cares(each).length === 0,
    ],
    ['repeats', 5, ({ complaint }) => complaint.earlierComplaint !== undefined],
    ['repeats with new facts', 2, ({ complaint }) => complaint.facts?.newFacts === true],
    ['executive complaints', 2, ({ complaint }) => complaint.source === 'executive'],
    ['matters from the regulator', 3, ({ complaint }) => complaint.source === 'regulator'],
    ['publicity on Weibo', 2, ({ complaint }) => complaint.socialPlatform === 'weibo'],
    ['matters from an insurer', 1, ({ complaint }) => complaint.channelDetail === 'insurer-letter'],
    ['withdrawn complaints', 2, ({ note }) => /撤销投诉|撤回前一投诉/.test(note)],
    ['no way to reach the customer', 3, ({ complaint }) => !complaint.complainants.some((c) => c.contact)],
    ['full-width text', 1, ({ complaint }) => /[Ａ-Ｚａ-ｚ]{3}/.test(complaint.content)],
    ['a narrative of two characters', 1, ({ complaint }) => complaint.content === '退钱'],
    ['a long narrative', 1, ({ complaint }) => complaint.content.length > 2500],
  ]

  it.each(special)('holds %s (at least %i)', (_, least, is) => {
    expect(chinese.filter(is).length).toBeGreaterThanOrEqual(least)
  })

  it('holds representatives of each capacity, and heirs and agents with and without proof', () => {
    const all = chinese.flatMap(({ complaint }) => complaint.representatives ?? [])
    const proofs = (capacity: string) =>
      distinct(all.filter((each) => each.capacity === capacity).map((each) => String(each.authorityProven)))
    expect(proofs('agent')).toEqual(['false', 'true'])
    expect(proofs('heir')).toEqual(['false', 'true'])
    expect(proofs('guardian').concat(proofs('lawyer'))).toEqual(['true', 'true'])
  })

  it('holds one collective complaint of 25 at a branch, with five representatives', () => {
    const [found, ...more] = chinese.filter(({ complaint }) => complaint.numberOfComplainants === 25)
    expect(more).toEqual([])
    expect(found?.complaint.channel).toBe('branch')
    expect(found?.complaint.representatives).toHaveLength(5)
  })

  it('holds a wave of six customers about one system on one day', () => {
    const wave = chinese.filter(
      (each) => each.complaint.incidentOn === '2026-09-30' && each.complaint.system === 'mobile-banking',
    )
    expect(new Set(wave.map(({ complaint }) => complaint.complainants[0]?.id)).size).toBe(6)
    expect(wave.every((each) => has(each, 'system-failure'))).toBe(true)
  })
})

it('us-retail.jsonl holds 20 lines in English', () => {
  expect(american).toHaveLength(20)
  expect(distinct(american.map(({ complaint }) => complaint.language))).toEqual(['en'])
})

it('hk-retail.jsonl holds 20 lines, in traditional Chinese and in English', () => {
  expect(hongKong).toHaveLength(20)
  expect(distinct(hongKong.map(({ complaint }) => complaint.language))).toEqual(['en', 'zh'])
})

it('README.md names only lines that exist', () => {
  const named = textOf('README.md').match(/\b[cu]-\d{4}\b/g) ?? []
  expect(named.length).toBeGreaterThan(100)
  const known = new Set([...chinese, ...american, ...hongKong].map(({ id }) => id))
  expect(named.filter((id) => !known.has(id))).toEqual([])
})
