import { Command, Option } from 'commander'
import type { Language } from '../../explanation.js'
import { toMermaid, toSvg } from '../../machine/index.js'
import { languageOption } from '../language.js'
import { json } from '../print.js'
import type { Setting } from '../setting.js'

interface DiagramSettings {
  readonly format: 'mermaid' | 'svg'
  readonly json?: true
  readonly language: Language
}

const examples = `
Examples:
  redress diagram > lifecycle.mmd
  redress diagram --format svg --lang zh > lifecycle.svg
  redress diagram --json | jq -r .mermaid`

const pictures = { mermaid: toMermaid, svg: toSvg } as const

/** `redress diagram`: the lifecycle as Mermaid text or as an SVG picture. */
export const diagramCommand = ({ terminal, finish }: Setting): Command =>
  new Command('diagram')
    .addOption(
      new Option('--format <format>', 'mermaid or svg').choices(Object.keys(pictures)).default('mermaid'),
    )
    .option('--json', 'both as JSON: { "mermaid": …, "svg": … }')
    .addOption(languageOption(terminal))
    .addHelpText('after', examples)
    .action(({ format, json: asJson, language }: DiagramSettings) => {
      const drawn = () => `${pictures[format](language).trimEnd()}\n`
      terminal.out(asJson === true ? json({ mermaid: toMermaid(language), svg: toSvg(language) }) : drawn())
      finish(0)
    })
