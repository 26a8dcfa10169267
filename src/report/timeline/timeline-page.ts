import type { CaseTimeline, TimelineEvent } from '../../complaint/index.js'
import type { Language, Reason } from '../../explanation.js'
import { localMinute } from '../../time-zone.js'
import { zoneOf } from '../../zone-rules.js'
import { type Markup, markup, nothing, trusted } from '../page/markup.js'
import { timelineDrawing } from './timeline-drawing.js'
import { timelineWords } from './timeline-words.js'

/** How the page of a case timeline looks: light and dark, on a screen, a phone and paper. */
const timelineStyle = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2733; --muted: #5a6775; --line: #dfe4ea; --soft: #f4f6f8;
  --stage: #2f6fab; --beside: #b7791f; --open: #5b7c99; --met: #2f855a; --breached: #c53030; --quiet: #a0aab5; }
@media (prefers-color-scheme: dark) { :root { --paper: #14191f; --ink: #e6ebf0; --muted: #9aa7b4; --line: #2c3640; --soft: #1c232b;
  --stage: #6aa5dd; --beside: #dfae5b; --open: #8aa9c4; --met: #63c08d; --breached: #f28b82; --quiet: #65717d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 1160px; margin: 0 auto; padding: 36px 28px 56px; }
h1 { margin: 0; font-size: 15px; font-weight: 400; color: var(--muted); }
.stage { margin: 2px 0 0; font-size: 32px; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; }
dl { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 12px 28px; margin: 20px 0 28px; padding: 14px 0; border: solid var(--line); border-width: 1px 0; }
dt { font-size: 13px; color: var(--muted); } dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h2 { margin: 36px 0 8px; font-size: 16px; font-weight: 650; }
.drawing { overflow-x: auto; }
svg { display: block; width: 100%; min-width: 780px; height: auto; }
svg text { fill: var(--ink); font-size: 12px; } svg .muted { fill: var(--muted); } svg .head { font-weight: 650; }
.grid { stroke: var(--line); } .now { stroke: var(--muted); stroke-dasharray: 3 3; }
.bar-stage { fill: var(--stage); } .bar-beside { fill: var(--beside); }
.run-open, .due-open { fill: var(--open); } .run-met, .due-met { fill: var(--met); } .run-breached, .due-breached { fill: var(--breached); }
.run-cancelled, .due-cancelled, .run-restarted, .due-restarted { fill: var(--quiet); }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 6px 14px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
thead th { color: var(--muted); font-size: 13px; } td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.note { color: var(--beside); } .by-time td { color: var(--muted); }
ul { margin: 0; padding-left: 18px; font-size: 14px; } li { margin: 3px 0; } li ul { color: var(--muted); } a { color: inherit; } .why > ul { padding: 0; list-style: none; } .why > ul > li { padding: 8px 0; border-bottom: 1px solid var(--line); }
@media (max-width: 760px) { main { padding: 22px 16px 40px; } .stage { font-size: 26px; } dl { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  thead { display: none; } tr { display: grid; padding: 8px 0; border-bottom: 1px solid var(--line); } td { border: 0; padding: 0; } td:first-child { color: var(--muted); font-size: 13px; } }
@media print { main { max-width: none; padding: 0; } tr, li { break-inside: avoid; } svg { min-width: 0; } }
`

const notesOf = ({ late, setAside }: TimelineEvent, language: Language): string[] => [
  ...(late ? [timelineWords.late[language]] : []),
  ...setAside.map(({ control, reason }) => `${timelineWords.aside[language]} ${control}: ${reason}`),
]

const eventRow = (event: TimelineEvent, timeline: CaseTimeline, language: Language): Markup => {
  const { by } = event
  const notes = notesOf(event, language)
  const standsFor =
    by.onBehalfOf === undefined ? '' : ` (${timelineWords.standsFor[language]} ${by.onBehalfOf})`
  return markup`<tr class="${by.role === 'system' ? 'by-time' : ''}"><td>${localMinute(zoneOf(timeline), event.at)}</td><td>${event.title[language]}${
    notes.length === 0 ? nothing : markup` <span class="note">${notes.join('; ')}</span>`
  }</td><td>${event.byTitle[language]} ${by.id}${standsFor}</td><td>${event.into.map((title) => title[language]).join(language === 'zh' ? '、' : ', ')}</td></tr>
`
}

const sourceOf = ({ source }: Reason): Markup => {
  if (source === undefined) return nothing
  const { cite, url = '' } = source
  // A policy may come from anywhere: only a web address becomes a link.
  return /^https?:\/\//.test(url) ? markup` <a href="${url}">[${cite}]</a>` : markup` [${cite}]`
}

const reasonItem = (reason: Reason, language: Language): Markup =>
  markup`<li>${reason.says[language]}${sourceOf(reason)}${reasonList(reason.because ?? [], language)}</li>`

const reasonList = (reasons: readonly Reason[], language: Language): Markup =>
  reasons.length === 0 ? nothing : markup`<ul>${reasons.map((reason) => reasonItem(reason, language))}</ul>`

const nextDue = (timeline: CaseTimeline, language: Language): string => {
  const [next] = timeline.clocks
    .filter(({ status, dueAt }) => (status === 'running' || status === 'paused') && dueAt !== undefined)
    .sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))
  return next === undefined ? timelineWords.none[language] : `${next.dueOn ?? ''} ${next.title[language]}`
}

const figures = (timeline: CaseTimeline, language: Language): Markup => {
  const met = timeline.clocks.filter(({ status }) => status === 'met').length
  const ended = timeline.clocks.filter(({ status }) => status === 'met' || status === 'breached').length
  const facts = [
    [timelineWords.received, localMinute(zoneOf(timeline), timeline.from)],
    [timelineWords.next, nextDue(timeline, language)],
    [timelineWords.limits, `${met} / ${ended}`],
    [timelineWords.entries, String(timeline.events.length)],
  ] as const
  return markup`<dl>${facts.map(([label, value]) => markup`<div><dt>${label[language]}</dt><dd>${value}</dd></div>`)}</dl>`
}

/**
 * The timeline of one case as an HTML page that needs nothing else: where it stands, a drawing of its stages and time limits, everything
 * that happened, and the reasons with their sources. No script, nothing loaded, every text escaped.
 *
 * @example
 * const reason = explainComplaint(complaint, { policy, now })
 * timelinePage(caseTimeline(complaint, { policy, journal, now }), { reason, language: 'zh' }) // '<!doctype html>…'
 */
export const timelinePage = (
  timeline: CaseTimeline,
  { reason, language }: { readonly reason: Reason; readonly language: Language },
): string => {
  const name = timeline.reference ?? timeline.complaint
  const heads = [timelineWords.when, timelineWords.what, timelineWords.who, timelineWords.into]
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>${trusted(timelineStyle)}</style>
</head>
<body>
<main>
<header><h1>${timelineWords.complaint[language]} ${name} · ${timelineWords.under[language]} ${timeline.policy.id} ${timeline.policy.version} · ${timelineWords.times[language]} ${timeline.timeZone}</h1><p class="stage">${timeline.stage[language]}</p></header>
${figures(timeline, language)}
<div class="drawing">${timelineDrawing(timeline, language)}</div>
<h2>${timelineWords.happened[language]}</h2>
<table><thead><tr>${heads.map((head) => markup`<th>${head[language]}</th>`)}</tr></thead><tbody>
${timeline.events.map((event) => eventRow(event, timeline, language))}</tbody></table>
<h2>${timelineWords.why[language]}</h2>
<div class="why">${reasonList(reason.because ?? [], language)}</div>
</main>
</body>
</html>
`.html
}
