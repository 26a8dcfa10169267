import { said } from '../../explanation.js'
import { type Checked, checked, doubtful, type Issue, rejected, within, wrong } from '../../issues.js'
import { readData } from '../../policy/index.js'
import {
  type DmnModel,
  dmnTables,
  feel,
  namesIn,
  parseDmn,
  parseSheet,
  parseTable,
  type Table,
} from '../../rules/index.js'
import { readExcel } from './excel.js'
import type { Content, Format } from './format.js'
import { isJdm, jdmTables } from './jdm.js'

/** What a DMN model holds beside tables stays behind in every other spelling. */
const leftBehind = ({ decisions, knowledge, services }: DmnModel): readonly Issue[] => {
  const others = [
    ...decisions.filter(({ expression }) => expression.kind !== 'table'),
    ...knowledge.filter(({ logic }) => logic.body.kind !== 'table'),
    ...services,
  ]
  if (others.length === 0) return []
  return [
    doubtful(
      'left-behind',
      [],
      said(
        `what is no decision table stays behind: ${others.map(({ name }) => name).join(', ')}`,
        `决策表以外的内容无法带入：${others.map(({ name }) => name).join('、')}`,
      ),
      said(
        'the DMN file itself can be evaluated whole, by evaluateDmn',
        '可用 evaluateDmn 直接执行整个 DMN 文件',
      ),
    ),
  ]
}

/** A table has no place for the drawing of its model nor for what other tools wrote beside it. */
const drawingLeftBehind = (text: string): readonly Issue[] =>
  /<(?:\w+:)?DMNDI[\s/>]/.test(text)
    ? [
        doubtful(
          'left-behind',
          [],
          said(
            'the layout of the model and what other tools keep in it stay behind',
            '模型的图形布局及其他工具的内容无法带入',
          ),
          said(
            'replaceTable puts a changed table into the model and keeps the rest',
            '可用 replaceTable 将修改后的决策表放回模型，其余保留',
          ),
        ),
      ]
    : []

const fromDmn = (text: string): Checked<readonly Table[]> => {
  const model = parseDmn(text)
  if (!model.ok) return model
  const found = dmnTables(model.value).map((source) => ({
    id: source.id,
    table: parseTable(source, { feel, context: namesIn(model.value) }),
  }))
  const tables = found.flatMap(({ table }) => (table.ok ? [table.value] : []))
  const issues = [
    ...leftBehind(model.value),
    ...drawingLeftBehind(text),
    ...found.flatMap(({ id, table }) => within([id], table.issues)),
    ...(found.length === 0
      ? [wrong('unknown-table', [], said('the model has no decision table', '模型中没有决策表'))]
      : []),
  ]
  return tables.length === found.length && found.length > 0 ? checked(tables, issues) : rejected(issues)
}

const delimiters = [',', ';', '\t'] as const

/** The one delimiter of a file: what stands behind `rule` in the row of headings, else behind the first word. */
const delimiterOf = (text: string): (typeof delimiters)[number] => {
  const found = /^[ "]*rule[ "]*([,;\t])/im.exec(text) ?? /^[^,;\t\r\n]*([,;\t])/.exec(text)
  return delimiters.find((each) => each === found?.[1]) ?? ','
}

const fromCsv = async (text: string): Promise<Checked<readonly Table[]>> => {
  const { parse } = await import('csv-parse/sync')
  const delimiter = delimiterOf(text)
  try {
    const rows: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true })
    // A spreadsheet that parts entries by semicolons does so since it writes decimals with a comma.
    const table = parseSheet(rows, { feel, decimalComma: delimiter === ';' })
    return table.ok ? checked([table.value], table.issues) : table
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason)
    return rejected([wrong('unreadable-file', [], said(`this is no CSV: ${why}`, `无法按 CSV 读取：${why}`))])
  }
}

const fromJdm = (data: Parameters<typeof jdmTables>[0]): Checked<readonly Table[]> => {
  const { tables, issues } = jdmTables(data)
  const read = tables.map(({ source, issues: own }) => ({
    id: source.id,
    own,
    table: parseTable(source, { feel }),
  }))
  return checked(
    read.flatMap(({ table }) => (table.ok ? [table.value] : [])),
    [
      ...issues,
      ...read.flatMap(({ id, own, table }) => within([id], [...own, ...table.issues])),
      ...(read.length === 0
        ? [wrong('unknown-table', [], said('the graph has no decision table', '决策图中没有决策表'))]
        : []),
    ],
  )
}

const holdsTable = (rows: readonly (readonly string[])[]): boolean =>
  rows.some(([first]) => first?.trim().toLowerCase() === 'rule')

/** One table a sheet; sheets without a row of headings stay behind. */
const fromExcel = async (bytes: Uint8Array): Promise<Checked<readonly Table[]>> => {
  const sheets = await readExcel(bytes)
  const read = sheets
    .filter(({ rows }) => holdsTable(rows))
    .map(({ name, rows, issues }) => ({ name, issues, table: parseSheet(rows, { feel }) }))
  const others = sheets.filter(({ rows }) => !holdsTable(rows)).map(({ name }) => name)
  const issues = [
    ...(read.length === 0
      ? [
          wrong(
            'unknown-table',
            [],
            said(
              'no sheet has a row of headings that begins with "rule"',
              '没有工作表含以 "rule" 开头的表头行',
            ),
          ),
        ]
      : others.map(
          (name): Issue =>
            doubtful(
              'left-behind',
              [name],
              said('the sheet has no row of headings and stays behind', '该工作表没有表头行，未带入'),
            ),
        )),
    ...read.flatMap(({ name, issues: own, table }) => [...own, ...within([name], table.issues)]),
  ]
  return checked(
    read.flatMap(({ table }) => (table.ok ? [table.value] : [])),
    issues,
  )
}

const fromData = (path: string, text: string): Checked<readonly Table[]> => {
  const data = readData(path, text)
  if (!data.ok) return data
  if (isJdm(data.value)) return fromJdm(data.value)
  const table = parseTable(data.value, { feel })
  return table.ok ? checked([table.value], table.issues) : table
}

/** The tables that a text holds: one, or those of a DMN model. */
export const readTables = async (
  path: string,
  text: Content,
  format: Format,
): Promise<Checked<readonly Table[]>> => {
  if (typeof text !== 'string') return fromExcel(text)
  if (format === 'dmn') return fromDmn(text)
  return format === 'csv' ? fromCsv(text) : fromData(path, text)
}
