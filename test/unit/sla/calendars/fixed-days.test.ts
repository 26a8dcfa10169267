import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { formatDay } from '../../../../src/plain-date.js'
import { onLunar } from '../../../../src/sla/calendars/chinese-lunar-dates.js'
import {
  cnMainland,
  englandAndWales,
  hongKong,
  indiaBanks,
  indiaNational,
} from '../../../../src/sla/calendars/index.js'
import {
  defineCalendar,
  due,
  explainDue,
  isBusinessDay,
  ledgerText,
  parseCalendar,
} from '../../../../src/sla/index.js'

const china = defineCalendar(cnMainland)

const years = Array.from({ length: 16 }, (_, i) => 2025 + i)

/** On a machine west of Greenwich chinese-days answers a day late (findings/a-lunar-date-by-the-machine-s-zone.sh). */
const westOfGreenwich = new Date(0).getTimezoneOffset() > 0

describe('the table of Chinese lunar dates', () => {
  test.skipIf(westOfGreenwich).each(years)('%s is as an independent table has it', (year) => {
    const lunar = (monthAndDay: string) => getSolarDateFromLunar(`${year}-${monthAndDay}`).date
    const ours = (day: Parameters<typeof onLunar>[0]) => formatDay(onLunar(day)(year) ?? 0)
    expect(ours('newYear')).toBe(lunar('01-01'))
    expect(ours('buddha')).toBe(lunar('04-08'))
    expect(ours('dragonBoat')).toBe(lunar('05-05'))
    expect(ours('midAutumn')).toBe(lunar('08-15'))
    expect(ours('chungYeung')).toBe(lunar('09-09'))
    expect(ours('qingming')).toBe(getSolarTermDate(year, 4, 'pure_brightness'))
  })

  test('has the first days of 2027 and 2030, which the Chinese calendar of Intl misses', () => {
    expect([2027, 2030].map((year) => formatDay(onLunar('newYear')(year) ?? 0))).toEqual([
      '2027-02-06',
      '2030-02-03',
    ])
  })

  test('agrees with the lists that Hong Kong has published', () => {
    const listed = (name: string, year: number) =>
      (hongKong.holidays ?? []).find(
        (each) =>
          typeof each !== 'string' &&
          each.date.startsWith(String(year)) &&
          JSON.stringify(each.name).includes(name),
      )
    expect(listed("Lunar New Year's Day", 2027)).toMatchObject({
      date: formatDay(onLunar('newYear')(2027) ?? 0),
    })
    expect(listed('Tuen Ng', 2027)).toMatchObject({ date: formatDay(onLunar('dragonBoat')(2027) ?? 0) })
    expect(listed('Mid-Autumn', 2027)).toMatchObject({ date: formatDay(onLunar('midAutumn', 1)(2027) ?? 0) })
    expect(listed('Chung Yeung', 2025)).toMatchObject({ date: formatDay(onLunar('chungYeung')(2025) ?? 0) })
  })
})

test('the arrangements of 2025 and 2026 give every day that the rule of 2024 fixes', () => {
  const fixed = (cnMainland.fixedDays?.[0]?.holidays ?? [])
    .map((each) => (typeof each === 'string' ? each : each.date))
    .filter((date) => date < '2027')
  expect(fixed).toHaveLength(26)
  expect(fixed.filter((date) => isBusinessDay(china, date))).toEqual([])
})

test('in 2027 the days of the rule are off, and nothing else is guessed', () => {
  const off = Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(2027, 0, 1 + i)))
    .filter((day) => ![0, 6].includes(day.getUTCDay()))
    .map((day) => day.toISOString().slice(0, 10))
    .filter((date) => !isBusinessDay(china, date))
  expect(off).toEqual([
    '2027-01-01',
    '2027-02-05',
    '2027-02-08',
    '2027-04-05',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01',
  ])
})

