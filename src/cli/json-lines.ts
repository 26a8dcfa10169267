import { decodeText, noJson, textLines } from '../import/index.js'
import { accepted, type Checked, rejected } from '../issues.js'

const parsed = (text: string): Checked<unknown> => {
  try {
    return accepted(JSON.parse(text))
  } catch (error) {
    return rejected([noJson(error)])
  }
}

/** JSON Lines with their line numbers; blank lines are passed over. */
export async function* jsonLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly line: number; readonly request: Checked<unknown> }> {
  for await (const { line, text } of textLines(decodeText(bytes)))
    if (text.trim() !== '') yield { line, request: parsed(text) }
}
