/** One word of S-FEEL. Texts are unescaped, names keep their inner spaces collapsed to one. */
export type FeelToken =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string }

// Every alternative starts with a different character and none nests a repetition: linear on any text.
const word =
  /\s*(?:("(?:[^"\\]|\\.)*")|((?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)|([\p{L}_][\p{L}\p{N}_]*)|(\.\.|<=|>=|!=|[<>=\-,()[\]?@]))/uy

const unescaped = (quoted: string): string | undefined => {
  try {
    return JSON.parse(quoted) as string
  } catch {
    return undefined
  }
}

const tokenOf = ([, text, number, name, sign]: RegExpExecArray): FeelToken | undefined => {
  if (text !== undefined) {
    const value = unescaped(text)
    return value === undefined ? undefined : { kind: 'text', value }
  }
  if (number !== undefined) return { kind: 'number', value: Number(number) }
  if (name !== undefined) return { kind: 'name', value: name }
  return sign === undefined ? undefined : { kind: 'sign', value: sign }
}

/** The words of an S-FEEL text, or `undefined` when it holds something that S-FEEL has no word for. */
export const feelTokens = (text: string): FeelToken[] | undefined => {
  const tokens: FeelToken[] = []
  const end = text.trimEnd().length
  word.lastIndex = 0
  while (word.lastIndex < end) {
    const match = word.exec(text)
    const token = match === null ? undefined : tokenOf(match)
    if (token === undefined) return undefined
    tokens.push(token)
  }
  return tokens
}
