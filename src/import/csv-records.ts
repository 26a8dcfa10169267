import { openParser } from './csv-parser.js'
import { heldBytes } from './held-bytes.js'
import { countEndings } from './text-lines.js'

/** One CSV record, or a stretch of text that is none, with the first text line of either and its text. */
export type CsvRecord =
  | { readonly line: number; readonly raw: string; readonly cells: readonly string[] }
  | { readonly line: number; readonly raw: string; readonly broken: string }

/** How long a stretch without a whole record may grow, in bytes: more than the longest narrative needs in UTF-8. */
const longestStretch = 64 * 1024 * 1024

/** The same text in pieces that never cut a surrogate pair in two, as a source of strings may do. */
async function* wholeCharacters(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const piece of pieces) {
    const text = held + piece
    held = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? ''
    yield text.slice(0, text.length - held.length)
  }
  if (held !== '') yield held
}

/**
 * Text in pieces as CSV records (RFC 4180), as wide as they come. What the parser skips, because its quotes are broken or the
 * file ends inside them, comes out as a `broken` stretch that reaches to the end of the next whole record: joined together, the
 * `raw` texts are the text that was read, but for blank lines.
 */
export async function* csvRecords(pieces: AsyncIterable<string>, delimiter = ','): AsyncGenerator<CsvRecord> {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let parser = await openParser(delimiter)
  const pending = heldBytes()
  let consumed = 0
  let line = 1

  const take = (bytes: number): string => {
    consumed += bytes
    return decoder.decode(pending.take(bytes))
  }
  const brokenStretch = (bytes: number): CsvRecord | undefined => {
    const found = { line, raw: take(bytes) }
    line += countEndings(found.raw)
    return found.raw.trim() === '' ? undefined : { ...found, broken: parser.problem() ?? 'is no CSV record' }
  }
  function* drain(): Generator<CsvRecord> {
    for (const { cells, end, problem } of parser.parsed.splice(0)) {
      const text = take(end - consumed)
      const raw = text.replace(/^[\r\n]+/, '')
      const found = { line: line + countEndings(text) - countEndings(raw), raw }
      line += countEndings(text)
      yield problem === undefined ? { ...found, cells } : { ...found, broken: problem }
    }
  }

  for await (const piece of wholeCharacters(pieces)) {
    const bytes = encoder.encode(piece)
    pending.add(bytes)
    await parser.write(bytes)
    yield* drain()
    if (pending.size() > longestStretch) {
      const broken = brokenStretch(pending.toLastLineEnd())
      if (broken !== undefined) yield broken
      parser = await openParser(delimiter)
      consumed = 0
      await parser.write(pending.peek())
    }
  }
  await parser.finish()
  yield* drain()
  const broken = pending.size() > 0 ? brokenStretch(pending.size()) : undefined
  if (broken !== undefined) yield broken
}
