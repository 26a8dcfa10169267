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

const examples = ({ say }: Setting): string => `
${say('Examples:', '示例：')}
  redress diagram > lifecycle.mmd
  redress diagram --format svg --lang zh > lifecycle.svg
  redress diagram --json | jq -r .mermaid`

const pictures = { mermaid: toMermaid, svg: toSvg } as const

/** `redress diagram`: the lifecycle as Mermaid text or as an SVG picture. */
export const diagramCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command('diagram')
    .addOption(
      new Option('--format <format>', say('mermaid or svg', 'mermaid 或 svg'))
        .choices(Object.keys(pictures))
        .default('mermaid'),
    )
    .option(
      '--json',
      say('both as JSON: { "mermaid": …, "svg": … }', '以 JSON 输出两种：{ "mermaid": …, "svg": … }'),
    )
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(({ format, json: asJson, language }: DiagramSettings) => {
      const drawn = () => `${pictures[format](language).trimEnd()}\n`
      terminal.out(asJson === true ? json({ mermaid: toMermaid(language), svg: toSvg(language) }) : drawn())
      finish(0)
    })
}
