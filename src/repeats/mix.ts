const prime = 0x01000193

/** An unsigned 32-bit number from two: every bit of either may change every bit of the answer. */
export const mix = (a: number, b: number): number => {
  let h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** An unsigned 32-bit number from the code units of a text, the same on every machine. */
export const mixText = (value: string, seed: number): number => {
  let h = (0x811c9dc5 ^ seed) >>> 0
  for (let at = 0; at < value.length; at += 1) h = Math.imul(h ^ value.charCodeAt(at), prime)
  return mix(h, value.length)
}
