import type { CsvError, Options } from 'csv-parse'

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

export const openParser = async (delimiter: string): Promise<Parser> => {
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
