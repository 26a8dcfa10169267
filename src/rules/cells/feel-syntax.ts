import { parseExpression, parseUnaryTests } from 'feelin'

type Parse = typeof parseExpression

const longest = 10_000
const deepest = 64

/** Whether brackets nest too deeply; done before parsing, since a parser may recurse once a level. */
const nestsTooDeeply = (text: string): boolean => {
  let depth = 0
  for (const character of text) {
    if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) depth -= 1
    if (depth > deepest) return true
  }
  return false
}

const parses = (parse: Parse, text: string, names: readonly string[]): boolean => {
  if (text.length > longest || nestsTooDeeply(text)) return false
  let sound = true
  const scope = Object.fromEntries(names.map((name) => [name, null]))
  parse(text, scope, undefined).iterate({
    enter: (node) => {
      if (node.type.isError) sound = false
      return sound
    },
  })
  return sound
}

/** Whether a text is a FEEL list of unary tests over these names; names may hold spaces. */
export const isFeelCell = (text: string, names: readonly string[]): boolean =>
  parses(parseUnaryTests, text, ['?', ...names])

/** Whether a text is a FEEL expression over these names. */
export const isFeelExpression = (text: string, names: readonly string[]): boolean =>
  parses(parseExpression, text, names)
