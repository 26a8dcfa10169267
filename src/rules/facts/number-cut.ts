const float = new Float64Array(1)
const bits = new BigInt64Array(float.buffer)

/** The next double above a finite number. */
const nextUp = (value: number): number => {
  if (value === 0) return Number.MIN_VALUE
  float[0] = value
  bits[0] = (bits[0] as bigint) + (value > 0 ? 1n : -1n)
  return float[0] as number
}

/**
 * Where the values at or above a number begin. A half-line is written as the first number in it, so that one
 * comparison decides it: among whole numbers `> 5` begins at 6, among doubles at the next double.
 */
export const cutBefore = (value: number, whole: boolean): number => (whole ? Math.ceil(value) : value)

/** Where the values strictly above a number begin. */
export const cutAfter = (value: number, whole: boolean): number =>
  whole && Math.abs(value) < Number.MAX_SAFE_INTEGER ? Math.floor(value) + 1 : nextUp(value)
