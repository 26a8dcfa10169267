import { Lexer, parseDocument, type YAMLError } from 'yaml'
import { type Said, said } from '../explanation.js'
import { type Checked, type Issue, type IssueCode, rejected, wrong } from '../issues.js'
import { yamlFault } from './yaml-fault.js'

const longestFile = 10_000_000

/** A finding about a file as a whole. */
export const fileFinding = (code: IssueCode, path: string, says: Said, remedy?: Said): Issue =>
  wrong(code, [path], says, remedy)

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

/** Keys written twice are mistakes of their own; of all else that the parser stumbles over only the first is one. */
const faults = (path: string, text: string, errors: readonly YAMLError[]): Issue[] => {
  const lines = text.split('\n')
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  return errors
    .filter((error) => error === first || error.code === 'DUPLICATE_KEY')
    .slice(0, 20)
    .map((error) => {
      const [{ line, col }] = error.linePos ?? [{ line: 1, col: 1 }]
      const { says, remedy } = yamlFault(error, lines[line - 1] ?? '')
      return { ...fileFinding('unreadable-file', path, says, remedy), at: { line, column: col } }
    })
}

/**
 * YAML or JSON text as plain data. Aliases are bounded, so that a small file cannot unfold into a huge one.
 *
 * Issues: `unreadable-file` with line and column, `file-too-long`, `too-deep`.
 */
export const readData = (path: string, text: string): Checked<unknown> => {
  if (text.length > longestFile)
    return rejected([
      fileFinding(
        'file-too-long',
        path,
        said(`longer than ${longestFile} characters`, `超过 ${longestFile} 个字符`),
        said('split it into several files', '请拆分为多个文件'),
      ),
    ])
  if (nestsTooDeeply(text))
    return rejected([
      fileFinding(
        'too-deep',
        path,
        said(`nested more than ${deepest} levels deep`, `嵌套超过 ${deepest} 层`),
        said('write it with fewer levels: a policy has about ten', '请减少层级：一套制度约有十层'),
      ),
    ])
  try {
    const document = parseDocument(text, { uniqueKeys: true, prettyErrors: true })
    if (document.errors.length > 0) return rejected(faults(path, text, document.errors))
    return { ok: true, value: document.toJS({ maxAliasCount: 100 }), issues: [] }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return rejected([
      fileFinding('unreadable-file', path, said(`this is no YAML: ${why}`, `无法按 YAML 读取：${why}`)),
    ])
  }
}
