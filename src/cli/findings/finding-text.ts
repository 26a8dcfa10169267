import type { Language } from '../../explanation.js'
import { type Colours, columnsOf, severityName } from '../print.js'
import { type Found, pathText } from './found.js'
import { placeName } from './place-of.js'

const widest = 160

/** The part of a long line that holds a column, and where the column stands in it. */
const shownPart = (line: string, column: number): { readonly text: string; readonly before: string } => {
  const from = column > widest ? column - widest / 2 : 0
  return { text: line.slice(from, from + widest), before: line.slice(from, column - 1) }
}

/** The line that a finding stands in, with a caret under the place; tabs and wide characters minded. */
const quotedLine = ({ place: { at, line } }: Found, colours: Colours): readonly string[] => {
  if (at === undefined || line === undefined || line.trim() === '') return []
  const number = String(at.line).padStart(5)
  const { text, before } = shownPart(line.replaceAll('\t', ' '), at.column)
  return [
    `${colours.dim(`${number} |`)} ${text}`,
    `${colours.dim(`${' '.repeat(5)} |`)} ${' '.repeat(columnsOf(before))}${colours.red('^')}`,
  ]
}

/**
 * A finding as a compiler prints it: file, line and column, what is wrong, the line with a caret, what mends it.
 *
 * `policy.yaml:48:13  error  clocks[0].target: should be an object, is a text [invalid-type]`
 */
export const findingText = (found: Found, language: Language, colours: Colours, quotes = true): string => {
  const { issue, place } = found
  const paint = { error: colours.red, warning: colours.yellow, info: colours.dim }[issue.severity]
  const path = pathText(found)
  const [colon, open, close] = language === 'en' ? [': ', ' (', ')'] : ['：', '（', '）']
  const says = `${path === '' ? '' : `${path}${colon}`}${issue.says[language]}`
  const remedy = issue.remedy?.[language]
  const head = `${colours.bold(placeName(place))}  ${paint(severityName(issue.severity, language))}  ${says}`
  const code = colours.dim(`[${issue.code}]`)
  const lines = quotes ? quotedLine(found, colours) : []
  if (lines.length === 0) return `${head}${remedy === undefined ? '' : `${open}${remedy}${close}`} ${code}`
  return [`${head} ${code}`, ...lines, ...(remedy === undefined ? [] : [`      = ${remedy}`])].join('\n')
}
