import { describe, expect, test } from 'vitest'
import { toText } from '../../../src/explanation.js'
import { findRepeats, type Matter } from '../../../src/repeats/index.js'

const fraud = '我的信用卡于三月一日被他人在境外盗刷三万元，要求银行退回全部损失并说明原因'

const complaint = (id: string, day: string, more: Partial<Matter> = {}): Matter => ({
  id,
  receivedAt: `2026-${day}T02:00:00.000Z`,
  ...more,
})

const kinds = (matters: readonly Matter[]) =>
  findRepeats(matters).candidates.map(({ earlier, later, kind }) => `${earlier} ${later} ${kind}`)

describe('one complainant', () => {
  const first = { people: ['customer-7'], product: 'credit-card', narrative: fraud }

  test('the same matter while the first is open is a duplicate, reworded as it may be', () => {
    const again = { ...first, narrative: `三天前已反映：${fraud}，至今没有人联系我` }
    expect(kinds([complaint('c1', '03-02', first), complaint('c2', '03-05', again)])).toEqual([
      'c1 c2 duplicate',
    ])
  })

  test('the same matter after the first was closed is a repeat', () => {
    const closed = complaint('c1', '03-02', { ...first, closedAt: '2026-03-10T02:00:00.000Z' })
    expect(kinds([closed, complaint('c2', '03-12', first)])).toEqual(['c1 c2 repeat'])
    expect(kinds([closed, complaint('c2', '03-09', first)])).toEqual(['c1 c2 duplicate'])
  })

  test('the same account and amount tell it without any narrative', () => {
    const about = { people: ['k1'], accounts: ['6222 0001'], amount: { currency: 'CNY', minor: 3_000_000 } }
    expect(kinds([complaint('c1', '03-02', about), complaint('c2', '03-20', about)])).toEqual([
      'c1 c2 duplicate',
    ])
  })

  test('another matter of the same customer is none', () => {
    const loan = {
      people: ['customer-7'],
      product: 'loan',
      narrative: '提前还款被收取违约金，合同里没有写明，申请退还这笔费用，并希望客户经理向我道歉说明情况',
    }
    expect(kinds([complaint('c1', '03-02', first), complaint('c2', '03-05', loan)])).toEqual([])
  })

  test('longer ago than the given days is not looked at', () => {
    const matters = [complaint('c1', '01-02', first), complaint('c2', '03-05', first)]
    expect(findRepeats(matters, { withinDays: 30 }).candidates).toEqual([])
    expect(findRepeats(matters, { withinDays: 90 }).candidates).toHaveLength(1)
  })
})

describe('several complainants', () => {
  const letter =
    'We bought the Sunrise wealth product at your branch because your staff told us the capital was safe. It now shows a loss ' +
    'of nineteen percent. We ask the bank to buy it back at the price we paid and to train the staff who sold it.'
  const signed = (id: string, day: string) =>
    complaint(id, day, { people: [`customer-${id}`], product: 'wealth', narrative: letter })

  test('one letter signed by many is a bundle with all of them, and no merge', () => {
    const matters = ['a', 'b', 'c', 'd', 'e'].map((id, at) => signed(id, `03-0${at + 1}`))
    const { candidates, bundles } = findRepeats(matters)
    expect(new Set(candidates.map(({ kind }) => kind))).toEqual(new Set(['collective']))
    expect(bundles).toMatchObject([{ members: ['a', 'b', 'c', 'd', 'e'], lead: 'a' }])
  })

  test('a bundle of hundreds is found whole without comparing everybody with everybody', () => {
    const matters = Array.from({ length: 400 }, (_, at) => signed(`c${String(at).padStart(3, '0')}`, '03-01'))
    const { candidates, bundles } = findRepeats(matters)
    expect(bundles.map(({ members }) => members.length)).toEqual([400])
    expect(candidates.length).toBeLessThan(400 * 60)
  })

  test('one outage on one day at one branch is one matter', () => {
    const outage = {
      respondent: 'branch-12',
      product: 'cash-machine',
      issue: 'failure',
      incidentOn: '2026-03-01',
    }
    const matters = ['k1', 'k2', 'k3'].map((person) =>
      complaint(person, '03-02', { ...outage, people: [person] }),
    )
    expect(findRepeats(matters).bundles).toMatchObject([{ members: ['k1', 'k2', 'k3'] }])
  })

  test('a busy product on a busy day is none', () => {
    const busy = { respondent: 'branch-12', product: 'credit-card', issue: 'fee' }
    const matters = ['k1', 'k2', 'k3'].map((person) =>
      complaint(person, '03-02', { ...busy, people: [person] }),
    )
    expect(findRepeats(matters)).toMatchObject({ candidates: [], bundles: [] })
  })
})

describe('the answer', () => {
  test('says in both languages what speaks for it and how much', () => {
    const about = { people: ['k1'], product: 'loan', narrative: fraud }
    const [candidate] = findRepeats([
      complaint('c1', '03-02', about),
      complaint('c2', '03-05', about),
    ]).candidates
    expect(candidate?.score).toBeGreaterThan(0.9)
    const english = candidate === undefined ? '' : toText(candidate.because, 'en')
    expect(english).toMatch(
      /^c2 may be the same matter as c1, which was not closed by then\n {2}narratives share about \d+ phrases, 100 %/,
    )
    expect(english).toContain('same complainant, as 2 in all (+')
    expect(candidate === undefined ? '' : toText(candidate.because, 'zh')).toContain('投诉人相同（共2件）')
  })

  test('leaves out what cannot be placed, and says so', () => {
    const { issues, candidates } = findRepeats([
      complaint('c1', '03-02'),
      complaint('c1', '03-03'),
      { id: 'c2', receivedAt: 'yesterday' },
    ])
    expect(candidates).toEqual([])
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['duplicate-id', 'c1'],
      ['unreadable-instant', 'c2'],
    ])
  })

  test('is empty for nothing', () => {
    expect(findRepeats([])).toEqual({ candidates: [], bundles: [], forms: [], agents: [], issues: [] })
  })
})
