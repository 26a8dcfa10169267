/** The same text in pieces that never cut a surrogate pair in two, as a source of strings may do. */
export async function* wholeCharacters(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const piece of pieces) {
    const text = held + piece
    held = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? ''
    yield text.slice(0, text.length - held.length)
  }
  if (held !== '') yield held
}
