import { describe, expect, test } from 'vitest'
import { openRecord } from '../../../../src/complaint/evolve/record/record.js'
import { compareRemedies, remedyDeliveries } from '../../../../src/complaint/index.js'
import type { ComplaintRecord, Demand, Money, Remedy } from '../../../../src/vocabulary/index.js'
import { receivedWith } from '../../../support/complaint-after.js'
import { hoursIn, person } from '../../../support/events.js'

const cny = (minor: number): Money => ({ currency: 'CNY', minor })
const by = person('handler')

type Proposal = ComplaintRecord['proposals'][number]['proposal']
const proposal = (id: string, remedies: readonly Remedy[], demands: Proposal['demands'] = []): Proposal => ({
  id,
  outcome: 'upheld',
  reasons: 'The fee had no ground',
  rules: [],
  remedies: [...remedies],
  demands,
})

const fresh = (demands: readonly Demand[], claimedLoss?: Money): ComplaintRecord =>
  openRecord(receivedWith({ demands: [...demands], ...(claimedLoss === undefined ? {} : { claimedLoss }) }))

const refund: Remedy = { id: 'r-1', code: 'refund', amount: cny(200), dueAt: hoursIn(24) }
const benefit: Remedy = { id: 'r-2', code: 'service-benefit', amount: { currency: 'USD', minor: 500 } }
const apology: Remedy = { id: 'r-3', code: 'apology' }

const decidedWith = (demands: readonly Demand[], answers: Proposal['demands'] = []): ComplaintRecord => ({
  ...fresh(demands),
  decision: { at: hoursIn(1), by, proposal: proposal('p-1', [refund, benefit, apology], answers) },
})

const delivered = (record: ComplaintRecord, remedy: string, hour: number): ComplaintRecord => ({
  ...record,
  remediesDelivered: [...record.remediesDelivered, { at: hoursIn(hour), by, remedy }],
})

test('before anybody proposed anything nothing is offered and nothing answered', () => {
  const demand = { id: 'd-1', describes: 'Pay the fee back' }
  expect(compareRemedies(fresh([demand]), { now: hoursIn(1) })).toEqual({
    demanded: {},
    offered: {},
    delivered: {},
    demands: [{ demand, answer: 'unanswered', remedies: [] }],
    remedies: [],
    because: {
      says: { en: 'Demanded 0, offered 0, delivered 0', zh: '诉求0，答应0，已落实0' },
      because: [
        {
          says: { en: 'Demand "Pay the fee back": not answered yet', zh: '诉求“Pay the fee back”：尚未答复' },
        },
      ],
    },
  })
})

describe('a comparison', () => {
  const demands: Demand[] = [
    { id: 'd-1', code: 'refund', amount: cny(300), describes: '退还手续费' },
    { id: 'd-2', code: 'apology' },
    { id: 'd-3' },
    {},
  ]
  const record = delivered(
    decidedWith(demands, [
      { demand: 'd-1', answer: 'partly-met', reason: 'Half was due' },
      { demand: 'd-2', answer: 'met', reason: 'It was rude' },
      { demand: 'd-3', answer: 'not-met', reason: 'Nobody knows what it is' },
    ]),
    'r-2',
    2,
  )

  test('tells every demand and every remedy in words', () => {
    const { because } = compareRemedies(record, { now: hoursIn(25) })
    const line = (en: string, zh: string) => ({ says: { en, zh } })
    expect(because).toEqual({
      ...line(
        'Demanded CNY 3.00, offered CNY 2.00 + USD 5.00, delivered USD 5.00',
        '诉求CNY 3.00，答应CNY 2.00 + USD 5.00，已落实USD 5.00',
      ),
      because: [
        line('Demand "退还手续费": partly met', '诉求“退还手续费”：部分满足'),
        line('Demand "apology": met', '诉求“apology”：予以满足'),
        line('Demand "d-3": not met', '诉求“d-3”：不予满足'),
        line('Demand "?": not answered yet', '诉求“?”：尚未答复'),
        line('Remedy refund (r-1): overdue', '补救措施refund（r-1）：逾期未落实'),
        line('Remedy service-benefit (r-2): delivered', '补救措施service-benefit（r-2）：已落实'),
        line('Remedy apology (r-3): promised', '补救措施apology（r-3）：待落实'),
      ],
    })
  })

  test('sums the demands alone as soon as one of them has an amount, else the loss that was claimed', () => {
    const demanded = (some: readonly Demand[]) =>
      compareRemedies(fresh(some, cny(99)), { now: hoursIn(1) }).demanded
    expect(demanded([{ amount: cny(5) }, {}])).toEqual({ CNY: 5 })
    expect(demanded([{}, {}])).toEqual({ CNY: 99 })
    expect(demanded([{ amount: cny(0) }])).toEqual({ CNY: 0 })
  })

  test('answers no demand that has no number, whatever was answered', () => {
    const odd = decidedWith(
      [{ code: 'refund' }],
      [{ demand: 'undefined', answer: 'met', reason: 'So be it' }],
    )
    expect(compareRemedies(odd, { now: hoursIn(1) }).demands).toEqual([
      { demand: { code: 'refund' }, answer: 'unanswered', remedies: [refund] },
    ])
  })

  test.each([
    [23, 23, 'delivered'],
    [24, 24, 'delivered'],
    [25, 25, 'delivered-late'],
    [23, 99, 'delivered'],
  ])('calls what was delivered in hour %i and looked at in hour %i %s', (hour, now, state) => {
    expect(
      compareRemedies(delivered(decidedWith([]), 'r-1', hour), { now: hoursIn(now) }).remedies[0],
    ).toEqual({
      remedy: refund,
      state,
      deliveredAt: hoursIn(hour),
    })
  })
})

