import type { CsvError, Options } from 'csv-parse'
import { countEndings } from './text-lines.js'

/** Bytes that came in pieces and are taken out from the front; pieces are joined only when somebody looks. */
const heldBytes = () => {
  let pieces: Uint8Array[] = []
  let size = 0
  const peek = (): Uint8Array => {
    const [only] = pieces
    if (only !== undefined && pieces.length === 1) return only
    const all = new Uint8Array(size)
    let place = 0
    for (const piece of pieces) {
      all.set(piece, place)
      place += piece.length
    }
    pieces = [all]
    return all
  }
  return {
    size: () => size,
    add: (piece: Uint8Array): void => {
      pieces.push(piece)
      size += piece.length
    },
    peek,
    take: (bytes: number): Uint8Array => {
      const all = peek()
      pieces = [all.subarray(bytes)]
      size = Math.max(size - bytes, 0)
      return all.subarray(0, bytes)
    },
    /** How many bytes there are up to the last LF; all of them when there is none. */
    toLastLineEnd: (): number => {
      const end = peek().lastIndexOf(0x0a) + 1
      return end === 0 ? size : end
    },
  }
}

/** One record as the parser found it. */
interface Parsed {
  readonly cells: readonly string[]
  /** Bytes of the text given to the parser up to the end of this record. */
  readonly end: number
  /** Why something between the record before and this one was skipped. */
  readonly problem?: string
}

/** csv-parse, fed piece by piece; `problem` says once why something was skipped since it was last asked. */
interface Parser {
  readonly parsed: Parsed[]
  readonly problem: () => string | undefined
  readonly write: (bytes: Uint8Array) => Promise<void>
  readonly finish: () => Promise<void>
}

const openParser = async (delimiter: string): Promise<Parser> => {
  // Loaded when needed: it rests on Node's streams. Its form for browsers fails on an empty file and takes quadratic time on a
  // quote that is never closed (7.0.3).
  const { parse } = await import('csv-parse')
  const parsed: Parsed[] = []
  let problem: string | undefined
  const options: Options = {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: string[], { bytes }) => {
      parsed.push({ cells, end: bytes, ...(problem === undefined ? {} : { problem }) })
      problem = undefined
      return null
    },
    on_skip: (error: CsvError | undefined) => {
      problem ??= error?.message
    },
  }
  const stream = parse(options)
  const settled = (start: (done: (error?: Error | null) => void) => void) =>
    new Promise<void>((resolve, reject) =>
      start((error) => (error === undefined || error === null ? resolve() : reject(error))),
    )
  return {
    parsed,
    problem: () => {
      const found = problem
      problem = undefined
      return found
    },
    write: (bytes) => settled((done) => stream.write(bytes, done)),
    finish: () =>
      settled((done) => {
        stream.once('error', done)
        stream.once('end', () => done())
        stream.resume()
        stream.end()
      }),
  }
}

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
