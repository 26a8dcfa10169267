import type { AnyStateMachine } from 'xstate'
import type { Language } from '../../explanation.js'
import { type Phase, phases } from '../chart/stages.js'
import { lifecycle } from '../lifecycle.js'
import { boxesAndLinks } from './boxes.js'
import { children, type Node, regions } from './chart-graph.js'
import { keyName } from './key-names.js'
import { type Layout, layout, type PlacedBox, type PlacedLink } from './layout.js'
import { textWidth } from './text-width.js'

/** A template whose numbers are written in tenths at most: a drawing shows no more, and digits beyond are only noise of reckoning. */
const inTenths = (text: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  String.raw(
    { raw: text },
    ...values.map((value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)),
  )

/** Colours of the drawing, light and dark; phases from the first contact to the lessons. */
const svgStyle = `
text { font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; fill: #1c2733; }
.paper { fill: #fff; } .box { fill: #fff; stroke: #8593a1; } .group { fill: #f4f6f8; stroke-dasharray: 5 4; }
.title { font-size: 13.5px; font-weight: 620; } .inside { font-size: 12px; fill: #5a6775; } .region { font-size: 14px; font-weight: 650; fill: #5a6775; }
.label { font-size: 11px; fill: #33414f; } .link { fill: none; stroke: #8593a1; stroke-width: 1.2; stroke-linejoin: round; marker-end: url(#tip); } .tip { fill: #5a6775; }
.to-accept { stroke: #2f6fab; } .to-investigate { stroke: #6b46a3; } .to-resolve { stroke: #b7791f; } .to-follow-up { stroke: #2f855a; } .to-improve { stroke: #718096; }
.accept { fill: #2f6fab; } .investigate { fill: #6b46a3; } .resolve { fill: #b7791f; } .follow-up { fill: #2f855a; } .improve { fill: #718096; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6ebf0; } .paper { fill: #14191f; } .box { fill: #1c232b; stroke: #65717d; } .group { fill: #232c35; }
  .inside, .region { fill: #9aa7b4; } .label { fill: #cbd4dc; } .link { stroke: #65717d; } .tip { fill: #9aa7b4; }
  .to-accept { stroke: #6aa5dd; } .to-investigate { stroke: #a98fd6; } .to-resolve { stroke: #dfae5b; } .to-follow-up { stroke: #63c08d; } .to-improve { stroke: #a0aec0; }
  .accept { fill: #6aa5dd; } .investigate { fill: #a98fd6; } .resolve { fill: #dfae5b; } .follow-up { fill: #63c08d; } .improve { fill: #a0aec0; }
}
`

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