describe('what counts as the offer', () => {
  const [first, second, third] = ['p-1', 'p-2', 'p-3'].map((id, at) => ({
    at: hoursIn(at),
    by,
    proposal: proposal(id, [{ ...refund, amount: cny(at + 1) }]),
  }))
  if (first === undefined || second === undefined || third === undefined) throw new Error('three were made')
  const record = { ...fresh([]), proposals: [first, second, third] }
  const offer = (id: string) => ({ at: hoursIn(4), offer: `o-${id}`, proposal: id })
  const offered = (more: Partial<ComplaintRecord>) =>
    compareRemedies({ ...record, ...more }, { now: hoursIn(5) }).offered.CNY

  test('is the decision, before it what was offered last, before that what was proposed last', () => {
    expect(offered({})).toBe(3)
    expect(offered({ offers: [offer('p-1'), offer('p-2')] })).toBe(2)
    expect(offered({ offers: [offer('p-2')], decision: first })).toBe(1)
    expect(offered({ offers: [offer('p-9')] })).toBe(3)
  })

  test('is the last wording of a proposal that was made twice', () => {
    const again = { ...third, proposal: { ...third.proposal, id: 'p-1' } }
    expect(offered({ proposals: [first, second, again, second], offers: [offer('p-1')] })).toBe(3)
  })
})

describe('deliveries', () => {
  const promise = (id: string, hour: number, more: object = {}) => ({
    at: hoursIn(0),
    commitment: { id, what: `promise ${id}`, who: 'it', dueAt: hoursIn(hour) },
    ...more,
  })

  test('are none before anything was decided or promised', () => {
    expect(remedyDeliveries(fresh([]), { now: hoursIn(1) })).toEqual([])
  })

  test('are told whole, those without a time last', () => {
    const record = delivered(
      {
        ...decidedWith([]),
        commitments: [
          promise('k-1', 30, { answeredAt: hoursIn(3) }),
          promise('k-2', 2),
          promise('k-3', 1, { released: true }),
          promise('k-4', 4, { released: false }),
        ],
      },
      'r-3',
      2,
    )
    expect(remedyDeliveries(record, { now: hoursIn(4) })).toStrictEqual([
      { id: 'k-2', what: 'promise k-2', dueAt: hoursIn(2), isOverdue: true },
      { id: 'k-4', what: 'promise k-4', dueAt: hoursIn(4), isOverdue: false },
      { id: 'r-1', what: 'refund', dueAt: hoursIn(24), isOverdue: false },
      { id: 'k-1', what: 'promise k-1', dueAt: hoursIn(30), doneAt: hoursIn(3), isOverdue: false },
      { id: 'r-2', what: 'service-benefit', isOverdue: false },
      { id: 'r-3', what: 'apology', doneAt: hoursIn(2), isOverdue: false },
    ])
  })

  test('that are due at the same time keep the order in which they were promised', () => {
    const commitments = ['k-3', 'k-1', 'k-2'].map((id) => promise(id, 5))
    expect(remedyDeliveries({ ...fresh([]), commitments }, { now: hoursIn(4) }).map(({ id }) => id)).toEqual([
      'k-3',
      'k-1',
      'k-2',
    ])
  })

  test('that were done late are not overdue any more', () => {
    const commitments = [promise('k-1', 1, { answeredAt: hoursIn(9) })]
    expect(remedyDeliveries({ ...fresh([]), commitments }, { now: hoursIn(10) })).toMatchObject([
      { isOverdue: false },
    ])
  })
})
