import { type Position, positionAt, type Steps } from './place.js'

/** Where each entry of each row begins, quotes and line breaks inside them minded. */
const entriesOf = (text: string, delimiter: string): readonly (readonly number[])[] => {
  const rows: number[][] = [[0]]
  let isQuoted = false
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && sign === delimiter) rows.at(-1)?.push(at + 1)
    else if (!isQuoted && sign === '\n') rows.push([at + 1])
  }
  return rows
}

const delimiterOf = (text: string): string =>
  /^[ "\ufeff]*rule[ "]*([,;\t])/im.exec(text)?.[1] ?? /[,;\t]/.exec(text)?.[0] ?? ','

/** Where the entry of a row and a column of a CSV file begins: `['row', 3, 'column', 4]`. */
export const positionInCsv = (text: string, path: Steps): Position | undefined => {
  const at = path.indexOf('row')
  const [row, column] = [Number(path[at + 1]), Number(path[at + 3])]
  if (at < 0) return undefined
  const entries = entriesOf(text, delimiterOf(text))[row - 1]
  const offset = entries?.[column - 1] ?? entries?.[0]
  return offset === undefined ? undefined : positionAt(text, offset)
}