test('the ledger says of a fixed day that the rest of its year is not published', () => {
  const deadline = explainDue(china, '2026-12-23T17:00:00+08:00', { businessDays: 7 })
  expect(deadline).toMatchObject({ dueOn: '2027-01-04', provisional: true })
  expect(ledgerText(deadline, 'en')).toContain(
    "2027-01-01  –           holiday: New Year's Day (fixed by statute; the rest of 2027 is not published), not counted",
  )
  expect(ledgerText(deadline, 'zh')).toContain('元旦（法律规定的休假日；2027年其余安排尚未公布），不计入')
  expect(JSON.stringify(deadline.because)).toContain('全国年节及纪念日放假办法')
  expect(JSON.stringify(deadline.because)).toContain('2026-11-30')
})

test('a day that is proclaimed every year is not called one that statute fixes', () => {
  const text = ledgerText(
    explainDue(defineCalendar(englandAndWales), '2028-12-29', { businessDays: 1 }),
    'en',
  )
  expect(text).toContain("New Year's Day (kept every year; the rest of 2029 is not published)")
  const boxing = ledgerText(
    explainDue(defineCalendar(englandAndWales), '2029-12-24', { businessDays: 1 }),
    'en',
  )
  expect(boxing).toContain('Boxing Day (fixed by statute; the rest of 2029 is not published)')
  expect(boxing).toContain('Christmas Day (kept every year; the rest of 2029 is not published)')
})

test('England and Wales in January 2027 is counted on the published list', () => {
  const calendar = defineCalendar(englandAndWales)
  expect(explainDue(calendar, '2026-12-29T10:00Z', { businessDays: 15 })).toMatchObject({
    dueOn: '2027-01-20',
    provisional: false,
  })
})

test('a bank that publishes its own year is not held to the fixed days', () => {
  const own = defineCalendar({
    ...cnMainland,
    publishedThrough: '2027-12-31',
    holidays: [...(cnMainland.holidays ?? []), '2027-01-01'],
  })
  expect(isBusinessDay(own, '2027-02-05')).toBe(true)
  expect(isBusinessDay(own, '2028-01-25')).toBe(false)
})

test('hours that a bank gives a date stand before a fixed day', () => {
  const own = defineCalendar({ ...cnMainland, dates: { '2027-10-01': { hours: [['10:00', '12:00']] } } })
  expect(due(own, '2027-10-01T02:30:00Z', { businessHours: 1 })).toEqual(new Date('2027-10-01T03:30:00Z'))
})

test('banks in India are open on the first, third and fifth Saturday and closed on the second and fourth', () => {
  const banks = defineCalendar(indiaBanks)
  const saturdays = (month: string) =>
    Array.from({ length: 31 }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`)
      .filter((date) => new Date(date).getUTCDay() === 6)
      .map((date) => isBusinessDay(banks, date))
  expect(saturdays('2026-10')).toEqual([true, false, true, false, true])
  expect(saturdays('2027-05')).toEqual([true, false, true, false, true])
  expect(isBusinessDay(defineCalendar(indiaNational), '2026-10-17')).toBe(false)
  for (const { caution } of [indiaBanks, indiaNational])
    expect(caution).toMatchObject({ en: expect.stringMatching(/\w/), zh: expect.stringMatching(/[一-鿿]/) })
})

test.each([
  [{ fixedDays: [{ by: 'habit', holidays: [], source: { cite: 'x', confidence: 'S' } }] }, 'unknown-value'],
  [
    { fixedDays: [{ by: 'statute', holidays: ['2027-02-30'], source: { cite: 'x', confidence: 'S' } }] },
    'invalid-date',
  ],
  [{ fixedDays: [{ by: 'statute', holidays: [], source: { cite: 'x' } }] }, 'unknown-confidence'],
  [{ fixedDays: {} }, 'wrong-type'],
  [{ nextListDue: 'soon' }, 'invalid-date'],
  [{ caution: 'beware' }, 'wrong-type'],
])('%j is no definition', (fields, code) => {
  const found = parseCalendar({ id: 'x', timeZone: 'UTC', weekly: {}, ...fields })
  expect(found.ok).toBe(false)
  expect(found.issues.map((issue) => issue.code)).toContain(code)
})
