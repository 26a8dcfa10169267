import type { Reason } from '../../explanation.js'

/** One line of a clock's story and those before it: a list that grows without being copied. */
export interface Told {
  readonly line: Reason
  readonly before?: Told
}

export const toldAfter = (before: Told | undefined, line: Reason): Told =>
  before === undefined ? { line } : { line, before }

/** The story from its beginning. */
export const linesOf = (story: Told): readonly Reason[] => {
  const lines: Reason[] = []
  for (let told: Told | undefined = story; told !== undefined; told = told.before) lines.push(told.line)
  return lines.reverse()
}
