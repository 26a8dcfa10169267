import { describe, expect, test } from 'vitest'
import {
  type CalendarDefinition,
  changedDays,
  defineCalendar,
  mergeCalendars,
} from '../../../src/sla/index.js'

const day = [
  ['09:00', '12:00'],
  ['13:00', '17:00'],
] as const
const week = { mon: day, tue: day, wed: day, thu: day, fri: day }
const old: CalendarDefinition = {
  id: 'branch',
  timeZone: 'Asia/Shanghai',
  weekly: week,
  holidays: ['2026-05-01'],
}
const before = defineCalendar(old)
const says = (after: CalendarDefinition, from = '2026-04-27', to = '2026-05-10') =>
  changedDays(before, defineCalendar(after), from, to).map((reason) => reason.says)

describe('changedDays', () => {
  test('names what a date was and what it is', () => {
    const holidays = [{ date: '2026-05-04', name: { en: 'Youth Day', zh: '青年节' } }]
    const dates = { '2026-05-09': { like: 'mon' as const, name: { en: 'Make-up', zh: '调休' } } }
    expect(says({ ...old, holidays, dates })).toEqual([
      {
        en: 'Fri 1 May 2026: working day (before: holiday)',
        zh: '2026年5月1日（周五）：工作日（原为节假日）',
      },
      {
        en: 'Mon 4 May 2026: holiday, Youth Day (before: working day)',
        zh: '2026年5月4日（周一）：节假日，青年节（原为工作日）',
      },
      {
        en: 'Sat 9 May 2026: make-up working day, Make-up (before: weekend)',
        zh: '2026年5月9日（周六）：调休上班，调休（原为周末）',
      },
    ])
  })

  test('other hours of a working day are a change too, other words are none', () => {
    expect(says({ ...old, breaks: { '2026-04-28': [['09:00', '10:00']] } })).toEqual([
      {
        en: 'Tue 28 Apr 2026: working day with other hours (before: working day)',
        zh: '2026年4月28日（周二）：工作日（营业时间不同）（原为工作日）',
      },
    ])
    expect(says({ ...old, version: '2', holidays: [{ date: '2026-05-01', name: 'May Day' }] })).toEqual([])
  })

  test('of a merged calendar the hours that are left tell', () => {
    const partner = (close: string): CalendarDefinition => ({
      id: 'partner',
      timeZone: 'Asia/Shanghai',
      weekly: { ...week, wed: [['09:00', close]] },
    })
    const both = (close: string) => mergeCalendars('both', 'all', [before, defineCalendar(partner(close))])
    expect(changedDays(both('12:00'), both('11:00'), '2026-04-27', '2026-05-03')).toHaveLength(1)
  })

  test('ten are named and the rest counted', () => {
    const { length } = says({ ...old, weekly: {} }, '2026-06-01', '2026-06-30')
    expect(length).toBe(11)
    expect(says({ ...old, weekly: {} }, '2026-06-01', '2026-06-30').at(-1)).toEqual({
      en: 'and 12 more days',
      zh: '另有12天',
    })
  })
})
