import type { AnyStateMachine } from 'xstate'
import type { Language } from '../explanation.js'
import type { StageMeta } from './chart/stages.js'
import { lifecycle } from './lifecycle.js'

type Node = AnyStateMachine['root']

const name = (node: Node): string => node.path.join('_').replaceAll('-', '_')

const titleOf = (node: Node, language: Language): string =>
  (node.meta as StageMeta | undefined)?.title[language] ?? node.key

const arrows = (node: Node) => [...[...node.transitions.values()].flat(), ...(node.always ?? [])]

const hasTitle = (node: Node): boolean => node.meta !== undefined

const children = (node: Node): Node[] => Object.values(node.states)

/** Mermaid draws no arrow between states inside different boxes, so a stage is the smallest thing an arrow ends at. */
const drawn = (node: Node): Node => {
  let stage = node
  for (let each: Node | undefined = node; each !== undefined; each = each.parent)
    if (hasTitle(each)) stage = each
  return stage
}

/** What an arrow is called: its event, or for one that needs no event the question that it follows. */
const labelOf = ({ eventType, guard }: { eventType: string; guard?: unknown }): string =>
  eventType !== '' ? eventType : typeof guard === 'string' ? `[${guard}]` : ''

const labels = (arrowsOut: ReturnType<typeof arrows>, ends: (to: Node) => Node): Map<Node, string[]> => {
  const byEnd = new Map<Node, string[]>()
  for (const arrow of arrowsOut)
    for (const to of arrow.target ?? []) {
      const known = byEnd.get(ends(to)) ?? []
      const label = labelOf(arrow)
      byEnd.set(ends(to), known.includes(label) ? known : [...known, label])
    }
  return byEnd
}

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

const regions = (node: Node): Node[] =>
  children(node).flatMap((child) => (child.type === 'parallel' ? regions(child) : [child]))

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
