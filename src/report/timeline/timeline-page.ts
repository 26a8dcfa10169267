import type { CaseTimeline, TimelineEvent } from '../../complaint/index.js'
import type { Language, Reason } from '../../explanation.js'
import { localMinute } from '../../time-zone.js'
import { type Markup, markup, nothing, trusted } from '../page/markup.js'
import { lifeDrawing } from './timeline-drawing.js'
import { lifeStyle } from './timeline-style.js'
import { lifeWords } from './timeline-words.js'

const notesOf = ({ late, setAside }: TimelineEvent, language: Language): string[] => [
  ...(late ? [lifeWords.late[language]] : []),
  ...setAside.map(({ control, reason }) => `${lifeWords.aside[language]} ${control}: ${reason}`),
]

const eventRow = (event: TimelineEvent, life: CaseTimeline, language: Language): Markup => {
  const { by } = event
  const notes = notesOf(event, language)
  const standsFor = by.onBehalfOf === undefined ? '' : ` (${lifeWords.standsFor[language]} ${by.onBehalfOf})`
  return markup`<tr class="${by.role === 'system' ? 'by-time' : ''}"><td>${localMinute(life.timeZone, event.at)}</td><td>${event.title[language]}${
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

const nextDue = (life: CaseTimeline, language: Language): string => {
  const [next] = life.clocks
    .filter(({ status, dueAt }) => (status === 'running' || status === 'paused') && dueAt !== undefined)
    .sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))
  return next === undefined ? lifeWords.none[language] : `${next.dueOn ?? ''} ${next.title[language]}`
}

const figures = (life: CaseTimeline, language: Language): Markup => {
  const met = life.clocks.filter(({ status }) => status === 'met').length
  const ended = life.clocks.filter(({ status }) => status === 'met' || status === 'breached').length
  const facts = [
    [lifeWords.received, localMinute(life.timeZone, life.from)],
    [lifeWords.next, nextDue(life, language)],
    [lifeWords.limits, `${met} / ${ended}`],
    [lifeWords.entries, String(life.events.length)],
  ] as const
  return markup`<dl>${facts.map(([label, value]) => markup`<div><dt>${label[language]}</dt><dd>${value}</dd></div>`)}</dl>`
}

/**
 * One complaint's life as an HTML page that needs nothing else: where it stands, a drawing of its stages and time limits, everything
 * that happened, and the reasons with their sources. No script, nothing loaded, every text escaped.
 *
 * @example
 * lifePage(caseTimeline(complaint, { policy, journal, now }), explainComplaint(complaint, { policy, now }), 'zh') // '<!doctype html>…'
 */
export const lifePage = (life: CaseTimeline, reason: Reason, language: Language): string => {
  const name = life.reference ?? life.complaint
  const heads = [lifeWords.when, lifeWords.what, lifeWords.who, lifeWords.into]
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>${trusted(lifeStyle)}</style>
</head>
<body>
<main>
<header><h1>${lifeWords.complaint[language]} ${name} · ${lifeWords.under[language]} ${life.policy.id} ${life.policy.version} · ${lifeWords.times[language]} ${life.timeZone}</h1><p class="stage">${life.stage[language]}</p></header>
${figures(life, language)}
<div class="drawing">${lifeDrawing(life, language)}</div>
<h2>${lifeWords.happened[language]}</h2>
<table><thead><tr>${heads.map((head) => markup`<th>${head[language]}</th>`)}</tr></thead><tbody>
${life.events.map((event) => eventRow(event, life, language))}</tbody></table>
<h2>${lifeWords.why[language]}</h2>
<div class="why">${reasonList(reason.because ?? [], language)}</div>
</main>
</body>
</html>
`.html
}
