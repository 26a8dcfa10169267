import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { Document, isMap, visit, type YAMLMap } from 'yaml'
import { said } from '../../explanation.js'
import { doubtful, type Issue, within, wrong } from '../../issues.js'
import {
  type Cell,
  sheetToCsv,
  type Table,
  tableSource,
  tablesToDmn,
  tableToSheet,
} from '../../rules/index.js'
import { writeExcel } from '../convert/excel.js'
import { type Content, type Format, formatNamed, formatSeen, formats } from '../convert/format.js'
import { readTables } from '../convert/read-tables.js'
import { contentFrom } from '../files.js'
import { coloursOf, issueLine, json } from '../print.js'
import type { Setting } from '../setting.js'
import type { Terminal } from '../terminal.js'
import { wrongUsage } from '../usage.js'

const hasFunction = (cell: Cell): boolean => {
  if (cell.kind === 'not') return hasFunction(cell.cell)
  return cell.kind === 'either' ? cell.cells.some(hasFunction) : cell.kind === 'function'
}

/** Other tools read the FEEL of a DMN file, and keep what stands beside it without understanding it. */
const unseenByOthers = ({ id, inputs, rules }: Table): readonly Issue[] =>
  rules.flatMap((rule) =>
    rule.cells.flatMap((cell, column): Issue[] =>
      hasFunction(cell)
        ? [
            doubtful(
              'not-carried',
              [id, 'rules', rule.id, inputs[column]?.name ?? ''],
              said('a host function means nothing to another DMN tool', '其他 DMN 工具无法识别自定义函数'),
              said(
                'this package reads it back; write the condition in FEEL for others',
                '本程序可以读回；如供其他工具使用，请用 FEEL 写明条件',
              ),
            ),
          ]
        : [],
    ),
  )

/**
 * What a conversion loses. The written text is read again: a table that does not come back with its own hash is an error, and
 * what only other tools will miss is a warning.
 */
const notCarried = async (
  tables: readonly Table[],
  text: Content,
  format: Format,
): Promise<readonly Issue[]> => {
  const back = await readTables(`written.${format}`, text, format)
  const hashes = new Set(back.ok ? back.value.map(({ hash }) => hash) : [])
  const lost = tables
    .filter(({ hash }) => !hashes.has(hash))
    .map(
      ({ id }): Issue =>
        wrong(
          'not-carried',
          [id],
          said(
            `the table as ${format} is not the same table when it is read again`,
            `写成 ${format} 后再读回，与原决策表不同`,
          ),
          back.issues[0]?.says,
        ),
    )
  return format === 'dmn' ? [...lost, ...tables.flatMap(unseenByOthers)] : lost
}

const onOneLine: ReadonlySet<string> = new Set(['when', 'output', 'title', 'label', 'note', 'source'])

const widest = 110

const isShort = (node: YAMLMap): boolean => JSON.stringify(node).length <= widest

/** YAML as people write tables: a rule's conditions and its answer on a line each, columns too. */
const yamlText = (table: Table): string => {
  const document = new Document(tableSource(table), { aliasDuplicateObjects: false })
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isMap(value) && onOneLine.has(String(key))) value.flow = true
    },
    Seq: (_, node, path) => {
      const parent = path.at(-1)
      const key = typeof parent === 'object' && 'key' in parent ? String(parent.key) : ''
      const isColumns = key === 'inputs' || key === 'outputs'
      if (isColumns) for (const item of node.items) if (isMap(item) && isShort(item)) item.flow = true
      if (key === 'values') node.flow = true
    },
  })
  return document.toString({ lineWidth: widest })
}

/** A program that opens CSV takes it for UTF-8 only when it begins with this mark. */
const byteOrderMark = '\ufeff'

/** Tables in one of their spellings; DMN and workbooks hold several. */
const tablesContent = async (tables: readonly [Table, ...Table[]], format: Format): Promise<Content> => {
  const [table] = tables
  switch (format) {
    case 'dmn':
      return tablesToDmn(tables, { name: table.title?.en ?? table.id })
    case 'csv':
      return byteOrderMark + sheetToCsv(tableToSheet(table))
    case 'xlsx':
      return writeExcel(tables.map((each) => ({ id: each.id, rows: tableToSheet(each) })))
    case 'json':
      return `${JSON.stringify(tableSource(table), null, 2)}\n`
    case 'yaml':
      return yamlText(table)
  }
}

