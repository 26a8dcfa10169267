import { Command } from 'commander'
import type { Language } from '../../explanation.js'
import { diffText } from '../diff/diff-text.js'
import { diffGiven } from '../diff/policy-diff.js'
import { type GivenTables, givenVersions } from '../given-tables.js'
import { languageOption } from '../language.js'
import { coloursOf, json } from '../print.js'
import type { Setting } from '../setting.js'
import { countArgument, wrongUsage } from '../usage.js'

interface DiffSettings {
  readonly table?: string
  readonly examples: number
  readonly json?: true
  readonly language: Language
}

/** Regions of a table that are listed; all are counted. */
const listed = 1000

/** One table of a policy, as if it had been given as a file. */
const onlyTable = ({ path, tables }: GivenTables, id: string): GivenTables => {
  const found = tables.filter((each) => each.id === id)
  if (found.length > 0) return { path, tables: found }
  throw wrongUsage(`${path} has no table '${id}'; it has ${tables.map((each) => each.id).join(', ')}`)
}

const examples = `
The exit code is 0 when it is proven that every input is answered alike, and 1 when answers change or something is left open.

Examples:
  redress diff policies/2026-09 policies/2026-10
  git show HEAD:tables/routing.yaml | redress diff - tables/routing.yaml
  redress diff old new --table routing --json`

/** `redress diff`: for which facts two versions of a policy or a table answer differently. */
export const diffCommand = ({ terminal, finish }: Setting): Command =>
  new Command('diff')
    .argument('<old>', 'a policy (file or folder), or a table file; - for standard input')
    .argument('<new>', 'the same in its other version')
    .option('--table <id>', 'compare this table of the policies only')
    .option('--examples <count>', 'how many regions of each move are shown as text', countArgument, 2)
    .option('--json', 'the comparison as JSON')
    .addOption(languageOption(terminal))
    .addHelpText('after', examples)
    .action(
      async (old: string, now: string, { table, examples: shown, json: asJson, language }: DiffSettings) => {
        const given = await givenVersions([old, now], terminal)
        const [before, after] =
          table === undefined ? given : [onlyTable(given[0], table), onlyTable(given[1], table)]
        const diff = diffGiven(before, after, listed)
        terminal.out(asJson === true ? json(diff) : diffText(diff, shown, language, coloursOf(terminal)))
        finish(diff.same === true ? 0 : 1)
      },
    )
