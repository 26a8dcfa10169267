/** A number as whole digits and how many of them stand behind the point: `-1.5` is −15 and 1. */
const scaled = (value: number): { readonly digits: bigint; readonly scale: number } => {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), scale: fraction.length - Number(exponent) }
}

/** Adds numbers as decimals, as FEEL does: 0.1 and 0.2 are 0.3, and their order does not matter. */
export const decimalSum = (values: readonly number[]): number => {
  const parts = values.map(scaled)
  const scale = Math.max(0, ...parts.map((part) => part.scale))
  const sum = parts.reduce((total, part) => total + part.digits * 10n ** BigInt(scale - part.scale), 0n)
  return Number(`${sum}e${-scale}`)
}
