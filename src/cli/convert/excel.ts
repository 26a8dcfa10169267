import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { said } from '../../explanation.js'
import { doubtful, type Issue, wrong } from '../../issues.js'
import { wrongUsage } from '../usage.js'

type Library = typeof import('@e965/xlsx')

/** A sheet of a workbook as rows of texts, with what was odd about it. */
export interface ExcelSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly issues: readonly Issue[]
}

const library = async (): Promise<Library> => {
  try {
    return await import('@e965/xlsx')
  } catch {
    throw wrongUsage(
      said(
        'Excel files are read and written with the package @e965/xlsx: npm install @e965/xlsx, or save the sheet as CSV',
        '读写 Excel 文件须安装 @e965/xlsx：npm install @e965/xlsx，或将工作表另存为 CSV',
      ),
    )
  }
}

/** A moment of a sheet as ISO text: the day alone where it is a midnight, since sheets have no days of their own. */
const momentText = (moment: Date): string => {
  const text = moment.toISOString().slice(0, 19)
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text
}

const cellText = (cell: CellObject | undefined): string => {
  if (cell?.v === undefined || cell.v === null) return ''
  if (cell.v instanceof Date) return momentText(cell.v)
  return typeof cell.v === 'boolean' ? String(cell.v) : String(cell.v).trim()
}

const isRule = (entry: string | undefined): boolean => entry?.trim().toLowerCase() === 'rule'

/** `in` and `out` over names in the next line, with `rule` over both lines, as one line of headings. */
const withOneHeading = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const top = rows.findIndex((row, at) => isRule(row[0]) && isRule(rows[at + 1]?.[0]))
  if (top < 0) return rows
  const lower = rows[top + 1] ?? []
  const joined = (rows[top] ?? []).map((entry, at) =>
    entry === lower[at] ? entry : [entry, lower[at] ?? ''].filter((part) => part !== '').join(' '),
  )
  return [...rows.slice(0, top), joined, ...rows.slice(top + 2)]
}

const sheetOf = ({ utils }: Library, name: string, sheet: WorkSheet): ExcelSheet => {
  const issues: Issue[] = []
  const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1')
  const cellAt = (row: number, column: number): CellObject | undefined =>
    sheet[utils.encode_cell({ r: row, c: column })]
  const rows = Array.from({ length: end.r + 1 }, (_, row) =>
    Array.from({ length: end.c + 1 }, (__, column) => {
      const cell = cellAt(row, column)
      // An error is no empty cell: a rule would then hold for everything.
      if (cell?.t === 'e')
        issues.push(
          wrong(
            'malformed-sheet',
            [name, 'row', row + 1, 'column', column + 1],
            said(
              `${cell.w ?? '#N/A'} is an error of the spreadsheet`,
              `${cell.w ?? '#N/A'} 是电子表格的错误值`,
            ),
            said('mend the formula, or empty the cell', '请更正公式，或清空单元格'),
          ),
        )
      return cellText(cell)
    }),
  )
  // Merged cells have their value once; each of them means it.
  for (const { s: from, e: to } of sheet['!merges'] ?? [])
    for (let row = from.r; row <= to.r; row += 1)
      for (let column = from.c; column <= to.c; column += 1) {
        const own = rows[row]
        if (own !== undefined) own[column] = rows[from.r]?.[from.c] ?? ''
      }
  const hidden = (sheet['!rows'] ?? []).filter((row) => row?.hidden === true).length
  if (hidden > 0)
    issues.push(
      doubtful(
        'hidden-rows',
        [name],
        said(`${hidden} hidden or filtered rows are read as well`, `有 ${hidden} 行被隐藏或筛选，仍照常读取`),
        said('delete the rows that are not meant', '请删除不需要的行'),
      ),
    )
  return { name, rows: withOneHeading(rows), issues }
}

/**
 * The sheets of a workbook (`.xlsx`, `.xls`, `.ods`). Dates are those that the sheet shows, whatever its epoch and the zone of the machine.
 *
 * @throws RedressError `wrong-usage` when the optional peer `@e965/xlsx` is not installed
 */
export const readExcel = async (bytes: Uint8Array): Promise<readonly ExcelSheet[]> => {
  const excel = await library()
  const book: WorkBook = excel.read(bytes, {
    type: 'array',
    cellDates: true,
    UTC: true,
    sheetStubs: true,
    cellStyles: true,
  })
  return book.SheetNames.map((name) => sheetOf(excel, name, book.Sheets[name] ?? {}))
}

const longestName = 31

const sheetName = (id: string, taken: readonly string[]): string => {
  const plain =
    id
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, longestName) || 'table'
  let name = plain
  for (let copy = 2; taken.includes(name); copy += 1) name = `${plain.slice(0, longestName - 4)} (${copy})`
  return name
}

/** A number stays one where it reads back as it was written. */
const cellValue = (entry: string): string | number =>
  entry !== '' && String(Number(entry)) === entry ? Number(entry) : entry

/** Sheets as a workbook, one after the other. */
export const writeExcel = async (
  sheets: readonly { readonly id: string; readonly rows: readonly (readonly string[])[] }[],
): Promise<Uint8Array> => {
  const { utils, write } = await library()
  const book = utils.book_new()
  for (const { id, rows } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(cellValue)))
    sheet['!cols'] = (rows.at(-1) ?? []).map((_, at) => ({
      wch: Math.min(40, Math.max(8, ...rows.map((row) => row[at]?.length ?? 0))),
    }))
    utils.book_append_sheet(book, sheet, sheetName(id, book.SheetNames))
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }))
}
