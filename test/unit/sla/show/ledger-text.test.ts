import { expect, test } from 'vitest'
import { cnMainland, scotland } from '../../../../src/sla/calendars/index.js'
import {
  deadlinePage,
  defineCalendar,
  explainDue,
  ledgerText,
  timelineSvg,
} from '../../../../src/sla/index.js'

const cn = defineCalendar(cnMainland)
const deadline = explainDue(cn, '2026-09-28T10:00:00+08:00', { businessDays: 7 })

test('the ledger reads as a sum, in English', () => {
  const lines = ledgerText(deadline, 'en').split('\n')
  expect(lines[0]).toBe('Due Tue 13 Oct 2026 at 17:00 (Asia/Shanghai): 7 business days from Mon 28 Sep 2026')
  expect(lines).toContain('2026-10-01  –           holiday: National Day, not counted')
  expect(lines).toContain('2026-10-10  1 day       make-up working day: make-up for a holiday, counted')
  expect(lines.at(-1)).toBe('Sum: 7 days')
})

test('and in Chinese', () => {
  const lines = ledgerText(deadline, 'zh').split('\n')
  expect(lines[0]).toBe(
    '2026年10月13日（周二）17:00到期（Asia/Shanghai）：自2026年9月28日（周一）起7个工作日',
  )
  expect(lines).toContain('2026-10-01  –           节假日：国庆节，不计入')
  expect(lines.at(-1)).toBe('合计：7天')
})

test('working hours are listed with the time of each day', () => {
  const hours = explainDue(cn, '2026-03-02T16:30:00+08:00', { businessHours: 12.5 })
  const lines = ledgerText(hours, 'en').split('\n')
  expect(lines.slice(-4)).toEqual([
    '2026-03-02  30 min      working day, 30 min',
    '2026-03-03  8 h         working day, 8 h',
    '2026-03-04  4 h         working day, 4 h',
    'Sum: 12 h 30 min',
  ])
})

test('the picture has one cell a date and frames the due date', () => {
  const svg = timelineSvg(deadline, 'zh')
  expect(svg.match(/<g><title>/g)).toHaveLength(deadline.days.length)
  const framed = svg.match(/<g>(?:(?!<\/g>).)*stroke="#b91c1c".*?<\/g>/g)
  expect(framed?.map((cell) => cell.match(/\d{4}-\d\d-\d\d/)?.[0])).toEqual(['2026-10-13'])
  expect(svg).toContain('<title>2026-10-13: 工作日，计入</title>')
})

test('the key names the colours that are there, and only those', () => {
  const svg = timelineSvg(deadline, 'en')
  const key = svg.slice(svg.lastIndexOf('</g>')).match(/(?<=>)[a-z ]+(?=<\/text>)/g)
  expect(key).toEqual(['day zero', 'counted', 'not counted', 'due'])
})

test('a long name is cut between words, a long date is written small', () => {
  const svg = timelineSvg(explainDue(defineCalendar(scotland), '2026-05-31', { calendarDays: 20 }), 'en')
  expect(svg).toContain('>World</text>')
  expect(timelineSvg(explainDue(cn, '2026-12-20', { calendarDays: 1 }), 'zh')).toMatch(
    /font-size="9">12月20日</,
  )
})

test('the page holds the date, the picture, the reasons with a link to their source, and the sum', () => {
  const page = deadlinePage(deadline, 'en')
  expect(page).toContain('data-figure="dueOn">2026-10-13<')
  expect(page.match(/<svg /g)).toHaveLength(1)
  expect(page).toMatch(/<li><a href="https?:[^"]+">Holidays of 2026/)
  expect(page.match(/<tr[^>]*><th scope="row">\d/g)).toHaveLength(deadline.days.length)
  expect(page).toContain('<td>7 days</td></tr></tfoot>')
  expect(page).not.toContain('Provisional')
})

test('a page of working hours shows the time of each day; a provisional one says so', () => {
  const hours = deadlinePage(explainDue(cn, '2026-03-02T16:30:00+08:00', { businessHours: 12.5 }), 'zh')
  expect(hours).toContain('<td>30分钟</td>')
  expect(hours).toContain('<td>12小时30分钟</td></tr></tfoot>')
  expect(deadlinePage(explainDue(cn, '2026-12-30', { businessDays: 5 }), 'zh')).toContain('class="caution"')
})

test('an address that is none of the web is no link', () => {
  const sources = { '2026': { cite: 'x', confidence: 'H', url: 'javascript:alert(1)' } } as const
  const odd = defineCalendar({ ...cnMainland, sources })
  const page = deadlinePage(explainDue(odd, '2026-09-28', { businessDays: 3 }), 'en')
  expect(page).toContain('<li>Holidays of 2026')
  expect(page).not.toContain('javascript')
})

test('names from data cannot break out of the picture or the page', () => {
  const hostile = defineCalendar({
    ...cnMainland,
    holidays: [{ date: '2026-09-29', name: '</title><script>alert(1)</script>' }],
  })
  const page = deadlinePage(explainDue(hostile, '2026-09-28T10:00:00+08:00', { businessDays: 3 }), 'en')
  expect(page).not.toContain('<script')
  expect(page).toContain('&lt;script&gt;')
})

test('a sum of a lifetime stays a picture of bounded size', () => {
  const svg = timelineSvg(explainDue(cn, '2020-01-01', { calendarDays: 20_000 }), 'en')
  expect(svg.match(/<g><title>/g)?.length).toBeLessThanOrEqual(80 * 7)
  expect(svg).toMatch(/\+ 194\d\d</)
})
