import type { Language, Reason } from '../../explanation.js'
import type { Deadline, LedgerDay } from '../../sla/index.js'
import { type Markup, markup, nothing, trusted } from './markup.js'
import { style } from './style.js'
import { ledgerWords } from './words.js'

const ledgerStyle = `
.ledger { max-width: 720px; }
.ledger th, .ledger td { padding: 6px 10px; }
.ledger th:first-child { width: 8.5em; white-space: nowrap; }
.ledger tr > :nth-child(2) { text-align: left; white-space: normal; }
.ledger tbody tr.counted > * { font-weight: 620; }
.ledger tbody tr:not(.counted) > * { color: var(--muted); }
.ledger tr.holiday > *, .ledger tr.weekend > *, .ledger tr.closed > * { background: #f4f6f8; }
.due { font-size: 34px; font-weight: 620; line-height: 1.2; margin: 4px 0 0; font-variant-numeric: tabular-nums; }
`

const sources = (reason: Reason): Markup[] => [
  ...(reason.source === undefined ? [] : [markup`<li><cite>${reason.source.cite}</cite></li>`]),
  ...(reason.because ?? []).flatMap(sources),
]

/** The number of the day in the count; nothing for a day that does not count. */
const numbers = (days: readonly LedgerDay[]): (number | undefined)[] => {
  let counted = 0
  return days.map((day) => (day.counted ? ++counted : undefined))
}

const ledger = (deadline: Deadline, language: Language): Markup => {
  const counted = numbers(deadline.days)
  const rows = deadline.days.map((day, place) => {
    const number = counted[place]
    return markup`<tr class="${day.counted ? 'counted ' : ''}${day.kind}"><th scope="row">${day.date}</th><td>${day.because[language]}</td><td>${number ?? ''}</td></tr>
`
  })
  const head = [ledgerWords.date, ledgerWords.what, ledgerWords.number].map((word) => word[language])
  return markup`<table class="ledger"><caption class="unseen">${ledgerWords.caption[language]}</caption>
<thead><tr>${head.map((word) => markup`<th scope="col">${word}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>`
}

/** One deadline as an HTML page that needs nothing else: the due date, the sentence that explains it, and its ledger. */
export const deadlinePage = (deadline: Deadline, language: Language): string => {
  const { because, dueOn, dueAt, provisional, timeZone } = deadline
  const found = sources(because)
  const caution = provisional ? markup`<p class="note">${ledgerWords.provisional[language]}</p>` : nothing
  const rests = found.length === 0 ? nothing : markup`<footer><ul class="why">${found}</ul></footer>`
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${ledgerWords.due[language]} ${dueOn}</title>
<style>${trusted(style + ledgerStyle)}</style>
</head>
<body>
<main>
<header><h1>${ledgerWords.due[language]}</h1><p class="due" data-figure="dueOn">${dueOn}</p><p class="meta"><span>${dueAt.toISOString()}</span><span>${timeZone}</span></p><p>${because.says[language]}</p>${caution}</header>
${ledger(deadline, language)}
${rests}
</main>
</body>
</html>
`.html
}
