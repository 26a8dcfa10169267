import { describe, expect, test } from 'vitest'
import { clocksOf, type RememberedEvent } from '../../../../src/complaint/index.js'
import type { ClockDefinition } from '../../../../src/regimes/index.js'
import type { Facts } from '../../../../src/rules/index.js'
import { answerClock, clockBank, houseRule, onDay, receivedOn, seen } from '../../../support/clock-bank.js'

const law = (cite: string) => ({ ...houseRule, cite })

const answerOf = (
  more: Partial<ClockDefinition>,
  facts: Facts = {},
  signals: readonly RememberedEvent[] = [receivedOn(2)],
  timeZone = 'UTC',
) => {
  const [clock] = clocksOf(
    { facts, signals },
    { policy: clockBank([answerClock(more)], { timeZone }), now: onDay(2, 23) },
  )
  return {
    dueAt: clock?.clock.dueAt?.toISOString(),
    dueOn: clock?.clock.dueOn,
    cite: clock?.source.cite,
    besides: clock?.because.because?.slice(1).map(({ says }) => says),
  }
}

describe('lengths that facts call for', () => {
  const lengths = [
    { when: { product: 'card' }, target: { calendarDays: 20 }, source: law('Cards') },
    { when: { product: ['card', 'loan'] }, target: { calendarDays: 5 }, source: law('Loans') },
  ]

  test.each([
    ['card', '2026-03-22', 'Cards'],
    ['loan', '2026-03-07', 'Loans'],
    ['deposit', '2026-03-12', 'House rule'],
  ])('a complaint about a %s is due on %s: %s', (product, dueOn, cite) => {
    expect(answerOf({ lengths }, { product })).toMatchObject({ dueOn, cite, besides: [] })
  })
})

describe('a due time that the starting event names', () => {
  const more = {
    dueFrom: 'commitment.dueAt',
    startsOn: ['commitment.made', 'complaint.received'],
    lengths: [{ when: {}, target: { calendarDays: 4 }, source: law('Otherwise') }],
  }
  const made = (dueAt?: string | number) =>
    seen('commitment.made', 2, dueAt === undefined ? {} : { fields: { 'commitment.dueAt': dueAt } })

  test('is the due time to the minute, whatever the facts call for, and is told', () => {
    expect(answerOf(more, {}, [made('2026-03-05T16:45:00.000Z')])).toEqual({
      dueAt: '2026-03-05T16:45:00.000Z',
      dueOn: '2026-03-05',
      cite: 'House rule',
      besides: [
        {
          en: 'It was agreed to be done by 2026-03-05T16:45:00.000Z',
          zh: '约定完成时间为 2026-03-05T16:45:00.000Z',
        },
      ],
    })
  })

  test('is that of the first start', () => {
    expect(
      answerOf(more, {}, [made('2026-03-05T16:00:00.000Z'), made('2026-03-09T16:00:00.000Z')]).dueOn,
    ).toBe('2026-03-05')
  })

  test.each([
    ['no moment', made()],
    ['what is no moment', made('soon')],
    ['a number', made(2027)],
  ])('without it (%s) the usual length counts', (_, event) => {
    expect(answerOf(more, {}, [event])).toMatchObject({ dueOn: '2026-03-06', cite: 'Otherwise', besides: [] })
  })

  test('is not known of a complaint that only came by a merge', () => {
    const link = seen('complaint.linked', 2, { fields: { 'clocksSince.answer': onDay(1) } })
    expect(answerOf(more, {}, [link])).toMatchObject({ dueOn: '2026-03-05', cite: 'Otherwise' })
    expect(answerOf(more, {}, [{ type: 'complaint.received', at: onDay(2) }]).dueOn).toBe('2026-03-06')
  })

  test('is not looked for when the clock does not ask for it', () => {
    const { dueFrom: _, ...plain } = more
    expect(answerOf(plain, {}, [made('2026-03-05T16:45:00.000Z')]).dueOn).toBe('2026-03-06')
  })
})

describe('months that are whole cycles', () => {
  const cycles = { closeOn: 'closingDay', source: law('Cycles') }
  const unknown = [
    {
      en: 'The closing day of the cycle (closingDay) is not known; counted as if one closed on the day of the start, the shortest it can be',
      zh: '账期截止日（closingDay）未知，暂按起算当日截止计算（可能的最短期限）',
    },
  ]

  test.each([
    [1, '2026-06-01', []],
    [2, '2026-05-02', []],
    [31, '2026-05-31', []],
    [0, '2026-05-02', unknown],
    [32, '2026-05-02', unknown],
    [2.5, '2026-05-02', unknown],
    ['1', '2026-05-02', unknown],
    [undefined, '2026-05-02', unknown],
  ])('two of them from 2 March, closing on %s, end on %s', (closingDay, dueOn, besides) => {
    const facts = closingDay === undefined ? {} : { closingDay }
    expect(answerOf({ target: { months: 2 }, cycles }, facts)).toMatchObject({
      dueOn,
      besides,
      cite: 'Cycles',
    })
  })

  test('are counted from the local date of the start', () => {
    const late = { ...receivedOn(2), at: '2026-03-02T17:00:00.000Z' }
    const more = { target: { months: 1 }, cycles }
    expect(answerOf(more, { closingDay: 2 }, [late]).dueOn).toBe('2026-04-02')
    expect(answerOf(more, { closingDay: 2 }, [late], 'Asia/Shanghai').dueOn).toBe('2026-05-02')
  })

  test('belong to months only: days stay days', () => {
    expect(answerOf({ cycles }, { closingDay: 25 })).toMatchObject({
      dueOn: '2026-03-12',
      cite: 'House rule',
      besides: [],
    })
  })

  test('a clock without cycles counts plain months', () => {
    expect(answerOf({ target: { months: 2 } }, { closingDay: 25 })).toMatchObject({
      dueOn: '2026-05-02',
      cite: 'House rule',
      besides: [],
    })
  })

  test('a length that facts call for is counted in cycles as well', () => {
    const lengths = [{ when: { disputed: true }, target: { months: 1 }, source: law('Disputed') }]
    const facts = { closingDay: 25, disputed: true }
    expect(answerOf({ cycles, lengths }, facts)).toMatchObject({ dueOn: '2026-04-25', cite: 'Cycles' })
  })

  test('of a complaint that only came by a merge are counted from where the merged one counts', () => {
    const link = seen('complaint.linked', 2, { fields: { 'clocksSince.answer': onDay(1) } })
    expect(answerOf({ target: { months: 2 }, cycles }, { closingDay: 1 }, [link])).toMatchObject({
      dueOn: '2026-05-01',
      besides: [],
    })
  })
})
