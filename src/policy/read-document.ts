import { Lexer, parseDocument } from 'yaml'
import { type Checked, type Issue, type IssueCode, rejected, wrong } from '../issues.js'

const longestFile = 10_000_000

/** A finding about a file as a whole. */
export const fileFinding = (code: IssueCode, path: string, message: string): Issue =>
  wrong(code, [path], message)

const deepest = 64

const blank = /^[ \t]*$/

/**
 * Whether a text nests deeper than is read, counted on its words before anything is composed of them: composing calls itself once a level.
 * Blocks are counted by the columns at which they begin, flows by their brackets.
 */
const nestsTooDeeply = (text: string): boolean => {
  const columns: number[] = []
  let flow = 0
  let column = 0
  let opens = true
  for (const word of new Lexer().lex(text)) {
    // The lexer's own marks are no text: of a document, of flow text, of a scalar.
    if (word === '\u0002' || word === '\u0018' || word === '\u001f') continue
    const lines = word.split('\n')
    if (word === '[' || word === '{') flow += 1
    else if (word === ']' || word === '}') flow = Math.max(0, flow - 1)
    if (flow === 0 && opens && !blank.test(word) && word.trim() !== '' && !word.startsWith('#')) {
      while ((columns.at(-1) ?? -1) >= column) columns.pop()
      columns.push(column)
      opens = word === '-' || word === '?'
    }
    if (columns.length + flow > deepest) return true
    column = lines.length > 1 ? (lines.at(-1) ?? '').length : column + word.length
    if (lines.length > 1) opens = true
  }
  return false
}

/**
 * YAML or JSON text as plain data. Aliases are bounded, so that a small file cannot unfold into a huge one.
 *
 * Issues: `unreadable-file` with line and column, `file-too-long`, `too-deep`.
 */
export const readData = (path: string, text: string): Checked<unknown> => {
  if (text.length > longestFile)
    return rejected([fileFinding('file-too-long', path, `longer than ${longestFile} characters`)])
  if (nestsTooDeeply(text))
    return rejected([
      {
        ...fileFinding('too-deep', path, `nested more than ${deepest} levels deep`),
        hint: 'write it with fewer levels: a policy has about ten',
      },
    ])
  try {
    const document = parseDocument(text, { uniqueKeys: true, prettyErrors: true })
    if (document.errors.length > 0)
      return rejected(
        document.errors
          .slice(0, 20)
          .map((error) => fileFinding('unreadable-file', path, error.message.split('\n')[0] ?? '')),
      )
    return { ok: true, value: document.toJS({ maxAliasCount: 100 }), issues: [] }
  } catch (error) {
    return rejected([
      fileFinding('unreadable-file', path, error instanceof Error ? error.message : String(error)),
    ])
  }
}
