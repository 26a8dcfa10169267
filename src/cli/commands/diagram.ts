import { Command } from 'commander'
import type { Language } from '../../explanation.js'
import { toMermaid } from '../../machine/index.js'
import { languageOption } from '../language.js'
import type { Setting } from '../setting.js'

const examples = `
Examples:
  redress diagram > lifecycle.mmd
  redress diagram --json | jq -r .mermaid`

/** `redress diagram`: the lifecycle as Mermaid text. */
export const diagramCommand = ({ terminal, finish }: Setting): Command =>
  new Command('diagram')
    .description('Draw the lifecycle of a complaint as Mermaid text.')
    .option('--json', 'as JSON: { "mermaid": … }')
    .addOption(languageOption(terminal))
    .addHelpText('after', examples)
    .action(({ json, language }: { json?: true; language: Language }) => {
      const mermaid = toMermaid(language)
      terminal.out(json === true ? `${JSON.stringify({ mermaid })}\n` : `${mermaid.trimEnd()}\n`)
      finish(0)
    })
