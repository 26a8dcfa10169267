import { parseDocument } from 'yaml'
import { type Checked, type Issue, type IssueCode, rejected } from '../issues.js'

const longestFile = 10_000_000

/** A finding about a file as a whole. */
export const fileFinding = (code: IssueCode, path: string, message: string): Issue => ({
  code,
  severity: 'error',
  path: [path],
  message,
})

/**
 * YAML or JSON text as plain data. Aliases are bounded, so that a small file cannot unfold into a huge one.
 *
 * Issues: `unreadable-file` with line and column, `file-too-long`.
 */
export const readData = (path: string, text: string): Checked<unknown> => {
  if (text.length > longestFile)
    return rejected([fileFinding('file-too-long', path, `longer than ${longestFile} characters`)])
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
