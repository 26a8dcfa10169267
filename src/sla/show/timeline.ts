import type { Language, Said } from '../../explanation.js'
import { type DayNumber, parseDate, weekdayIndex } from '../civil.js'
import type { Deadline } from '../explain-due.js'
import type { LedgerDay } from '../ledger.js'
import type { DayRole } from '../ledger-words.js'
import { sayDate, sayWeekday } from '../wording.js'
import { escapeMarkup } from './markup.js'

const cell = { width: 64, height: 40, left: 96, top: 72 } as const
/** A year and a half of weeks is more than anyone looks at; a longer sum says how much was left out. */
const mostWeeks = 80

const fills: Readonly<Record<DayRole, string>> = {
  'day-zero': '#fde68a',
  counted: '#86efac',
  skipped: '#e5e7eb',
  'deemed-receipt': '#fef3c7',
  rolled: '#fdba74',
  paused: '#bfdbfe',
}

const legend: readonly (readonly [DayRole, Said])[] = [
  ['day-zero', { en: 'day zero', zh: '起算日' }],
  ['counted', { en: 'counted', zh: '计入' }],
  ['skipped', { en: 'not counted', zh: '不计入' }],
  ['paused', { en: 'paused', zh: '暂停' }],
  ['rolled', { en: 'moved on', zh: '顺延' }],
]

const mondayOf = (day: DayNumber): DayNumber => day - weekdayIndex(day)

const rect = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${fill}"${more}/>`

const text = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${escapeMarkup(content)}</text>`

const dayCell = (
  day: LedgerDay,
  number: DayNumber,
  top: DayNumber,
  dueOn: string,
  language: Language,
): string => {
  const x = cell.left + weekdayIndex(number) * cell.width
  const y = cell.top + Math.floor((number - top) / 7) * cell.height
  const due = day.date === dueOn
  const edge = due ? ' stroke="#b91c1c" stroke-width="3"' : ''
  const name = day.name === undefined ? '' : day.name[language]
  const label = [...name].slice(0, 8).join('')
  return [
    `<g><title>${escapeMarkup(`${day.date}: ${day.because[language]}`)}</title>`,
    rect(x + 2, y + 2, cell.width - 4, cell.height - 4, fills[day.role], edge),
    text(x + 8, y + 18, String(Number(day.date.slice(8))), due ? ' font-weight="bold"' : ''),
    label === '' ? '' : text(x + 8, y + 32, label, ' font-size="9"'),
    '</g>',
  ].join('')
}

/**
 * A deadline as a small calendar: one row a week, each date coloured by its part in the sum, the due date framed. A complete SVG
 * document as text; every date carries its reason as a tooltip, the headline is its accessible title.
 *
 * @example
 * timelineSvg(explainDue(cn, '2026-09-28', { businessDays: 7 }), 'en') // '<svg xmlns=…'
 */
export const timelineSvg = (deadline: Deadline, language: Language): string => {
  const days = deadline.days
    .map((day) => ({ day, number: parseDate(day.date) ?? 0 }))
    .sort((one, other) => one.number - other.number)
  const top = mondayOf(days[0]?.number ?? 0)
  const shown = days.filter(({ number }) => number - top < mostWeeks * 7)
  const weeks = Math.floor(((shown.at(-1)?.number ?? top) - top) / 7) + 1
  const [width, height] = [cell.left + 7 * cell.width + 16, cell.top + weeks * cell.height + 48]
  const headline = deadline.because.says[language]
  const heads = Array.from({ length: 7 }, (_, i) =>
    text(cell.left + i * cell.width + 8, cell.top - 10, sayWeekday(top + i)[language], ' fill="#6b7280"'),
  )
  const weekLabels = Array.from({ length: weeks }, (_, i) =>
    text(8, cell.top + i * cell.height + 24, sayDate(top + 7 * i)[language], ' fill="#6b7280"'),
  )
  const keys = legend.map(([role, says], i) =>
    [
      rect(cell.left + i * 92, height - 28, 14, 14, fills[role]),
      text(cell.left + 20 + i * 92, height - 16, says[language]),
    ].join(''),
  )
  const left = days.length - shown.length
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>${escapeMarkup(headline)}</title>`,
    rect(0, 0, width, height, '#ffffff'),
    text(8, 24, deadline.dueOn, ' font-size="16" font-weight="bold"'),
    ...heads,
    ...weekLabels,
    ...shown.map(({ day, number }) => dayCell(day, number, top, deadline.dueOn, language)),
    ...keys,
    left === 0 ? '' : text(8, height - 16, `+ ${left}`),
    '</svg>',
  ].join('')
}
