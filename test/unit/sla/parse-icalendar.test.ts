import { expect, test } from 'vitest'
import { parseICalendar } from '../../../src/sla/index.js'

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')

test('a whole day is a holiday with its name', () => {
  const text = event(
    'DTSTART;VALUE=DATE:20261225',
    'DTEND;VALUE=DATE:20261226',
    'SUMMARY:Christmas\\, at last',
  )
  expect(parseICalendar(text)).toEqual({
    ok: true,
    value: [{ date: '2026-12-25', name: 'Christmas, at last' }],
    issues: [],
  })
})

test('several days are several holidays, the end day excluded, folded lines unfolded', () => {
  const text = event('DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270103', 'SUMMARY:New', '  Year')
  expect(parseICalendar(text)).toMatchObject({
    value: ['2026-12-31', '2027-01-01', '2027-01-02'].map((date) => ({ date, name: 'New Year' })),
  })
})

test('plain yearly rules recur; counted ones are written out and skip a missing leap day', () => {
  expect(parseICalendar(event('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY'))).toMatchObject({
    value: [{ date: '*-01-01' }],
  })
  const counted = event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;COUNT=5')
  expect(parseICalendar(counted)).toMatchObject({ value: [{ date: '2024-02-29' }, { date: '2028-02-29' }] })
})

test.each([
  ['RRULE:FREQ=YEARLY;BYDAY=1MO;BYMONTH=5', 'unsupported-recurrence'],
  ['RRULE:FREQ=YEARLY;COUNT=1000000000', 'unsupported-recurrence'],
  ['DTEND;VALUE=DATE:20251225', 'reversed-dates'],
  ['DTEND;VALUE=DATE:99991225', 'reversed-dates'],
])('%s is an error with its line', (line, code) => {
  expect(parseICalendar(event('DTSTART;VALUE=DATE:20261225', line))).toMatchObject({
    ok: false,
    issues: [{ code, severity: 'error', path: ['lines', 3] }],
  })
})

test('a timed event is left out with a warning, a cancelled one silently', () => {
  const timed = event('DTSTART:20261225T100000Z')
  const cancelled = event('DTSTART;VALUE=DATE:20261226', 'STATUS:CANCELLED')
  expect(parseICalendar(`${timed}\n${cancelled}`)).toMatchObject({
    ok: true,
    value: [],
    issues: [{ code: 'not-a-whole-day', severity: 'warning' }],
  })
})
