import {
  type CaseTimeline,
  type TimelineClock,
  type TimelineEvent,
  type TimelineScale,
  timelineScale,
} from '../../complaint/index.js'
import type { Language, Said } from '../../explanation.js'
import { localMinute } from '../../time-zone.js'
import { zoneOf } from '../../zone-rules.js'
import { aligned, type Colours, columnsOf, padded } from '../print.js'

const words = {
  stages: { en: 'Stages', zh: '办理阶段' },
  beside: { en: 'Beside them', zh: '并行事项' },
  clocks: { en: 'Time limits', zh: '时限' },
  events: { en: 'What happened', zh: '经过' },
  due: { en: 'due', zh: '到期' },
  late: { en: 'reported late', zh: '补报' },
  aside: { en: 'set aside', zh: '豁免控制项' },
} as const satisfies Record<string, Said>

const columns = 56

const at = (share: number): number => Math.min(columns - 1, Math.round(share * (columns - 1)))

/** A row of the drawing: signs put into columns, later ones over earlier ones. */
const drawn = (signs: readonly (readonly [from: number, to: number, sign: string])[]): string => {
  const row = Array.from({ length: columns }, () => ' ')
  for (const [from, to, sign] of signs) for (let place = from; place <= to; place++) row[place] = sign
  return row.join('').trimEnd()
}

interface Row {
  readonly title: string
  readonly drawing: string
  readonly says: string
}

const spanRows = (
  life: CaseTimeline,
  kind: 'stage' | 'beside',
  scale: TimelineScale,
  language: Language,
): Row[] => {
  const spans = life.spans.filter((span) => span.kind === kind)
  const tags = [...new Set(spans.map(({ tag }) => tag))]
  return tags.map((tag) => {
    const own = spans.filter((span) => span.tag === tag)
    return {
      title: own[0]?.title[language] ?? tag,
      drawing: drawn(
        own.map(({ from, to }) => [
          at(scale.share(from)),
          at(scale.share(to ?? life.until)),
          kind === 'stage' ? '█' : '░',
        ]),
      ),
      says: '',
    }
  })
}

/** What of a run lies after its due time. */
const overdue = (
  { to, dueAt, outcome }: TimelineClock['runs'][number],
  life: CaseTimeline,
  scale: TimelineScale,
) => {
  const end = to ?? life.until
  return dueAt === undefined || dueAt >= end || outcome === 'cancelled'
    ? []
    : [[at(scale.share(dueAt)), at(scale.share(end)), '═'] as const]
}

const clockRow = (
  clock: TimelineClock,
  life: CaseTimeline,
  scale: TimelineScale,
  language: Language,
): Row => {
  const { title, of, runs, dueAt, dueOn, statusTitle } = clock
  const moment = dueAt === undefined ? '' : localMinute(zoneOf(life), dueAt)
  // A day's end is the next day's midnight on the clock; people name the day.
  const due = moment === '' ? '' : `, ${words.due[language]} ${moment.endsWith(' 00:00') ? dueOn : moment}`
  return {
    title: of === undefined ? title[language] : `${title[language]} · ${of}`,
    drawing: drawn(
      runs.flatMap((run) => [
        [at(scale.share(run.from)), at(scale.share(run.to ?? life.until)), '─'] as const,
        ...overdue(run, life, scale),
        ...(run.dueAt === undefined
          ? []
          : [[at(scale.share(run.dueAt)), at(scale.share(run.dueAt)), '◆'] as const]),
      ]),
    ),
    says: `${statusTitle[language]}${due}`,
  }
}

const axis = ({ ticks }: TimelineScale): string[] => {
  let labels = ''
  for (const { share, label } of ticks)
    if (at(share) >= columnsOf(labels) + (labels === '' ? 0 : 2)) labels = padded(labels, at(share)) + label
  const marks = drawn([
    [0, columns - 1, '┄'],
    ...ticks.map(({ share }) => [at(share), at(share), '┬'] as const),
  ])
  return [labels, marks]
}

const eventLine = (event: TimelineEvent, life: CaseTimeline, language: Language): string[] => {
  const notes = [
    ...(event.late ? [words.late[language]] : []),
    ...event.setAside.map(({ control, reason }) => `${words.aside[language]} ${control}: ${reason}`),
  ]
  const into = event.into.map((title) => title[language]).join(language === 'zh' ? '、' : ', ')
  const who = `${event.byTitle[language]} ${event.by.id}${event.by.onBehalfOf === undefined ? '' : ` (→ ${event.by.onBehalfOf})`}`
  return [
    localMinute(zoneOf(life), event.at),
    event.title[language],
    who,
    `${into === '' ? '' : `→ ${into}`}${notes.length === 0 ? '' : ` [${notes.join('; ')}]`}`.trim(),
  ]
}

const section = (title: Said, rows: readonly Row[], width: number, language: Language, colours: Colours) =>
  rows.length === 0
    ? []
    : [
        colours.bold(title[language]),
        ...rows.map(({ title: name, drawing, says }) =>
          `  ${padded(name, width)}  ${says === '' ? drawing : `${padded(drawing, columns)}  ${says}`}`.trimEnd(),
        ),
      ]

/**
 * A complaint's life for a terminal: bars for the stages and for what went on beside them, the clocks with their due times (◆, overdue ═), and
 * every event in its order.
 */
export const lifeText = (life: CaseTimeline, language: Language, colours: Colours): string => {
  const scale = timelineScale(life)
  const stages = spanRows(life, 'stage', scale, language)
  const beside = spanRows(life, 'beside', scale, language)
  const clocks = life.clocks.map((clock) => clockRow(clock, life, scale, language))
  const width = Math.max(...[...stages, ...beside, ...clocks].map(({ title }) => columnsOf(title)))
  const head = `${life.reference ?? life.complaint}  ${life.stage[language]}  ${colours.dim(`${life.policy.id} ${life.policy.version}, ${life.timeZone}`)}`
  return [
    colours.bold(head),
    '',
    ...axis(scale).map((line) => `  ${' '.repeat(width)}  ${colours.dim(line)}`),
    ...section(words.stages, stages, width, language, colours),
    ...section(words.beside, beside, width, language, colours),
    ...section(words.clocks, clocks, width, language, colours),
    '',
    colours.bold(words.events[language]),
    ...aligned(life.events.map((event) => eventLine(event, life, language))).map((line) => `  ${line}`),
    '',
  ].join('\n')
}