interface ConvertSettings {
  readonly from?: Format
  readonly to?: Format
  readonly out?: string
  readonly table?: string
  readonly json?: true
}

const target = ({ to, out }: ConvertSettings): Format => {
  const format = to ?? (out === undefined || out === '-' ? undefined : formatNamed(out))
  if (format === undefined)
    throw wrongUsage(`say what to write, with --to ${formats.join('|')} or a file name with --out`)
  return format
}

const chosen = (
  tables: readonly Table[],
  wanted: string | undefined,
  format: Format,
): readonly [Table, ...Table[]] => {
  const found = wanted === undefined ? tables : tables.filter(({ id }) => id === wanted)
  const [first, ...others] = found
  const known = tables.map(({ id }) => id).join(', ')
  if (first === undefined) throw wrongUsage(`there is no table '${wanted}'; there are ${known}`)
  if (others.length > 0 && format !== 'dmn' && format !== 'xlsx')
    throw wrongUsage(`${format} holds one table: choose one of ${known} with --table`)
  return [first, ...others]
}

const gathered = async (
  paths: readonly string[],
  from: Format | undefined,
  terminal: Terminal,
): Promise<{ tables: readonly Table[]; issues: readonly Issue[]; ok: boolean }> => {
  const tables: Table[] = []
  const issues: Issue[] = []
  let ok = true
  for (const path of paths) {
    const content = await contentFrom(path, terminal)
    const read = await readTables(path, content, from ?? formatNamed(path) ?? formatSeen(content))
    issues.push(
      ...read.issues.map((issue) => (issue.path[0] === path ? issue : (within([path], [issue])[0] ?? issue))),
    )
    if (read.ok) tables.push(...read.value)
    else ok = false
  }
  return { tables, issues, ok }
}

const examples = `
Examples:
  redress convert tables/routing.yaml --out routing.dmn
  redress convert routing.dmn --table routing --to csv > routing.csv
  redress convert tables/severity.yaml tables/routing.yaml --out bank.dmn
  redress convert routing.xlsx --to yaml
  cat routing.csv | redress convert - --to yaml`

/** `redress convert`: tables from one spelling to another. */
export const convertCommand = ({ terminal, finish }: Setting): Command =>
  new Command('convert')
    .argument(
      '<files...>',
      'tables in YAML, JSON, CSV, Excel or DMN, GoRules graphs, or - for standard input',
    )
    .addOption(
      new Option('--from <format>', 'the spelling of the files, where names do not say').choices(formats),
    )
    .addOption(
      new Option('--to <format>', 'the spelling to write; without it, what --out is called').choices(formats),
    )
    .option('--out <file>', 'where to write; standard output without it')
    .option('--table <id>', 'one table of several')
    .option('--json', 'what was written and what was found, as JSON')
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], settings: ConvertSettings) => {
      const format = target(settings)
      const { tables, issues: found, ok } = await gathered(paths, settings.from, terminal)
      const wanted = ok ? chosen(tables, settings.table, format) : undefined
      const text = wanted === undefined ? undefined : await tablesContent(wanted, format)
      const lost = wanted === undefined || text === undefined ? [] : await notCarried(wanted, text, format)
      const issues = [...found, ...lost]
      const { out = '-' } = settings
      if (typeof text === 'object' && out === '-')
        throw wrongUsage('a workbook is written to a file: name it with --out')
      if (text !== undefined && out !== '-') await writeFile(out, text)
      if (settings.json === true)
        terminal.out(
          json({
            format,
            tables: (wanted ?? []).map(({ id, hash, rules }) => ({ id, hash, rules: rules.length })),
            ...(text === undefined ? {} : out === '-' ? { text } : { out }),
            issues,
          }),
        )
      else {
        if (typeof text === 'string' && out === '-') terminal.out(text)
        for (const issue of issues) terminal.err(`${issueLine(issue, coloursOf(terminal))}\n`)
      }
      finish(issues.some(({ severity }) => severity === 'error') ? 1 : 0)
    })
