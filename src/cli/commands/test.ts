import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { languageOption } from '../language.js'
import type { Setting } from '../setting.js'
import { type TestSettings, testOnce } from '../test/test-once.js'
import { watchFolders } from '../test/watch-folders.js'

const percentArgument = (text: string): number => {
  const percent = text.trim() === '' ? Number.NaN : Number(text)
  if (percent >= 0 && percent <= 100) return percent
  throw new InvalidArgumentError('It must be a percentage from 0 to 100.')
}

const examples = `
A case file names its table and gives facts with the answer they must have:

  table: routing
  cases:
    - name: a card used by a stranger
      facts: { category: debit-card, signals: [fraud] }
      expect: { team: card-fraud }
      rule: rapid-response

The table is one of the nearest policy, from the file's folder upwards, or of --policy; or a table file, by its path.

Examples:
  redress test examples/policies/cn-retail --threshold 90
  redress test cases/routing.cases.yaml --watch
  redress test examples/policies --junit out/tables.xml
  redress test examples/policies/cn-retail --generate > proposed.cases.yaml`

/** `redress test`: analysts' cases against the tables of a policy, and how much of the tables they exercise. */
export const testCommand = ({ terminal, finish }: Setting): Command =>
  new Command('test')
    .argument('[paths...]', 'case files, or folders with them; - for standard input (default: here)')
    .option('--policy <path>', 'the policy whose tables are meant: its file or folder')
    .option('--threshold <percent>', 'the least coverage of rules, cells and outputs', percentArgument)
    .addOption(new Option('--watch', 'test again whenever a file changes').conflicts(['json', 'generate']))
    .option('--junit <file>', 'also write the results as JUnit XML')
    .option('--generate', 'propose cases for what is not exercised yet, as YAML')
    .option('--json', 'results and coverage as JSON')
    .addOption(languageOption(terminal))
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], settings: TestSettings) => {
      const { exit, folders } = await testOnce(paths, settings, terminal)
      finish(exit)
      if (settings.watch !== true) return
      const again = async (): Promise<void> => {
        try {
          finish((await testOnce(paths, settings, terminal)).exit)
        } catch (error) {
          // An editor may have moved the file away for a moment; the next change tries again.
          if (!(error instanceof CommanderError)) throw error
          terminal.err(`${error.message}\n`)
        }
      }
      await watchFolders(folders, again, terminal.stop ?? new AbortController().signal)
    })
