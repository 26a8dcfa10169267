/** Bytes that came in pieces and are taken out from the front; pieces are joined only when somebody looks. */
export const heldBytes = () => {
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
