import { isDamagedNumber } from '../damaged-number.js'
import { said } from '../explanation.js'
import { accepted, type Checked, checked, type Issue, within, wrong } from '../issues.js'
import { knownAre } from '../known-are.js'
import { plainTree, put, type Tree } from '../placed-values.js'
import { damagedNumber, parseEvent } from '../vocabulary/index.js'
import { cellValue } from './cell-value.js'
import type { ColumnMapping, Mapping } from './mapping.js'
import type { CellReader, RowReading } from './row.js'
import { rowId } from './row-id.js'

interface MappedColumn {
  readonly name: string
  readonly place: number
  readonly mapping: ColumnMapping
}

const usualEmpty = ['', 'None', 'N/A', '-']

const reference = /\{([^{}]+)\}/g

const namesInId = (id: string): string[] => [...id.matchAll(reference)].map(([, name = '']) => name)

const columnsOf = (mapping: Mapping, header: readonly string[]): MappedColumn[] =>
  Object.entries(mapping.columns).flatMap(([name, columns]) =>
    [columns].flat().map((column) => ({ name, place: header.indexOf(name), mapping: column })),
  )

const headerIssues = (mapping: Mapping, header: readonly string[]): Issue[] => {
  const asked = new Set([...Object.keys(mapping.columns), ...namesInId(mapping.id)])
  const missing = [...asked].filter((name) => !header.includes(name))
  const twice = [...asked].filter((name) => header.indexOf(name) !== header.lastIndexOf(name))
  const odd = header.some((name) => name.includes('\uFFFD'))
  return [
    ...missing.map((name) =>
      wrong(
        'missing-column',
        [name],
        said(`the header lacks the column '${name}'`, `表头缺少“${name}”列`),
        odd
          ? said(
              'the text is not in the expected encoding; try gb18030',
              '文本编码与预期不符，请试用 gb18030',
            )
          : knownAre(header, name),
      ),
    ),
    ...twice.map((name) =>
      wrong(
        'repeated-column',
        [name],
        said(`the header names '${name}' more than once`, `表头重复出现“${name}”`),
        said('give each column a name of its own', '请为每一列使用各自的名称'),
      ),
    ),
  ]
}

const idOf = (mapping: Mapping, header: readonly string[], cells: readonly string[]): string | undefined => {
  const parts = namesInId(mapping.id).map((name) => (cells[header.indexOf(name)] ?? '').trim())
  if (parts.some((part) => part === '')) return undefined
  let next = 0
  return rowId(mapping.id.replaceAll(reference, () => parts[next++] ?? ''))
}

/** Numbers of complaints that a spreadsheet cut: two complaints would have one, and the second would pass for known. */
const damagedIn = (names: readonly string[], header: readonly string[], cells: readonly string[]): Issue[] =>
  names.flatMap((name) => {
    const cell = cells[header.indexOf(name)] ?? ''
    return isDamagedNumber(cell) ? [{ ...damagedNumber([name], cell), severity: 'error' as const }] : []
  })

/** The column that wrote a place, so that a finding about the event leads back into the file. */
const columnOfPath = (
  columns: readonly MappedColumn[],
  path: readonly (string | number)[],
): string | undefined => {
  const place = `${path.join('.')}.`
  return columns.find(({ mapping }) => place.startsWith(`${mapping.to}.`))?.name
}

const filled = (
  tree: Tree,
  columns: readonly MappedColumn[],
  cells: readonly string[],
  empty: Set<string>,
) => {
  const issues: Issue[] = []
  for (const { name, place, mapping } of columns) {
    const cell = cells[place] ?? ''
    if (empty.has(cell.trim())) {
      if (mapping.required === true)
        issues.push(wrong('missing-cell', [name], said('the cell is empty', '未填写')))
      continue
    }
    const value = cellValue(cell, mapping)
    if (value.ok) put(tree, mapping.to, value.value)
    else issues.push(...within([name], value.issues))
  }
  return issues
}

/**
 * The reader of rows under a mapping, once the header has every column that it names. Findings carry the column's name as the
 * first step of their path.
 *
 * Issues of the header: `missing-column`, `repeated-column`; of a row: `missing-id`, `damaged-number`, `missing-cell`, `unreadable-date`,
 * `unreadable-amount`, `unreadable-number`, `unreadable-answer`, `unknown-value`, and those of `parseEvent`.
 */
export const mappedReader = (mapping: Mapping, names: readonly string[]): Checked<CellReader> => {
  const header = names.map((name) => name.trim())
  const columns = columnsOf(mapping, header)
  const empty = new Set((mapping.empty ?? usualEmpty).concat(''))

  const read = (cells: readonly string[]): RowReading => {
    const id = idOf(mapping, header, cells)
    const tree: Tree = new Map()
    put(tree, 'by.id', 'import')
    put(tree, 'by.role', 'system')
    for (const [place, value] of Object.entries(mapping.constants ?? {})) put(tree, place, value)
    const reasons = filled(tree, columns, cells, empty)
    if (id === undefined)
      reasons.unshift(
        wrong(
          'missing-id',
          namesInId(mapping.id),
          said(
            'a cell of the id is empty, too long or holds a control character',
            '编号所用的单元格未填写、过长或含有控制字符',
          ),
        ),
      )
    reasons.push(...damagedIn(namesInId(mapping.id), header, cells))
    if (id === undefined || reasons.length > 0)
      return { ok: false, ...(id === undefined ? {} : { id }), reasons }
    tree.set('type', 'complaint.received')
    const event = parseEvent(plainTree(tree))
    const led = event.issues.map((issue) => {
      const column = columnOfPath(columns, issue.path)
      return column === undefined ? issue : { ...issue, path: [column, ...issue.path] }
    })
    if (event.ok) return { ok: true, complaint: { id, events: [event.value] }, notes: led }
    return { ok: false, id, reasons: led }
  }
  const found = checked(read, headerIssues(mapping, header))
  return found.ok ? accepted(read) : found
}
