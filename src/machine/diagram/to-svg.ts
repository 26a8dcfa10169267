import type { AnyStateMachine } from 'xstate'
import type { Language } from '../../explanation.js'
import { type Phase, phases } from '../chart/stages.js'
import { lifecycle } from '../lifecycle.js'
import { boxesAndLinks } from './boxes.js'
import { children, type Node, regions } from './chart-graph.js'
import { inTenths } from './in-tenths.js'
import { keyName } from './key-names.js'
import { type Layout, layout, type PlacedBox, type PlacedLink } from './layout.js'
import { svgStyle } from './svg-style.js'
import { textWidth } from './text-width.js'

const margin = 28
const legendHeight = 34
const heading = 30

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A host's own titles are text, never markup. */
const escaped = (text: string): string =>
  text.replace(/\p{Cc}/gu, '').replace(/[&<>"]/g, (each) => escapes[each] ?? '')

const boxSvg = ({ x, y, width, height, title, inside, phase, group }: PlacedBox): string => {
  const middle = y + height / 2 + (inside.length > 0 ? -4 : 4)
  return [
    inTenths`<rect class="box${group ? ' group' : ''}" x="${x}" y="${y}" width="${width}" height="${height}" rx="7"/>`,
    phase === undefined
      ? ''
      : inTenths`<rect class="${phase}" x="${x}" y="${y}" width="6" height="${height}" rx="3"/>`,
    inTenths`<text class="title" x="${x + width / 2}" y="${middle}" text-anchor="middle">${escaped(title)}</text>`,
    inside.length === 0
      ? ''
      : inTenths`<text class="inside" x="${x + width / 2}" y="${middle + 17}" text-anchor="middle">${escaped(inside.join(' · '))}</text>`,
  ].join('')
}

const linkSvg = ({ points, label, labelAt, phase }: PlacedLink): string =>
  `<path class="link${phase === undefined ? '' : ` to-${phase}`}" d="M${points.map(([x, y]) => inTenths`${x} ${y}`).join('L')}"/>` +
  inTenths`<text class="label" x="${labelAt.x}" y="${labelAt.y}" text-anchor="${labelAt.anchor}">${escaped(label)}</text>`

const regionSvg = (name: string, { boxes, links }: Layout, x: number, y: number): string =>
  inTenths`<g transform="translate(${x} ${y})"><text class="region" y="-12">${escaped(name)}</text>${links.map(linkSvg).join('')}${boxes.map(boxSvg).join('')}</g>`

const legend = (language: Language): string => {
  let x = margin
  return (Object.keys(phases) as Phase[])
    .map((phase) => {
      const says = phases[phase][language]
      const drawn = inTenths`<rect class="${phase}" x="${x}" y="${margin - 10}" width="12" height="12" rx="3"/><text class="inside" x="${x + 18}" y="${margin}">${escaped(says)}</text>`
      x += 40 + textWidth(says) * 1.1
      return drawn
    })
    .join('')
}

interface Panel {
  readonly name: string
  readonly drawing: Layout
}

/** The first region as wide as it is; the small ones after it in rows below. */
const arranged = ([first, ...small]: readonly Panel[]) => {
  const top = margin + legendHeight + heading
  const width = first?.drawing.width ?? 0
  const placed = first === undefined ? [] : [{ ...first, x: margin, y: top }]
  let [x, y, row] = [margin, top + (first?.drawing.height ?? 0) + 2 * heading, 0]
  for (const panel of small) {
    if (x > margin && x + panel.drawing.width > margin + width)
      [x, y, row] = [margin, y + row + 2 * heading, 0]
    placed.push({ ...panel, x, y })
    x += panel.drawing.width + 2 * margin
    row = Math.max(row, panel.drawing.height)
  }
  const right = Math.max(...placed.map((each) => each.x + each.drawing.width))
  return { placed, width: right + margin, height: y + row + margin }
}

const hasMoves = (node: Node): boolean => children(node).length > 1

/**
 * The chart as one SVG document: the stages of handling from top to bottom, onward arrows on the right, ways back on the left, the
 * regions beside it underneath, coloured by phase. Events that only add to the file are left out. It follows light and dark.
 *
 * @param machine the lifecycle, or a chart that a host extended from it.
 *
 * @example
 * toSvg('zh').startsWith('<svg xmlns="http://www.w3.org/2000/svg"') // true
 */
export const toSvg = (language: Language = 'en', machine: AnyStateMachine = lifecycle): string => {
  const panels = regions(machine.root)
    .filter(hasMoves)
    .map((region): Panel => {
      const { boxes, links } = boxesAndLinks(region, language)
      return {
        name: region.path.map((key) => keyName(key, language)).join(language === 'zh' ? '：' : ' '),
        drawing: layout(boxes, links),
      }
    })
  const { placed, width, height } = arranged(panels)
  const [w, h] = [Math.ceil(width), Math.ceil(height)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img">`,
    `<title>${language === 'zh' ? '投诉办理流程图' : 'The life of a complaint'}</title><style>${svgStyle}</style>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>',
    `<rect class="paper" width="${w}" height="${h}"/>`,
    legend(language),
    ...placed.map(({ name, drawing, x, y }) => regionSvg(name, drawing, x, y)),
    '</svg>',
    '',
  ].join('\n')
}
