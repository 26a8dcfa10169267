/** One `NAME;PARAM=x:value` line of an iCalendar file. */
export interface ContentLine {
  readonly name: string
  readonly parameters: string
  readonly value: string
  /** Line number in the file, from 1. */
  readonly line: number
}

const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? ' ' : letter))

/** The content lines of an iCalendar text (RFC 5545 §3.1): long lines are folded and unfold here. */
export const contentLines = (text: string): readonly ContentLine[] => {
  const lines: ContentLine[] = []
  let [current, from] = ['', 0]
  const finish = () => {
    const colon = current.indexOf(':')
    if (colon <= 0) return
    const [name = '', ...parameters] = current.slice(0, colon).toUpperCase().split(';')
    lines.push({
      name,
      parameters: parameters.join(';'),
      value: unescaped(current.slice(colon + 1).trim()),
      line: from,
    })
  }
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    if (raw.startsWith(' ') || raw.startsWith('\t')) {
      current += raw.slice(1)
      continue
    }
    finish()
    current = raw
    from = index + 1
  }
  finish()
  return lines
}
