import {
  type CaseTimeline,
  type TimelineClock,
  type TimelineScale,
  type TimelineSpan,
  timelineScale,
} from '../../complaint/index.js'
import type { Language, Said } from '../../explanation.js'
import { localMinute } from '../../time-zone.js'
import { zoneOf } from '../../zone-rules.js'
import { type Markup, markup } from '../page/markup.js'
import { timelineWords } from './timeline-words.js'

const size = { names: 268, width: 1100, row: 24, top: 30 } as const

/** One line of the drawing: a heading, or a name with what is drawn beside it. */
interface Line {
  readonly name: string
  readonly heading?: true
  readonly draws: (y: number) => readonly Markup[]
}

const round = (value: number): number => Math.round(value * 10) / 10

const xOf = (scale: TimelineScale, at: string): number =>
  round(size.names + scale.share(at) * (size.width - size.names - 8))

const bar = (from: number, to: number, y: number, height: number, kind: string, title: string): Markup =>
  markup`<rect class="${kind}" x="${from}" y="${round(y - height / 2)}" width="${round(Math.max(3, to - from))}" height="${height}" rx="2"><title>${title}</title></rect>`

const diamond = (x: number, y: number, kind: string, title: string): Markup =>
  markup`<path class="${kind}" d="M${x} ${y - 6}l5 6l-5 6l-5-6z"><title>${title}</title></path>`

const period = (timeline: CaseTimeline, from: string, to: string | undefined): string =>
  `${localMinute(zoneOf(timeline), from)} – ${to === undefined ? '…' : localMinute(zoneOf(timeline), to)}`

const spanLines = (
  timeline: CaseTimeline,
  kind: TimelineSpan['kind'],
  scale: TimelineScale,
  language: Language,
): Line[] => {
  const own = timeline.spans.filter((span) => span.kind === kind)
  return [...new Set(own.map(({ tag }) => tag))].map((tag) => {
    const spans = own.filter((span) => span.tag === tag)
    const name = spans[0]?.title[language] ?? tag
    return {
      name,
      draws: (y) =>
        spans.map(({ from, to }) =>
          bar(
            xOf(scale, from),
            xOf(scale, to ?? timeline.until),
            y,
            14,
            `bar-${kind}`,
            `${name}: ${period(timeline, from, to)}`,
          ),
        ),
    }
  })
}

const runMarks = (
  run: TimelineClock['runs'][number],
  name: string,
  {
    timeline,
    scale,
    language,
    y,
  }: { timeline: CaseTimeline; scale: TimelineScale; language: Language; y: number },
): Markup[] => {
  const { from, dueAt, outcome } = run
  const to = run.to ?? timeline.until
  const line = (since: string, kind: string, says: string) =>
    bar(xOf(scale, since), xOf(scale, to), y, 6, kind, `${name}: ${says}`)
  const whole = line(from, `run-${outcome}`, period(timeline, from, run.to))
  if (dueAt === undefined) return [whole]
  const due = `${name}: ${timelineWords.due[language]} ${localMinute(zoneOf(timeline), dueAt)}`
  const late = dueAt < to && outcome !== 'cancelled'
  return [
    whole,
    ...(late
      ? [line(dueAt, 'run-breached', `${timelineWords.overdue[language]} ${period(timeline, dueAt, run.to)}`)]
      : []),
    diamond(xOf(scale, dueAt), y, late ? 'due-breached' : `due-${outcome}`, due),
  ]
}

const clockLine = (
  clock: TimelineClock,
  timeline: CaseTimeline,
  scale: TimelineScale,
  language: Language,
): Line => {
  const title = clock.of === undefined ? clock.title[language] : `${clock.title[language]} · ${clock.of}`
  const name = `${title} (${clock.statusTitle[language]})`
  return {
    name: title,
    draws: (y) => clock.runs.flatMap((run) => runMarks(run, name, { timeline, scale, language, y })),
  }
}

const under = (heading: Said, lines: readonly Line[], language: Language): Line[] =>
  lines.length === 0 ? [] : [{ name: heading[language], heading: true, draws: () => [] }, ...lines]

/** As much of a name as its column holds; the whole name is the tooltip of what is drawn. */
const fitting = (name: string): string => {
  let room = 40
  const letters = [...name]
  const cut = letters.findIndex((letter) => {
    room -= letter > '\u2e7f' ? 2 : 1
    return room < 0
  })
  return cut === -1 ? name : `${letters.slice(0, cut - 1).join('')}…`
}

/**
 * The timeline of a case as SVG: a bar for every stage and for what went on beside, a thin line for every clock with a diamond where it
 * is due. Colours come from the style sheet of the page around it.
 */
export const timelineDrawing = (timeline: CaseTimeline, language: Language): Markup => {
  const scale = timelineScale(timeline)
  const lines = [
    ...under(timelineWords.stages, spanLines(timeline, 'stage', scale, language), language),
    ...under(timelineWords.beside, spanLines(timeline, 'beside', scale, language), language),
    ...under(
      timelineWords.clocks,
      timeline.clocks.map((clock) => clockLine(clock, timeline, scale, language)),
      language,
    ),
  ]
  const height = size.top + lines.length * size.row + 8
  const nowAt = xOf(scale, timeline.until)
  return markup`<svg viewBox="0 0 ${size.width} ${height}" role="img"><title>${timeline.reference ?? timeline.complaint}</title>
${scale.ticks.map(({ share, label }) => {
  const x = round(size.names + share * (size.width - size.names - 8))
  return markup`<line class="grid" x1="${x}" x2="${x}" y1="20" y2="${height}"/><text class="muted" x="${x}" y="13" text-anchor="${share > 0.93 ? 'end' : 'middle'}">${label}</text>`
})}
${timeline.finished ? '' : markup`<line class="now" x1="${nowAt}" x2="${nowAt}" y1="20" y2="${height}"/>`}
${lines.map(({ name, heading, draws }, place) => {
  const y = size.top + place * size.row + size.row / 2
  return markup`<text class="${heading === true ? 'head' : ''}" x="${heading === true ? 0 : 12}" y="${y + 4}">${fitting(name)}</text>${draws(y)}`
})}
</svg>`
}
