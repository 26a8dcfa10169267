/** Where something stands in a file: counted from 1, columns in UTF-16 units as editors and SARIF count them. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where a finding stands, as far as it is known. */
export interface Place {
  readonly file: string
  readonly at?: Position
  /** `Sheet!D5`, where the file is a workbook. */
  readonly cell?: string
  /** The line of the file that it stands in. */
  readonly line?: string
}

/** How far along a path somebody came in a file, and where that is. */
export interface Walked {
  readonly file: string
  readonly steps: number
  readonly at: Position
}

export type Steps = readonly (string | number)[]

/** The text of a file by its path, or nothing. */
export type Texts = (file: string) => string | undefined

/** An offset of a text as line and column. */
export const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 }
}
