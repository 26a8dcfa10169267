import { inOneScript } from '../../fold-script.js'
import { isWordUnit } from './fold-characters.js'
import { normalise } from './normalise.js'

/** A phrase as it is looked for in normalised text. */
export interface Phrase {
  readonly text: string
  readonly wholeStart: boolean
  readonly wholeEnd: boolean
}

/** What is in its normal form already. */
const isPlain = /^(?:[a-z0-9'\u4e00-\u9fff]| (?! ))*$/

/** Reads the spelling of a phrase: white space around it does not count, a `*` at an end lets the word go on there. */
export const readPhrase = (spelling: string, oneScript = false): Phrase => {
  const trimmed = spelling.trim()
  const openStart = trimmed.startsWith('*')
  const openEnd = trimmed.length > 1 && trimmed.endsWith('*')
  const bare = trimmed.slice(openStart ? 1 : 0, openEnd ? -1 : undefined)
  const plain = isPlain.test(bare) ? bare.trim() : normalise(bare).trim()
  const text = oneScript ? inOneScript(plain) : plain
  return {
    text,
    wholeStart: !openStart && isWordUnit(text.charCodeAt(0)),
    wholeEnd: !openEnd && isWordUnit(text.charCodeAt(text.length - 1)),
  }
}

/** Whether a phrase that was found at `[start, end)` stands there as words of its own. */
export const standsAlone = (phrase: Phrase, text: string, start: number, end: number): boolean =>
  !(phrase.wholeStart && isWordUnit(text.charCodeAt(start - 1))) &&
  !(phrase.wholeEnd && isWordUnit(text.charCodeAt(end)))

/** What a choice, a bracket and an optional bracket are made of. */
const reserved = /[()/|]/

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

/** Every way to write a part: `转(到/给)她` is 转到她 or 转给她, `转(到)?她` also 转她. An unclosed bracket is a bracket. */
const spellings = (part: string): readonly string[] =>
  reserved.test(part) ? [...new Set(readChoices(part, 0, false).ways.map((way) => way.trim()))] : [part]

/**
 * A phrase by its parts, which follow each other in one sentence with a few words between, and by the ways to write each part.
 *
 * @example
 * readParts('让我…(转/打)到').map((part) => part.map(({ text }) => text)) // [['让我'], ['转到', '打到']]
 */
export const readParts = (spelling: string): readonly (readonly Phrase[])[] => {
  const parts = spelling.split('…').map((part) => {
    const ways = new Map<string, Phrase>()
    for (const each of spellings(part)) {
      const phrase = readPhrase(each, true)
      ways.set(`${phrase.text}|${phrase.wholeStart}|${phrase.wholeEnd}`, phrase)
    }
    return [...ways.values()]
  })
  // A part that may be nothing says nothing.
  const said = parts.filter((part) => part.every(({ text }) => text !== ''))
  return said.length === 0 ? parts : said
}

/** A longer word in which a phrase is not what it says, by what stands before and after it there. */
export interface Exclusion {
  readonly before: string
  readonly after: string
}

/** Where the phrase stands in words that are not it: 人行 in 人行道 and 个人行为. */
export const readExclusions = (phrase: string, words: readonly string[]): readonly Exclusion[] =>
  words.flatMap((word) => {
    const found: Exclusion[] = []
    const { text } = readPhrase(word, true)
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
      found.push({ before: text.slice(0, at), after: text.slice(at + phrase.length) })
    return found
  })

export const isExcluded = (
  exclusions: readonly Exclusion[],
  text: string,
  start: number,
  end: number,
): boolean =>
  exclusions.some(
    ({ before, after }) => text.startsWith(before, start - before.length) && text.startsWith(after, end),
  )
