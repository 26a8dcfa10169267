/** A table as people read it: texts in rows and columns. Every column but the first is of figures. */
export interface FigureTable {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
