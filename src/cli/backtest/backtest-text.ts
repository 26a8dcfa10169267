import type { Language, Said } from '../../explanation.js'
import { aligned, type Colours } from '../print.js'
import type { HistoryBacktest } from './run-backtest.js'
import type { Move, OutputMoves } from './tally.js'

const words = {
  rows: { en: 'rows', zh: '行' },
  same: { en: 'answered alike', zh: '结论相同' },
  moved: { en: 'moved', zh: '结论变化' },
  unread: { en: 'not compared', zh: '未能比较' },
  nothing: { en: 'nothing', zh: '无' },
} as const satisfies Record<string, Said>

const mostMovesShown = 20

const shown = (value: unknown, language: Language): string => {
  if (value === null) return words.nothing[language]
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const exampleLine = ({ file, row, id, facts, rules }: Move['examples'][number]): string => {
  const by = rules.map(
    (each) => `${each.table} ${each.from.join(', ') || '–'} → ${each.to.join(', ') || '–'}`,
  )
  const what = id ?? (facts === undefined ? '' : JSON.stringify(facts))
  return `      ${file}:${row}  ${what}${by.length === 0 ? '' : `  (${by.join('; ')})`}`
}

const outputText = (
  { output, moved, moves, others }: OutputMoves,
  language: Language,
  colours: Colours,
): string => {
  const listed = moves.slice(0, mostMovesShown)
  const rows = listed.map(({ from, to, count }) => [
    `  ${shown(from, language)}`,
    '→',
    shown(to, language),
    count.toLocaleString('en'),
  ])
  const lines = aligned(rows, [3])
  const rest = moves.slice(mostMovesShown).reduce((sum, { count }) => sum + count, others)
  return [
    `${colours.bold(output)}  ${moved.toLocaleString('en')} ${words.moved[language]}`,
    ...listed.flatMap(({ examples }, place) => [
      lines[place] ?? '',
      ...examples.map((example) => colours.dim(exampleLine(example))),
    ]),
    ...(rest > 0 ? [`  … +${rest.toLocaleString('en')}`] : []),
  ].join('\n')
}

/** What a change would have done to history, for the person who signs it off. */
export const backtestText = (result: HistoryBacktest, language: Language, colours: Colours): string => {
  const count = (rows: number, said: Said) => `${rows.toLocaleString('en')} ${said[language]}`
  const totals = [
    colours.bold(count(result.rows + result.unread, words.rows)),
    count(result.same, words.same),
    count(result.moved, words.moved),
    count(result.unread, words.unread),
  ].join('  ')
  const unread = result.firstUnread.map(
    ({ file, row, reasons }) => `  ${colours.red('✗')} ${file}:${row}  ${reasons.join('; ')}`,
  )
  const more = result.unread - unread.length
  return `${[
    totals,
    ...result.outputs.map((each) => outputText(each, language, colours)),
    ...(unread.length === 0
      ? []
      : [
          [
            colours.bold(words.unread[language]),
            ...aligned(
              result.causes.map(({ cause, rows }) => [`  ${cause}`, rows.toLocaleString('en')]),
              [1],
            ),
            ...unread,
            ...(more > 0 ? [`  … +${more.toLocaleString('en')}`] : []),
          ].join('\n'),
        ]),
  ].join('\n\n')}\n`
}
