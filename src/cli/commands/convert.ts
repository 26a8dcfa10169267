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
import { findingText } from '../findings/finding-text.js'
import { foundAt } from '../findings/found.js'
import { textsOf } from '../findings/place-of.js'
import { languageOption } from '../language.js'
import { coloursOf, json } from '../print.js'
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
    throw wrongUsage(
      said(
        `say what to write, with --to ${formats.join('|')} or a file name with --out`,
        `请用 --to ${formats.join('|')} 或 --out 文件名指明输出格式`,
      ),
    )
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
  if (first === undefined)
    throw wrongUsage(
      said(`there is no table '${wanted}'; there are ${known}`, `没有决策表“${wanted}”；可用的有：${known}`),
    )
  if (others.length > 0 && format !== 'dmn' && format !== 'xlsx')
    throw wrongUsage(
      said(
        `${format} holds one table: choose one of ${known} with --table`,
        `${format} 只能存放一张决策表：请用 --table 从 ${known} 中选择`,
      ),
    )
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

const examples = ({ say }: Setting): string => `
${say('Examples:', '示例：')}
  redress convert tables/routing.yaml --out routing.dmn
  redress convert routing.dmn --table routing --to csv > routing.csv
  redress convert tables/severity.yaml tables/routing.yaml --out bank.dmn
  redress convert routing.xlsx --to yaml
  cat routing.csv | redress convert - --to yaml`

/** `redress convert`: tables from one spelling to another. */
export const convertCommand = (setting: Setting): Command => {
  const { terminal, finish, say, language } = setting
  return new Command('convert')
    .argument(
      '<files...>',
      say(
        'tables in YAML, JSON, CSV, Excel or DMN, GoRules graphs, or - for standard input',
        '决策表（YAML、JSON、CSV、Excel、DMN）或 GoRules 决策图；- 表示标准输入',
      ),
    )
    .addOption(
      new Option(
        '--from <format>',
        say('the spelling of the files, where names do not say', '文件格式（文件名不能表明时）'),
      ).choices(formats),
    )
    .addOption(
      new Option(
        '--to <format>',
        say('the spelling to write; without it, what --out is called', '输出格式；不填则按 --out 的文件名'),
      ).choices(formats),
    )
    .option('--out <file>', say('where to write; standard output without it', '输出文件；不填则写到标准输出'))
    .option('--table <id>', say('one table of several', '从多张决策表中选取一张'))
    .option(
      '--json',
      say('what was written and what was found, as JSON', '以 JSON 输出写出的内容和发现的问题'),
    )
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(async (paths: readonly string[], settings: ConvertSettings) => {
      const format = target(settings)
      const { tables, issues: found, ok } = await gathered(paths, settings.from, terminal)
      const wanted = ok ? chosen(tables, settings.table, format) : undefined
      const text = wanted === undefined ? undefined : await tablesContent(wanted, format)
      const lost = wanted === undefined || text === undefined ? [] : await notCarried(wanted, text, format)
      const issues = [...found, ...lost]
      const { out = '-' } = settings
      if (typeof text === 'object' && out === '-')
        throw wrongUsage(
          said('a workbook is written to a file: name it with --out', '工作簿须写入文件：请用 --out 指定'),
        )
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
        for (const each of foundAt('.', issues, textsOf()))
          terminal.err(`${findingText(each, language, coloursOf(terminal))}\n`)
      }
      finish(issues.some(({ severity }) => severity === 'error') ? 1 : 0)
    })
}
