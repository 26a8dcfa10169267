/** One line of a text, without its ending, with its number from 1. */
export interface TextLine {
  readonly line: number
  readonly text: string
}

const ending = /\r\n|\n|\r/

/**
 * Text in pieces as lines. Endings may be LF, CRLF or CR, also cut in two between pieces; the last line may lack its ending.
 */
export async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<TextLine> {
  let line = 0
  let parts: string[] = []
  let heldReturn = ''
  for await (const piece of pieces) {
    const text = heldReturn + piece
    // A CR at the end of a piece may be the first half of CRLF.
    heldReturn = text.endsWith('\r') ? '\r' : ''
    const [first = '', ...more] = text.slice(0, text.length - heldReturn.length).split(ending)
    parts.push(first)
    for (const start of more) {
      line += 1
      yield { line, text: parts.join('') }
      parts = [start]
    }
  }
  const last = parts.join('')
  if (last !== '' || heldReturn !== '') yield { line: line + 1, text: last }
}

/** How many lines end in a text. */
export const countEndings = (text: string): number => text.split(ending).length - 1
