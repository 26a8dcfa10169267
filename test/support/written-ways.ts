import { type Phrase, readPhrase } from '../../src/rules/text/read-phrase.js'

/** Reads choices up to a closing bracket or the end, from `at` on. */
const readChoices = (text: string, at: number, inBracket: boolean): { ways: string[]; end: number } => {
  const ways: string[] = []
  let row = ['']
  let end = at
  const then = (choices: readonly string[]): void => {
    row = row.flatMap((begun) => choices.map((choice) => begun + choice))
  }
  while (end < text.length) {
    const letter = text.charAt(end)
    if (letter === '(' && text.indexOf(')', end) >= 0) {
      const inner = readChoices(text, end + 1, true)
      const optional = text.charAt(inner.end) === '?'
      then(optional ? [...inner.ways, ''] : inner.ways)
      end = inner.end + (optional ? 1 : 0)
    } else if (inBracket && letter === ')') {
      end += 1
      break
    } else if (inBracket && (letter === '/' || letter === '|')) {
      ways.push(...row)
      row = ['']
      end += 1
    } else {
      then([letter])
      end += 1
    }
  }
  return { ways: [...ways, ...row], end }
}

/** Every way to write a pattern, written out: what a reader of signals stands for, at the price that it does not pay. */
export const writtenWays = (pattern: string): readonly Phrase[] => {
  const ways = new Map<string, Phrase>()
  for (const each of readChoices(pattern, 0, false).ways) {
    const phrase = readPhrase(each, true)
    ways.set(`${phrase.text}|${phrase.wholeStart}|${phrase.wholeEnd}`, phrase)
  }
  return [...ways.values()]
}

/** By part of a phrase: every way to write it. Of parts that may be nothing nothing is looked for. */
export const waysOfParts = (spelling: string): readonly (readonly Phrase[])[] => {
  const parts = spelling.split('…').map(writtenWays)
  const said = parts.filter((part) => part.every(({ text }) => text !== ''))
  return said.length === 0 ? parts : said
}
