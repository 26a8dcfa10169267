/** A number as whole digits and how many of them stand behind the point: `-1.5` is −15 and 1. */
interface Scaled {
  readonly digits: bigint
  readonly scale: number
}

const scaled = (value: number): Scaled => {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), scale: fraction.length - Number(exponent) }
}

const numberOf = ({ digits, scale }: Scaled): number => Number(`${digits}e${-scale}`)

const isExact = (value: number): boolean => Number.isSafeInteger(value)

/** Adds numbers as decimals, as FEEL does: 0.1 and 0.2 are 0.3, and their order does not matter. */
export const decimalSum = (values: readonly number[]): number => {
  if (!values.every(Number.isFinite)) return Number.NaN
  const parts = values.map(scaled)
  const scale = Math.max(0, ...parts.map((part) => part.scale))
  const digits = parts.reduce((total, part) => total + part.digits * 10n ** BigInt(scale - part.scale), 0n)
  return numberOf({ digits, scale })
}

/** Multiplies numbers as decimals: 1.005 times 100 is 100.5. */
export const decimalProduct = (values: readonly number[]): number => {
  const plain = values.reduce((product, value) => product * value, 1)
  if (isExact(plain) && values.every(isExact)) return plain
  if (!values.every(Number.isFinite)) return Number.NaN
  return numberOf(
    values
      .map(scaled)
      .reduce(
        (product, { digits, scale }) => ({ digits: product.digits * digits, scale: product.scale + scale }),
        { digits: 1n, scale: 0 },
      ),
  )
}

const certainDigits = 15

/** Divides numbers as decimals where the quotient has an end: 0.3 by 0.1 is 3. */
export const decimalQuotient = (dividend: number, divisor: number): number => {
  const plain = dividend / divisor
  if (!Number.isFinite(plain)) return plain
  const short = Number(plain.toPrecision(certainDigits))
  return decimalProduct([short, divisor]) === dividend ? short : plain
}

/** How a decimal loses digits: towards or away from zero, down, up, or to the nearest with a rule for halves. */
export type Rounding = 'up' | 'down' | 'half up' | 'half down' | 'half even' | 'floor' | 'ceiling'

const isAway = (rounding: Rounding, size: bigint, unit: bigint, isNegative: boolean): boolean => {
  const rest = size % unit
  if (rest === 0n) return false
  const half = rest * 2n - unit
  switch (rounding) {
    case 'up':
      return true
    case 'down':
      return false
    case 'floor':
      return isNegative
    case 'ceiling':
      return !isNegative
    case 'half up':
      return half >= 0n
    case 'half down':
      return half > 0n
    case 'half even':
      return half > 0n || (half === 0n && (size / unit) % 2n === 1n)
  }
}

/** Rounds a decimal to so many digits behind the point: 1.005 half up to two is 1.01. */
export const decimalRound = (value: number, places: number, rounding: Rounding): number => {
  if (!Number.isFinite(value)) return value
  const { digits, scale } = scaled(value)
  if (scale <= places) return value
  const unit = 10n ** BigInt(scale - places)
  const size = digits < 0n ? -digits : digits
  const whole = size / unit + (isAway(rounding, size, unit, digits < 0n) ? 1n : 0n)
  return numberOf({ digits: digits < 0n ? -whole : whole, scale: places }) + 0
}

const mostFactors = 64

/** A power as decimals have it, for exponents that count factors. */
export const decimalPower = (base: number, exponent: number): number => {
  if (!Number.isInteger(exponent) || exponent < 1 || exponent > mostFactors) return base ** exponent
  return decimalProduct(Array.from({ length: exponent }, () => base))
}
