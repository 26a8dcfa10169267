import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { type Issue, within } from '../../issues.js'
import type { Table } from '../../rules/index.js'
import { type Format, formatNamed, formatSeen, formats } from '../convert/format.js'
import { readTables } from '../convert/read-tables.js'
import { notCarried, tablesText } from '../convert/write-tables.js'
import { textFrom } from '../files.js'
import { coloursOf, issueLine, json } from '../print.js'
import type { Setting } from '../setting.js'
import type { Terminal } from '../terminal.js'
import { wrongUsage } from '../usage.js'

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
  if (others.length > 0 && format !== 'dmn')
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
    const text = await textFrom(path, terminal)
    const read = await readTables(path, text, from ?? formatNamed(path) ?? formatSeen(text))
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
  cat routing.csv | redress convert - --to yaml`

/** `redress convert`: tables from one spelling to another. */
export const convertCommand = ({ terminal, finish }: Setting): Command =>
  new Command('convert')
    .argument('<files...>', 'tables in YAML, JSON, CSV or DMN, or - for standard input')
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
      const text = wanted === undefined ? undefined : tablesText(wanted, format)
      const lost = wanted === undefined || text === undefined ? [] : await notCarried(wanted, text, format)
      const issues = [...found, ...lost]
      const { out = '-' } = settings
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
        if (text !== undefined && out === '-') terminal.out(text)
        for (const issue of issues) terminal.err(`${issueLine(issue, coloursOf(terminal))}\n`)
      }
      finish(issues.some(({ severity }) => severity === 'error') ? 1 : 0)
    })
