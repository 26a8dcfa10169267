/** A run of digits in a text; an identity number may end in X. */
export interface DigitGroup {
  readonly start: number
  readonly end: number
  readonly digits: string
}

const fullWidth = 0xfee0

/** The text with full-width digits, letters and the signs of numbers as plain ones, code unit for code unit, so that places stay the same. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a（）＋－．＠＿]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - fullWidth),
  )

export const digitGroups = (text: string): DigitGroup[] => {
  const groups: DigitGroup[] = []
  for (const match of text.matchAll(/[0-9]+(?:[Xx](?![A-Za-z0-9]))?/g))
    groups.push({ start: match.index, end: match.index + match[0].length, digits: match[0].toUpperCase() })
  return groups
}

/** How people set the parts of one number apart: a space, a hyphen, or the bracket behind an area code. */
const joint = /^(?:[ \u00a0-]|\)[ -]?)$/

const areJoined = (text: string, before: DigitGroup, after: DigitGroup): boolean =>
  joint.test(text.slice(before.end, after.start))

const mostGroups = 6
const fewestDigits = 8
/** No number that is looked for here is longer. */
const mostDigits = 19

/**
 * The groups that could be one number beginning with group `first`: up to six that stand close together and have 8 to 19 digits in
 * all. Longest first.
 */
export const runsFrom = (
  text: string,
  groups: readonly DigitGroup[],
  first: number,
): readonly (readonly DigitGroup[])[] => {
  const runs: (readonly DigitGroup[])[] = []
  const run: DigitGroup[] = []
  let digits = 0
  for (const group of groups.slice(first, first + mostGroups)) {
    const before = run.at(-1)
    digits += group.digits.length
    if (digits > mostDigits || (before !== undefined && !areJoined(text, before, group))) break
    run.push(group)
    if (digits >= fewestDigits) runs.unshift([...run])
  }
  return runs
}
