import { RedressError } from '../errors.js'
import { said } from '../explanation.js'

/** What a file or a pipe gives: bytes, or text that somebody decoded already. */
export type ByteSource = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

const encodingByMark = (start: Uint8Array): string | undefined => {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8'
  return undefined
}

type Decoder = InstanceType<typeof TextDecoder>

const decoderOf = (encoding: string): Decoder => {
  try {
    return new TextDecoder(encoding)
  } catch (cause) {
    const shown = encoding.slice(0, 40)
    throw new RedressError(
      'unknown-encoding',
      said(
        `No text encoding is called '${shown}': write utf-8 or gb18030`,
        `没有名为“${shown}”的文本编码：请填写 utf-8 或 gb18030`,
      ),
      { cause },
    )
  }
}

/**
 * Bytes as text, piece by piece, without a byte order mark. A mark decides over `encoding` (default `utf-8`); names are those
 * of the WHATWG Encoding Standard, such as `gb18030`. Bytes that do not fit become U+FFFD.
 *
 * @throws RedressError `unknown-encoding`
 * @example
 * for await (const text of decodeText([new Uint8Array([0xcd, 0xb6])], 'gb18030')) text // '投'
 */
export async function* decodeText(source: ByteSource, encoding = 'utf-8'): AsyncGenerator<string> {
  const asked = decoderOf(encoding)
  let decoder: Decoder | undefined
  let beginning = true
  for await (const piece of source) {
    if (typeof piece === 'string') {
      yield beginning ? piece.replace(/^\uFEFF/, '') : piece
    } else {
      const marked = beginning ? encodingByMark(piece) : undefined
      decoder ??= marked === undefined ? asked : decoderOf(marked)
      yield decoder.decode(piece, { stream: true })
    }
    beginning = false
  }
  const rest = decoder?.decode()
  if (rest !== undefined && rest !== '') yield rest
}
