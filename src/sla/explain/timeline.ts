import type { Language, Said } from '../../explanation.js'
import { civilFromDay, type DayNumber, parseDay, weekdayIndex } from '../../plain-date.js'
import type { Deadline } from './explain-due.js'
import type { LedgerDay } from './ledger.js'
import type { DayRole } from './ledger-words.js'
import { escapeMarkup, letterWidth, textWidth } from './markup.js'
import { sayDate, sayWeekday } from './wording.js'

/** Seven of these are as wide as a phone, so that the letters are read there at their own size. */
const cell = { width: 52, height: 46, top: 22 } as const
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
  ['deemed-receipt', { en: 'before receipt', zh: '收到之前' }],
  ['paused', { en: 'paused', zh: '暂停' }],
  ['rolled', { en: 'moved on', zh: '顺延' }],
]

const dueWord: Said = { en: 'due', zh: '到期日' }
const dueEdge = ' stroke="#b91c1c" stroke-width="2"'

interface DatedDay {
  readonly day: LedgerDay
  readonly number: DayNumber
}

const mondayOf = (day: DayNumber): DayNumber => day - weekdayIndex(day)

const rect = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${fill}"${more}/>`

const text = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${escapeMarkup(content)}</text>`

/** The day of the month, and the month where it is new to the eye. */
const dayLabel = (number: DayNumber, first: boolean, language: Language): string => {
  const { date } = civilFromDay(number)
  return first || date === 1 ? sayDate(number)[language] : String(date)
}

/** As much of a name as a cell has room for, in whole words where there are any; a Chinese character takes two letters. */
const fitting = (name: string): string => {
  let [room, fits] = [8, '']
  for (const letter of name) {
    room -= letterWidth(letter)
    if (room < 0)
      return fits.slice(0, letter === ' ' || !fits.includes(' ') ? undefined : fits.lastIndexOf(' '))
    fits += letter
  }
  return fits
}

const dayCell = (
  { day, number }: DatedDay,
  first: DayNumber,
  top: DayNumber,
  dueOn: string,
  language: Language,
): string => {
  const x = weekdayIndex(number) * cell.width
  const y = cell.top + Math.floor((number - top) / 7) * cell.height
  const due = day.date === dueOn
  const label = dayLabel(number, number === first, language)
  const name = fitting(day.name?.[language] ?? '')
  return [
    `<g><title>${escapeMarkup(`${day.date}: ${day.because[language]}`)}</title>`,
    rect(x + 2, y + 2, cell.width - 4, cell.height - 4, fills[day.role], due ? dueEdge : ''),
    text(
      x + 6,
      y + 20,
      label,
      (due ? ' font-weight="bold"' : '') + (textWidth(label) > 7 ? ' font-size="9"' : ''),
    ),
    name === '' ? '' : text(x + 6, y + 36, name, ' font-size="9"'),
    '</g>',
  ].join('')
}

/** What the colours mean that are there to be seen, three in a row. */
const keysOf = (days: readonly DatedDay[], y: number, language: Language): readonly string[] => {
  const seen = legend.filter(([role]) => days.some(({ day }) => day.role === role))
  const boxes = [
    ...seen.map(([role, says]) => [fills[role], '', says] as const),
    ['#ffffff', dueEdge, dueWord] as const,
  ]
  return boxes.map(([fill, edge, says], i) => {
    const [left, top] = [2 + (i % 3) * 121, y + Math.floor(i / 3) * 24]
    return rect(left + 1, top, 14, 14, fill, edge) + text(left + 22, top + 12, says[language])
  })
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
    .map((day): DatedDay => ({ day, number: parseDay(day.date) ?? 0 }))
    .sort((one, other) => one.number - other.number)
  const first = days[0]?.number ?? 0
  const top = mondayOf(first)
  const shown = days.filter(({ number }) => number - top < mostWeeks * 7)
  const weeks = Math.floor(((shown.at(-1)?.number ?? top) - top) / 7) + 1
  const below = cell.top + weeks * cell.height + 12
  const keys = keysOf(shown, below, language)
  const left = days.length - shown.length
  const [width, height] = [7 * cell.width, below + Math.ceil(keys.length / 3) * 24 + (left === 0 ? 0 : 20)]
  const heads = Array.from({ length: 7 }, (_, i) =>
    text(i * cell.width + 6, 14, sayWeekday(top + i)[language], ' fill="#5a6775"'),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="11">`,
    `<title>${escapeMarkup(deadline.because.says[language])}</title>`,
    rect(0, 0, width, height, '#ffffff'),
    ...heads,
    ...shown.map((each) => dayCell(each, first, top, deadline.dueOn, language)),
    ...keys,
    left === 0 ? '' : text(7, height - 4, `+ ${left}`),
    '</svg>',
  ].join('')
}
