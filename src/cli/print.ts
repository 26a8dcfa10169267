import picocolors from 'picocolors'
import { type Language, type Reason, toText } from '../explanation.js'
import { type Issue, issueTextIn } from '../issues.js'
import type { Terminal } from './terminal.js'

export type Colours = ReturnType<typeof picocolors.createColors>

export const coloursOf = ({ colours }: Terminal): Colours => picocolors.createColors(colours)

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu

/** How many columns of a terminal a text takes: Chinese characters take two. */
export const columnsOf = (text: string): number => [...text].length + (text.match(wide)?.length ?? 0)

/** Text filled up to a width on a terminal. */
export const padded = (text: string, width: number, side: 'left' | 'right' = 'left'): string => {
  const fill = ' '.repeat(Math.max(0, width - columnsOf(text)))
  return side === 'left' ? text + fill : fill + text
}

/** Rows as aligned columns; the columns named stand to the right. */
export const aligned = (rows: readonly (readonly string[])[], right: readonly number[] = []): string[] => {
  const widths: number[] = []
  for (const row of rows)
    for (const [place, cell] of row.entries()) widths[place] = Math.max(widths[place] ?? 0, columnsOf(cell))
  return rows.map((row) =>
    row
      .map((cell, place) => padded(cell, widths[place] ?? 0, right.includes(place) ? 'right' : 'left'))
      .join('  ')
      .trimEnd(),
  )
}

export const indented = (text: string, by = '  '): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : by + line))
    .join('\n')

export const reasonText = (reason: Reason, language: Language, by = ''): string =>
  indented(toText(reason, language), by)

const severityNames: Readonly<Record<Language, Record<Issue['severity'], string>>> = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  zh: { error: '错误', warning: '警告', info: '提示' },
}

export const severityName = (severity: Issue['severity'], language: Language): string =>
  severityNames[language][severity]

/** `error  tables.routing.rules[3]: message (hint) [code]`. */
export const issueLine = (issue: Issue, language: Language, colours: Colours): string => {
  const paint = { error: colours.red, warning: colours.yellow, info: colours.dim }[issue.severity]
  return `${paint(severityName(issue.severity, language))}  ${issueTextIn(issue, language)} ${colours.dim(`[${issue.code}]`)}`
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
