import { Command, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../../explanation.js'
import { findRepeats } from '../../repeats/index.js'
import { sizeOf } from '../files.js'
import { languageOption } from '../language.js'
import { coloursOf, json } from '../print.js'
import { readMatters } from '../repeats/read-matters.js'
import { repeatsText } from '../repeats/repeats-text.js'
import { type FormatName, formatNames, formatOf, readMapping } from '../run/import-format.js'
import type { Setting } from '../setting.js'
import { countArgument } from '../usage.js'

interface RepeatsSettings {
  readonly mapping?: string
  readonly format: FormatName
  readonly encoding?: string
  readonly within: number
  readonly margin: number
  readonly limit: number
  readonly json?: true
  readonly language: Language
}

const bitsArgument = (text: string): number => {
  if (/^-?\d{1,3}(\.\d+)?$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a number of bits, such as 4 or 6.5.')
}

const examples = `
The files hold complaints, as for redress run: JSON Lines, CSV with --mapping, or the complaint export of the US CFPB. Nothing is
merged and nothing is written: the pairs are for a person to judge.

The exit code is 0 when every row was read and no pair was found, else 1.

Examples:
  redress repeats complaints.jsonl
  redress repeats register.csv --mapping register.mapping.yaml --within 90 --language zh
  redress repeats complaints.csv --margin 8 --json`

/** `redress repeats`: complaints that may be one matter. */
export const repeatsCommand = ({ terminal, finish }: Setting): Command =>
  new Command('repeats')
    .argument('<files...>', 'complaints; - for standard input')
    .addOption(new Option('--format <name>', 'what the files hold').choices(formatNames).default('auto'))
    .option('--mapping <file>', 'the column mapping of a CSV file, in YAML')
    .option('--encoding <name>', 'the encoding of the files, such as gb18030 (default: utf-8)')
    .option('--within <days>', 'how far two complaints may lie apart', countArgument, 365)
    .option('--margin <bits>', 'how much the evidence must outweigh chance', bitsArgument, 4)
    .option('--limit <count>', 'how many pairs and bundles the text shows', countArgument, 20)
    .option('--json', 'all pairs and bundles as JSON')
    .addOption(languageOption(terminal))
    .addHelpText('after', examples)
    .action(async (files: readonly string[], settings: RepeatsSettings) => {
      const { format, encoding, within, margin, limit, language } = settings
      const mapping =
        settings.mapping === undefined ? undefined : await readMapping(settings.mapping, terminal)
      for (const file of files) if (file !== '-') await sizeOf(file)
      const { matters, unread } = await readMatters(
        files,
        (file) => formatOf(file, format, mapping),
        encoding,
        terminal,
      )
      const found = {
        complaints: matters.length,
        unread,
        ...findRepeats(matters, { withinDays: within, margin }),
      }
      if (settings.json === true) terminal.out(json(found))
      else terminal.out(repeatsText(found, limit, language, coloursOf(terminal)))
      finish(found.candidates.length > 0 || found.issues.length > 0 || unread > 0 ? 1 : 0)
    })
