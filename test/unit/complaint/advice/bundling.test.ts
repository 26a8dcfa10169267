import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundling, type Complaint } from '../../../../src/complaint/index.js'
import type { Intake, Representative } from '../../../../src/vocabulary/index.js'
import { complaintAfter, receivedWith, recorded } from '../../../support/complaint-after.js'
import { hoursIn, person } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank()
const british = smallBank({ regimes: ['uk-fca-disp'] })
const by = person('complaints-manager')
const now = hoursIn(9)

const opened = complaintAfter(bank, [receivedWith({ channel: 'branch', complainants: [] })])

const member = (id: string, intake: Partial<Intake> = {}, receivedAt = hoursIn(0)): Complaint => ({
  ...recorded(opened, { receivedAt, intake: { ...opened.record.intake, ...intake } }),
  id,
})

const bundle = (...members: readonly Complaint[]) => bundling(members, { policy: bank, by, now })

const agent = (name: string, identityNumber?: string): Representative => ({
  name,
  capacity: 'agent',
  authorityProven: true,
  ...(identityNumber === undefined ? {} : { identityNumber }),
})

const linkTo = (to: string) => ({ type: 'complaint.linked', at: now, by, to, relation: 'collective' })
const major = { type: 'complaint.major-declared', at: now, by, ground: 'joint-complaint' }

test('nothing together is no bundle', () => {
  const { complainants, thresholds, events } = bundle()
  expect([complainants, thresholds.map(({ counted }) => counted), events]).toEqual([0, [0, 0], {}])
})

describe('the people of a bundle', () => {
  test('are counted once for each number, and one by one without', () => {
    const [known, other] = [{ id: 'customer-1' }, { id: 'customer-2' }]
    const count = (...intakes: readonly Partial<Intake>[]) =>
      bundle(...intakes.map((intake, at) => member(`c-${at}`, intake))).complainants
    expect(count({ complainants: [known] }, { complainants: [known, other] })).toBe(2)
    expect(count({ complainants: [{}] }, { complainants: [{ name: '王小明' }] })).toBe(2)
    expect(count({ complainants: [known, {}] }, { complainants: [known, {}] })).toBe(3)
    expect(count({}, {})).toBe(2)
  })

  test('are as many as were told of, and never fewer than those with numbers', () => {
    const numbered = [{ id: 'customer-1' }, { id: 'customer-2' }]
    const count = (numberOfComplainants: number) =>
      bundle(member('c-1', { complainants: numbered, numberOfComplainants })).complainants
    expect([0, 1, 2, 3, 30].map(count)).toEqual([2, 2, 2, 3, 30])
  })
})

describe('the thresholds of a regime', () => {
  test('are each told with what was counted, by their source', () => {
    const visit = member('c-1', { numberOfComplainants: 19, representatives: [agent('甲')] })
    expect(bundle(visit).thresholds).toEqual([
      {
        regime: 'cn-nfra-2020-3',
        threshold: 'major-complainants',
        value: 20,
        counted: 19,
        reached: false,
        because: {
          says: {
            en: 'Complainants in one joint face-to-face complaint from which it is major: 20; counted 19',
            zh: '构成重大消费投诉的集体面谈投诉人数（含本数）：20；实际19',
          },
          source: bank.regimes[0]?.thresholds['major-complainants']?.source,
        },
      },
      {
        regime: 'cn-nfra-2020-3',
        threshold: 'most-representatives',
        value: 5,
        counted: 1,
        reached: false,
        because: {
          says: {
            en: 'Representatives a group may send to a face-to-face complaint: 5; counted 1',
            zh: '多人面谈投诉推选代表人数上限：5；实际1',
          },
          source: bank.regimes[0]?.thresholds['most-representatives']?.source,
        },
      },
    ])
  })

  test('allow five representatives, and count each once by number or else by name', () => {
    const sent = (...representatives: readonly Representative[]) => {
      const [, most] = bundle(
        member('c-1', { representatives: representatives.slice(0, 3) }),
        member('c-2', { representatives: representatives.slice(3) }),
      ).thresholds
      return [most?.counted, most?.reached]
    }
    const named = ['甲', '乙', '丙', '丁', '戊'].map((name) => agent(name))
    expect(sent(...named)).toEqual([5, false])
    expect(sent(...named, agent('己'))).toEqual([6, true])
    expect(sent(...named, agent('甲'))).toEqual([5, false])
    expect(sent(agent('甲', '110'), agent('甲', '120'), agent('乙'), agent('王', '110'))).toEqual([3, false])
  })

  test('count only those who came in person', () => {
    const counted = bundle(
      member('c-1', { numberOfComplainants: 3 }),
      member('c-2', { numberOfComplainants: 40, channel: 'letter', representatives: [agent('甲')] }),
    )
    expect([counted.complainants, ...counted.thresholds.map((each) => each.counted)]).toEqual([43, 3, 0])
  })

  test('that are not about people are none of a bundle’s', () => {
    expect(Object.keys(british.regimes[0]?.thresholds ?? {})).not.toHaveLength(0)
    expect(bundling([member('c-1')], { policy: british, by, now }).thresholds).toEqual([])
  })
})

describe('what is to be reported', () => {
  test('links everybody to the first received, to the smaller id at the same moment', () => {
    const [a, b, c] = [member('c-a', {}, hoursIn(1)), member('c-b'), member('c-c')]
    for (const order of [
      [a, b, c],
      [c, b, a],
      [b, a, c],
      [c, a, b],
    ])
      expect(bundle(...order).events).toEqual({ 'c-a': [linkTo('c-b')], 'c-c': [linkTo('c-b')] })
  })

  test('does not depend on the order in which the complaints are named', () => {
    const some = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), hour: fc.nat(3) }), {
      selector: ({ id }) => id,
      maxLength: 6,
    })
    fc.assert(
      fc.property(some, (members) => {
        const made = members.map(({ id, hour }) => member(id, {}, hoursIn(hour)))
        expect(bundle(...made.toReversed()).events).toEqual(bundle(...made).events)
      }),
      { numRuns: 50 },
    )
  })

  test('is nothing for who is linked already, and a link for who is linked otherwise', () => {
    const linked = (id: string, to: string, relation: string) =>
      recorded(member(id, {}, hoursIn(1)), { links: [{ at: now, by, to, relation }] })
    expect(
      bundle(
        member('c-a'),
        linked('c-b', 'c-a', 'collective'),
        linked('c-c', 'c-a', 'related'),
        linked('c-d', 'c-x', 'collective'),
      ).events,
    ).toEqual({ 'c-c': [linkTo('c-a')], 'c-d': [linkTo('c-a')] })
  })

  test('declares every one major from twenty people on, but none twice', () => {
    const visits = (people: number): [Complaint, Complaint] => [
      member('c-a', { numberOfComplainants: people - 1 }),
      member('c-b', { numberOfComplainants: 1 }),
    ]
    expect(bundle(...visits(19)).events).toEqual({ 'c-b': [linkTo('c-a')] })
    const [first, second] = visits(20)
    expect(bundle(first, second).events).toEqual({ 'c-a': [major], 'c-b': [linkTo('c-a'), major] })
    expect(bundle(first, recorded(second, { majorGround: 'collective' })).events).toEqual({
      'c-a': [major],
      'c-b': [linkTo('c-a')],
    })
  })

  test('declares nobody major because too many representatives came', () => {
    const many = Array.from({ length: 6 }, (_, at) => agent(`代表${at}`))
    expect(bundle(member('c-a', { representatives: many })).events).toEqual({})
  })
})
