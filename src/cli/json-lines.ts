import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { accepted, type Checked, rejected } from '../issues.js'

const parsed = (text: string): Checked<unknown> => {
  try {
    return accepted(JSON.parse(text))
  } catch (error) {
    const message = error instanceof Error ? error.message : 'no JSON'
    return rejected([{ code: 'invalid-json', severity: 'error', path: [], message }])
  }
}

/** JSON Lines with their line numbers; blank lines are passed over. */
export async function* jsonLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly line: number; readonly request: Checked<unknown> }> {
  let line = 0
  const lines = createInterface({ input: Readable.from(bytes), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const text of lines) {
    line += 1
    const plain = text.replace(/^\uFEFF/, '')
    if (plain.trim() !== '') yield { line, request: parsed(plain) }
  }
}
