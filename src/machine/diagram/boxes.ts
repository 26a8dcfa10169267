import type { Language, Said } from '../../explanation.js'
import { eventName } from '../../vocabulary/index.js'
import type { Phase, StageMeta } from '../chart/stages.js'
import { arrows, children, drawn, hasTitle, labels, type Node, name, titleOf } from './chart-graph.js'
import { keyName } from './key-names.js'

/** One state as it is drawn. */
export interface Box {
  readonly id: string
  readonly title: string
  /** The states inside it. */
  readonly inside: readonly string[]
  readonly phase?: Phase
  /** It stands for every state of its group: what its arrows say holds in all of them. */
  readonly group: boolean
}

/** One arrow, with everything that leads along it. */
export interface Link {
  readonly from: string
  readonly to: string
  readonly label: string
}

const groups: Readonly<Record<string, Said>> = {
  open: { en: 'Wherever it stands while open', zh: '办理期间任一环节' },
  ended: { en: 'However it ended', zh: '办理终结后' },
}

const isGroup = (node: Node): boolean => !hasTitle(node) && children(node).some(hasTitle)

const nodesOf = (region: Node): Node[] =>
  children(region).flatMap((child) => (isGroup(child) ? [child, ...nodesOf(child)] : [child]))

const boxOf = (node: Node, language: Language): Box => {
  const group = isGroup(node)
  const { phase } = (node.meta ?? {}) as Partial<StageMeta>
  return {
    id: name(node),
    title:
      (group ? groups[node.key]?.[language] : undefined) ??
      (hasTitle(node) ? titleOf(node, language) : keyName(node.key, language)),
    inside: group ? [] : children(node).map(({ key }) => keyName(key, language)),
    ...(phase === undefined ? {} : { phase }),
    group,
  }
}

/** A group's own arrows leave the group; those of a stage and of the states in it leave the stage. */
const arrowsFrom = (node: Node) => (isGroup(node) ? arrows(node) : [node, ...children(node)].flatMap(arrows))

const said = (label: string, language: Language): string =>
  language === 'zh' && !label.startsWith('[') ? eventName(label).zh : label

/** One region of the chart as boxes, in the chart's order, and the arrows between them. */
export const boxesAndLinks = (region: Node, language: Language): { boxes: Box[]; links: Link[] } => {
  const nodes = nodesOf(region)
  const links = nodes.flatMap((node) =>
    [...labels(arrowsFrom(node), drawn)]
      .filter(([to]) => to !== node && nodes.includes(to))
      .map(([to, events]) => ({
        from: name(node),
        to: name(to),
        label: events
          .filter((event) => event !== '')
          .map((event) => said(event, language))
          .join(language === 'zh' ? '、' : ', '),
      })),
  )
  return { boxes: nodes.map((node) => boxOf(node, language)), links }
}
