/** Sets a bit of the bitset that begins at `offset`. */
export const setBit = (bits: Int32Array, offset: number, index: number): void => {
  bits[offset + (index >>> 5)] = (bits[offset + (index >>> 5)] as number) | (1 << (index & 31))
}
