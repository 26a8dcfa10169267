import { describe, expect, test } from 'vitest'
import { openRecord } from '../../../../src/complaint/evolve/record/record.js'
import { majorByRegime, numberOf, thresholdIssues } from '../../../../src/complaint/evolve/thresholds.js'
import type { Channel, Complainant, Representative } from '../../../../src/vocabulary/index.js'
import { receivedWith } from '../../../support/complaint-after.js'
import { smallBank } from '../../../support/policies.js'

const chinese = smallBank()
const british = smallBank({ regimes: ['uk-fca-disp'] })
const both = smallBank({ regimes: ['uk-fca-disp', 'cn-nfra-2020-3'] })

const visit = (numberOfComplainants: number, channel: Channel = 'branch') =>
  openRecord(receivedWith({ channel, numberOfComplainants }))

const delegation = (size: number, channel: Channel = 'branch') =>
  openRecord(
    receivedWith({
      channel,
      representatives: Array.from(
        { length: size },
        (_, at): Representative => ({
          name: `代表${at}`,
          capacity: 'group-representative',
          authorityProven: true,
        }),
      ),
    }),
  )

describe('how many complain', () => {
  test.each<[number, readonly Complainant[], number | undefined]>([
    [1, [], undefined],
    [1, [{ id: 'a' }], undefined],
    [3, [{ id: 'a' }, {}, { name: '王' }], undefined],
    [30, [{ id: 'a' }], 30],
    [2, [{ id: 'a' }, {}, {}], 2],
  ])('is %i for the people %j and the number %s', (people, complainants, numberOfComplainants) => {
    const told = numberOfComplainants === undefined ? {} : { numberOfComplainants }
    expect(numberOf(openRecord(receivedWith({ complainants: [...complainants], ...told })))).toBe(people)
  })
})

describe('a complaint is major by its regime', () => {
  test('from twenty people who came together in person', () => {
    expect(majorByRegime(visit(19), { policy: chinese })).toBeUndefined()
    expect(majorByRegime(visit(20), { policy: chinese })).toBe('joint-complaint')
    expect(majorByRegime(visit(10_000, 'letter'), { policy: chinese })).toBeUndefined()
  })

  test('when one of several regimes says so, and never by a regime that names no number', () => {
    expect(majorByRegime(visit(20), { policy: both })).toBe('joint-complaint')
    expect(majorByRegime(visit(10_000), { policy: british })).toBeUndefined()
  })
})

describe('a group that sends too many representatives', () => {
  test('is told of from the sixth on, and nothing else is', () => {
    expect(thresholdIssues(delegation(0), { policy: chinese })).toEqual([])
    expect(thresholdIssues(delegation(5), { policy: chinese })).toEqual([])
    expect(thresholdIssues(delegation(6), { policy: chinese })).toMatchObject([
      {
        code: 'too-many-representatives',
        severity: 'warning',
        path: ['complaint', 'representatives'],
        message: '6 representatives came, the rule asks for at most 5 (CBIRC Order 3/2020 art. 12)',
        hint: 'ask the group to choose its representatives; the complaint itself is accepted as it is',
      },
    ])
  })

  test('may do so on the telephone, and where no regime names a number', () => {
    expect(thresholdIssues(delegation(6, 'phone'), { policy: chinese })).toEqual([])
    expect(thresholdIssues(delegation(6), { policy: british })).toEqual([])
    expect(thresholdIssues(delegation(6), { policy: both })).toHaveLength(1)
  })

  test('is not asked for anything when nobody represents it', () => {
    expect(thresholdIssues(visit(19), { policy: chinese })).toEqual([])
  })
})
