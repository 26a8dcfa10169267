/** One line of a text, without its ending, with its number from 1. */
export interface TextLine {
  readonly line: number
  /** Of a line that is too long, only the beginning. */
  readonly text: string
  /** How long it is, in UTF-16 code units. */
  readonly length: number
}

/** Longer than any line that tells of one complaint. */
export const longestLine = 64_000_000
const keptOfTooLong = 1_000

const ending = /\r\n|\n|\r/

/** A line that grows; past the longest it only counts. */
const growing = () => {
  let parts: string[] = []
  let length = 0
  return {
    add: (part: string): void => {
      length += part.length
      if (length <= longestLine) parts.push(part)
      else if (parts.length !== 1 || parts[0]?.length !== keptOfTooLong)
        parts = [[...parts, part].join('').slice(0, keptOfTooLong)]
    },
    end: (line: number): TextLine => {
      const ended = { line, text: parts.join(''), length }
      parts = []
      length = 0
      return ended
    },
  }
}

/**
 * Text in pieces as lines. Endings may be LF, CRLF or CR, also cut in two between pieces; the last line may lack its ending.
 */
export async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<TextLine> {
  const current = growing()
  let line = 1
  let heldReturn = ''
  for await (const piece of pieces) {
    const text = heldReturn + piece
    // A CR at the end of a piece may be the first half of CRLF.
    heldReturn = text.endsWith('\r') ? '\r' : ''
    const [first = '', ...more] = text.slice(0, text.length - heldReturn.length).split(ending)
    current.add(first)
    for (const start of more) {
      yield current.end(line)
      line += 1
      current.add(start)
    }
  }
  const last = current.end(line)
  if (last.length > 0 || heldReturn !== '') yield last
}

/** How many lines end in a text. */
export const countEndings = (text: string): number => text.split(ending).length - 1
