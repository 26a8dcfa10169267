import { Command } from 'commander'
import type { Issue } from '../../issues.js'
import type { Table } from '../../rules/index.js'
import { quotedRows } from '../check/quoted-rows.js'
import { type CheckedThing, checkFound } from '../check-path.js'
import { type Colours, coloursOf, issueLine, json } from '../print.js'
import type { Setting } from '../setting.js'
import type { Terminal } from '../terminal.js'

const counted = (issues: readonly Issue[]): string => {
  const of = (severity: Issue['severity']) => {
    const count = issues.filter((issue) => issue.severity === severity).length
    return `${count} ${severity}${count === 1 ? '' : 's'}`
  }
  return `${of('error')}, ${of('warning')}`
}

const findingText = (issue: Issue, tables: readonly Table[], colours: Colours): string =>
  [
    `    ${issueLine(issue, colours)}`,
    ...quotedRows(issue, tables).map((line) => `        ${colours.dim(line)}`),
  ].join('\n')

const thingText = ({ path, kind, says, issues, tables = [] }: CheckedThing, terminal: Terminal): string => {
  const colours = coloursOf(terminal)
  const hasError = issues.some((issue) => issue.severity === 'error')
  const mark = hasError ? colours.red('✗') : issues.length > 0 ? colours.yellow('!') : colours.green('✓')
  const lines = issues.map((issue) => findingText(issue, tables, colours))
  return [`${mark} ${colours.bold(path)}  ${kind}${says === undefined ? '' : `, ${says}`}`, ...lines].join(
    '\n',
  )
}

const examples = `
Examples:
  redress check examples/policies/cn-retail
  redress check tables/routing.yaml calendars/branch.yaml --json
  cat routing.yaml | redress check -`

/** `redress check`: everything that can be found wrong with a policy, a table or a calendar. */
export const checkCommand = ({ terminal, finish }: Setting): Command =>
  new Command('check')
    .argument('<paths...>', 'files or folders, or - for standard input')
    .option('--strict', 'count warnings as findings too')
    .option('--json', 'the findings as JSON')
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], settings: { json?: true; strict?: true }) => {
      const things: CheckedThing[] = []
      for (const path of paths) things.push(...(await checkFound(path, terminal)))
      const issues = things.flatMap((thing) => thing.issues)
      if (settings.json === true)
        terminal.out(json({ checked: things.map(({ tables: _, ...thing }) => thing) }))
      else
        terminal.out(
          `${things.map((thing) => thingText(thing, terminal)).join('\n')}\n\n${counted(issues)}\n`,
        )
      const severe = issues.filter(
        ({ severity }) => severity === 'error' || (settings.strict === true && severity === 'warning'),
      )
      finish(severe.length > 0 ? 1 : 0)
    })
