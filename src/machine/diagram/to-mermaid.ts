import type { AnyStateMachine } from 'xstate'
import type { Language } from '../../explanation.js'
import { lifecycle } from '../lifecycle.js'
import {
  arrows,
  children,
  drawn,
  hasTitle,
  labels,
  type Node,
  name,
  regions,
  titleOf,
} from './chart-graph.js'

const lines = (
  from: Node,
  ends: (to: Node) => Node,
  indent: string,
  arrowsOut: ReturnType<typeof arrows> = arrows(from),
): string[] =>
  [...labels(arrowsOut, ends)]
    .filter(([to]) => to !== from)
    .map(([to, events]) => {
      const label = events.filter((event) => event !== '').join(', ')
      return `${indent}${name(from)} --> ${name(to)}${label === '' ? '' : `: ${label}`}`
    })

const inside = (stage: Node, indent: string): string[] => [
  `${indent}state ${name(stage)} {`,
  `${indent}  [*] --> ${stage.initial.target.map(name).join()}`,
  ...children(stage).map((child) => `${indent}  state "${child.key}" as ${name(child)}`),
  ...children(stage).flatMap((child) =>
    lines(child, (to) => (to.parent === stage ? to : child), `${indent}  `),
  ),
  ...lines(stage, (to) => (to.parent === stage ? to : stage), `${indent}  `).map((line) =>
    line.replace(`${name(stage)} -->`, '[*] -->'),
  ),
  `${indent}}`,
]

/** Stages side by side; a group of stages stands as one more box, “wherever in the group”, for what holds in all of them. */
const region = (node: Node, language: Language, indent: string): string[] =>
  children(node).flatMap((child) => {
    const title = titleOf(child, language)
    const group = !hasTitle(child) && children(child).some(hasTitle)
    return [
      `${indent}state "${group ? `* ${child.key}` : title}" as ${name(child)}`,
      ...lines(child, drawn, indent, group ? arrows(child) : [child, ...children(child)].flatMap(arrows)),
      ...(group ? region(child, language, indent) : []),
      ...(!group && child.type === 'compound' ? inside(child, indent) : []),
    ]
  })

/**
 * The chart as Mermaid text (`stateDiagram-v2`): regions side by side, one box a stage, the events that lead from one to the next.
 * Events that only add to the file are left out.
 *
 * @example
 * toMermaid('zh').startsWith('stateDiagram-v2') // true
 */
export const toMermaid = (language: Language = 'en', machine: AnyStateMachine = lifecycle): string => {
  const parts = regions(machine.root).map((part) =>
    [
      `  state "${part.path.join(' ')}" as ${name(part)} {`,
      `    [*] --> ${part.initial.target.map(name).join()}`,
      ...region(part, language, '    '),
      '  }',
    ].join('\n'),
  )
  return ['stateDiagram-v2', ...parts, ''].join('\n')
}
