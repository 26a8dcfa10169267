import { describe, expect, test } from 'vitest'
import { handleAll, retentionOf } from '../../../../src/complaint/index.js'
import type { PolicyInput } from '../../../../src/policy/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'
import { lenientControls } from '../../../support/lenient-controls.js'
import { smallBank } from '../../../support/policies.js'

type Rule = NonNullable<PolicyInput['retention']>[number]

const source = { cite: 'House rule 7', confidence: 'H' as const }
const rule = (more: Partial<Rule> = {}): Rule => ({
  what: { en: 'Files', zh: '档案' },
  years: 5,
  from: { en: 'closing', zh: '自办结之日起' },
  source,
  ...more,
})
const keeping = (...retention: Rule[]) => smallBank({ controls: lenientControls, regimes: [], retention })

const complaintAfter = (...events: ComplaintEvent[]) => {
  const answer = handleAll({ id: 'c-1' }, [make.received(), ...events], {
    policy: keeping(),
    now: '2026-06-01T00:00:00.000Z',
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.complaint
}

const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T02:00:00.000Z`
const closed = [make.withdrawn({ at: day(4) }), make.closedEvent({ at: day(5), ground: 'withdrawn' })]
const held = make.holdPlaced({ at: day(8) })
const freed = make.holdLifted({ at: day(9) })

const longClosed = complaintAfter(...closed, held, freed)
const fiveYears = keeping(rule())

const kept = {
  says: {
    en: 'Files: 5 years from closing, until 2031-03-05',
    zh: '档案：自办结之日起保存5年，至2031-03-05',
  },
  source,
}

describe('how long a complaint is kept', () => {
  test('counts from closing, whatever is written down later', () => {
    expect(retentionOf(longClosed, { policy: fiveYears, now: '2031-03-05T15:59:59.999Z' })).toStrictEqual({
      status: 'kept',
      keepUntil: '2031-03-05',
      because: {
        says: { en: 'A retention period is still running', zh: '尚在规定的保存期限内' },
        because: [kept],
      },
    })
    expect(retentionOf(longClosed, { policy: fiveYears, now: '2031-03-05T16:00:00.000Z' })).toStrictEqual({
      status: 'erasable',
      keepUntil: '2031-03-05',
      because: {
        says: { en: 'All retention periods have ended', zh: '保存期限均已届满，可以删除个人信息' },
        because: [kept],
      },
    })
  })

  test('is the longest of its terms, in whatever order they are given', () => {
    for (const years of [
      [3, 6, 4],
      [6, 3, 4],
      [3, 4, 6],
    ])
      expect(
        retentionOf(complaintAfter(...closed), {
          policy: keeping(...years.map((each) => rule({ years: each }))),
          now: day(9),
        }).keepUntil,
      ).toBe('2032-03-05')
  })

  test('names rules without a number, and those that not every complaint meets, and reckons with neither', () => {
    const when = { en: 'the matter is in court', zh: '涉诉投诉' }
    const { years: _, ...unnumbered } = rule()
    const retention = [unnumbered, rule({ when }), { ...unnumbered, when }]
    const policy = { ...keeping(), regimes: smallBank().regimes.map((regime) => ({ ...regime, retention })) }
    expect(retentionOf(complaintAfter(...closed), { policy, now: '2099-01-01T00:00:00.000Z' })).toStrictEqual(
      {
        status: 'unruled',
        because: {
          says: {
            en: 'No rule gives a number of years: the bank has to set one',
            zh: '现有规定未明确保存年限，须由本行自行规定',
          },
          because: [
            { says: { en: 'Files: closing', zh: '档案：自办结之日起' }, source },
            {
              says: {
                en: 'Files: 5 years from closing, if the matter is in court',
                zh: '档案：自办结之日起保存5年（限涉诉投诉）',
              },
              source,
            },
            {
              says: {
                en: 'Files: closing, if the matter is in court',
                zh: '档案：自办结之日起（限涉诉投诉）',
              },
              source,
            },
          ],
        },
      },
    )
  })

  test('is not reckoned while the complaint is open', () => {
    expect(
      retentionOf(complaintAfter(), { policy: keeping(rule()), now: '2099-01-01T00:00:00.000Z' }),
    ).toStrictEqual({
      status: 'open',
      because: {
        says: { en: 'Not closed yet: nothing is to be erased', zh: '投诉尚未办结，不得删除' },
        because: [],
      },
    })
  })

  test.each<[string, ComplaintEvent[]]>([
    ['held', [...closed, held]],
    ['held', [held]],
    ['erased', [...closed, make.erased({ at: day(9) })]],
    ['erased', [make.erased({ at: day(9) })]],
    ['kept', [...closed, held, freed]],
    ['open', [...closed, make.disputeOpened({ at: day(9) })]],
  ])('is %s', (status, events) => {
    expect(retentionOf(complaintAfter(...events), { policy: keeping(rule()), now: day(10) }).status).toBe(
      status,
    )
  })

  test.each([
    [0.5, '2026-09-05'],
    [1.01, '2027-04-05'],
    [2, '2028-03-05'],
  ])('of %d years ends on %s', (years, expected) => {
    expect(
      retentionOf(complaintAfter(...closed), { policy: keeping(rule({ years })), now: day(9) }).keepUntil,
    ).toBe(expected)
  })

  test('from the last of February ends no day early', () => {
    const onLeapDay = make.withdrawn({ at: '2028-02-29T02:00:00.000Z' })
    const answer = handleAll({ id: 'c-1' }, [make.received(), onLeapDay], {
      policy: keeping(),
      now: '2028-03-01T00:00:00.000Z',
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(retentionOf(answer.complaint, { policy: keeping(rule()), now: day(9) }).keepUntil).toBe(
      '2033-03-01',
    )
  })
})
