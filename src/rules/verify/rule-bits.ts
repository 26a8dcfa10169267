/** A set of rules: bit `i` of the words stands for rule `i`. */
export type Bits = Int32Array

export const noBits = (words: number): Bits => new Int32Array(words)

export const addBit = (bits: Bits, index: number, offset = 0): void => {
  const word = offset + (index >>> 5)
  bits[word] = (bits[word] as number) | (1 << (index & 31))
}

export const hasBit = (bits: Bits, index: number): boolean =>
  (((bits[index >>> 5] as number) >>> (index & 31)) & 1) === 1

export const isEmpty = (bits: Bits): boolean => {
  for (let word = 0; word < bits.length; word += 1) if (bits[word] !== 0) return false
  return true
}

/** How many rules are in both sets. */
export const countShared = (a: Bits, b: Bits): number => {
  let count = 0
  for (let word = 0; word < a.length; word += 1) {
    let bits = (a[word] as number) & (b[word] as number)
    while (bits !== 0) {
      bits &= bits - 1
      count += 1
    }
  }
  return count
}

export const isSubset = (a: Bits, b: Bits): boolean => {
  for (let word = 0; word < a.length; word += 1)
    if (((a[word] as number) & ~(b[word] as number)) !== 0) return false
  return true
}

/** The rules of `bits` that are also in one row of a table of rows. */
export const maskedBy = (bits: Bits, rows: Bits, row: number): Bits => {
  const masked = new Int32Array(bits.length)
  const offset = row * bits.length
  for (let word = 0; word < bits.length; word += 1)
    masked[word] = (bits[word] as number) & (rows[offset + word] as number)
  return masked
}

/** The indices in a set, ascending. */
export const indicesIn = (bits: Bits): number[] => {
  const indices: number[] = []
  for (let word = 0; word < bits.length; word += 1) {
    let rest = bits[word] as number
    while (rest !== 0) {
      indices.push(word * 32 + 31 - Math.clz32(rest & -rest))
      rest &= rest - 1
    }
  }
  return indices
}
