import { longestFor, patternFault } from './pattern-steps.js'

/** A function as the library takes one: its parameters by name beside it. */
type BuiltIn = ((...values: never[]) => unknown) & { $args?: string[] }

const builtIn = (names: readonly string[], run: (...values: never[]) => unknown): BuiltIn =>
  Object.assign(run, { $args: [...names] })

/** A pattern as XPath has it, or why it is not run on this text. */
const compiled = (pattern: string, flags: string, text: string): RegExp => {
  const fault = patternFault(pattern)
  if (fault !== undefined) throw new Error(`the pattern ${JSON.stringify(pattern)} ${fault}`)
  const longest = longestFor(pattern)
  if (text.length > longest)
    throw new Error(
      `the pattern ${JSON.stringify(pattern)} is tried on at most ${longest} characters, not on ${text.length}: write it with fewer repetitions`,
    )
  return new RegExp(pattern, flags)
}

const isText = (value: unknown): value is string => typeof value === 'string'

const flagsOf = (flags: unknown): string | undefined => {
  if (flags === null || flags === undefined) return 'u'
  return isText(flags) && /^[smi]*$/.test(flags) ? `u${[...new Set(flags)].join('')}` : undefined
}

const matches = builtIn(['input', 'pattern', 'flags'], (input: unknown, pattern: unknown, flags: unknown) => {
  const own = flagsOf(flags)
  if (!isText(input) || !isText(pattern) || own === undefined) return null
  return compiled(pattern, own, input).test(input)
})

const replace = builtIn(
  ['input', 'pattern', 'replacement', 'flags'],
  (input: unknown, pattern: unknown, replacement: unknown, flags: unknown) => {
    const own = flagsOf(flags)
    if (!isText(input) || !isText(pattern) || !isText(replacement) || own === undefined) return null
    return input.replace(compiled(pattern, `g${own}`, input), replacement.replace(/\$0/g, '$$&'))
  },
)

const split = builtIn(['string', 'delimiter'], (text: unknown, delimiter: unknown) =>
  isText(text) && isText(delimiter) ? text.split(compiled(delimiter, 'u', text)) : null,
)

/** Built-ins that the library has too freely or wrongly, by the names under which FEEL calls them. */
export const mendedBuiltIns: Readonly<Record<string, BuiltIn>> = { matches, replace, split }
