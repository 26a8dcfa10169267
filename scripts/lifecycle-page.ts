import {
  type Control,
  chartTags,
  controlTable,
  defaultControls,
  handlingStages,
  overridableControls,
  phases,
  stages,
  toMermaid,
} from '../src/machine/index.js'
import { both, coded, markdownTable } from './markdown-table.js'

const stageTable = (): string =>
  markdownTable(
    ['Stage', 'Title', 'Phase'],
    handlingStages.map((name) => {
      const { title, phase } = stages[name]
      return [`\`${name}\``, both(title), both(phases[phase])]
    }),
  )

const setAsideBy = ({ code }: Control): string => {
  if (!overridableControls.some((each) => each === code)) return 'nobody, ever'
  const roles = Object.entries(defaultControls.overrides).find(([control]) => control === code)?.[1] ?? []
  return roles.length === 0 ? 'nobody, unless the policy names a role' : coded(roles)
}

const controlRows = (): string =>
  markdownTable(
    ['Control', 'Asks for', 'Watches', 'Met by', 'Set aside by (default)'],
    controlTable.map((control) => [
      `\`${control.code}\``,
      both(control.title),
      control.guards === 'every' ? 'every event' : coded(control.guards),
      both(control.hint),
      setAsideBy(control),
    ]),
  )

const picture = (language: 'en' | 'zh'): string => `\`\`\`mermaid\n${toMermaid(language)}\`\`\``

/** The reference page of the lifecycle, as the chart and its controls are. */
export const lifecyclePage = (): string => `# The lifecycle

Generated from the chart by \`npm run generate\`; a test fails when this page is stale.

A complaint moves through \`handling\`. Beside it run \`waiting\` (on the customer, a department, an expert, mediation; several at
once), \`outside\` (whether a body outside the bank is dealing with the matter) and \`attention\` (normal, escalated, major). The
chart has no timers: deadlines are clocks of the policy, started and stopped by events and by the tags below.

## Stages of handling · 处理阶段

${stageTable()}

## Tags

What clocks and policies may name as a signal: ${coded(chartTags)}.

## Controls · 控制项

An event happens only if it has a place in the stage, its sender's role may report it, and every control that watches it is met.
A refusal names each control that is not met and what would meet it. The choices behind the controls (\`Controls\`) are part of the
bank's policy; a role that the policy names may set some of them aside with a reason, which is recorded.

Two rights of the customer are outside the reach of any policy: to withdraw an open complaint, and to take the matter outside the
bank from any stage after receipt, the archive included.

${controlRows()}

## The chart

\`* open\` and \`* ended\` stand for every stage inside them. Events that only add to the file are left out.

![The life of a complaint](lifecycle.en.svg)

The same for tools that draw Mermaid (\`redress diagram\`; the picture is \`redress diagram --format svg\`):

${picture('en')}

## 流程图

![投诉办理流程图](lifecycle.zh.svg)

${picture('zh')}
`
