import type { CaseTimeline, TimelineEvent } from '../../complaint/index.js'
import type { Language, Reason } from '../../explanation.js'
import { localMinute } from '../../time-zone.js'
import { type Markup, markup, nothing, trusted } from '../page/markup.js'
import { timelineDrawing } from './timeline-drawing.js'
import { timelineStyle } from './timeline-style.js'
import { timelineWords } from './timeline-words.js'

const notesOf = ({ late, setAside }: TimelineEvent, language: Language): string[] => [
  ...(late ? [timelineWords.late[language]] : []),
  ...setAside.map(({ control, reason }) => `${timelineWords.aside[language]} ${control}: ${reason}`),
]

const eventRow = (event: TimelineEvent, timeline: CaseTimeline, language: Language): Markup => {
  const { by } = event
  const notes = notesOf(event, language)
  const standsFor =
    by.onBehalfOf === undefined ? '' : ` (${timelineWords.standsFor[language]} ${by.onBehalfOf})`
  return markup`<tr class="${by.role === 'system' ? 'by-time' : ''}"><td>${localMinute(timeline.timeZone, event.at)}</td><td>${event.title[language]}${
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
    [timelineWords.received, localMinute(timeline.timeZone, timeline.from)],
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
