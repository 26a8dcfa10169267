import { type Language, type Reason, toText } from '../../explanation.js'
import { parseDay } from '../../plain-date.js'
import type { Deadline } from './explain-due.js'
import type { LedgerDay } from './ledger.js'
import { amountText, countsDays, pageWords, sumOf } from './ledger-text.js'
import { escapeMarkup } from './markup.js'
import { timelineSvg } from './timeline.js'
import { sayWeekday } from './wording.js'

/** How the page of one deadline looks on a screen, on a phone and on paper. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1c2733; --muted: #5a6775; --line: #d9dfe5; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 40px 32px 56px; }
h1 { margin: 0; font-size: 15px; font-weight: 400; color: var(--muted); }
h2 { margin: 0 0 8px; font-size: 15px; font-weight: 620; }
.due { margin: 0; font-size: 38px; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; font-variant-numeric: tabular-nums; }
.says { margin: 6px 0 0; max-width: 60em; }
.caution { margin: 10px 0 0; padding-left: 10px; border-left: 3px solid #fdba74; }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 32px 48px; margin-top: 32px; align-items: start; }
svg { display: block; width: 100%; height: auto; max-width: 520px; }
ul { margin: 0; padding: 0; list-style: none; font-size: 14px; }
li { padding: 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
a { color: inherit; }
.why { margin-top: 28px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
th[scope=row] { white-space: nowrap; }
th span, thead th, tbody tr:not(.counted) > * { color: var(--muted); }
tr > :last-child { text-align: right; white-space: nowrap; padding-right: 0; }
tbody .counted > :last-child, tfoot > tr > * { font-weight: 620; }
.last > * { border-bottom: 2px solid #b91c1c; }
@media (max-width: 760px) {
  main { padding: 24px 18px 40px; }
  .sides { grid-template-columns: minmax(0, 1fr); gap: 28px; margin-top: 24px; }
  .due { font-size: 32px; }
}
@media print { main { max-width: none; padding: 0; } tr, li { break-inside: avoid; } }
`

/** The number of each day in the count; nothing for a day that does not count. */
const numbered = (days: readonly LedgerDay[]): string[] => {
  let counted = 0
  return days.map((day) => (day.counted ? String(++counted) : ''))
}

const timed = (days: readonly LedgerDay[], language: Language): string[] =>
  days.map(({ counted, amount }) => (counted ? amountText(amount, false, language) : ''))

/** The ledger as an HTML table: one row a date, and the sum below. */
export const ledgerTable = (deadline: Deadline, language: Language): string => {
  const { days, dueOn } = deadline
  const byDay = countsDays(deadline)
  const amounts = byDay ? numbered(days) : timed(days, language)
  const rows = days.map((day, i) => {
    const classes = [day.counted ? 'counted' : '', day.date === dueOn ? 'last' : ''].filter(Boolean).join(' ')
    const weekday = sayWeekday(parseDay(day.date) ?? 0)[language]
    return [
      `<tr${classes === '' ? '' : ` class="${classes}"`}><th scope="row">${day.date} <span>${weekday}</span></th>`,
      `<td>${escapeMarkup(day.because[language])}</td><td>${amounts[i]}</td></tr>`,
    ].join('')
  })
  const heads = [pageWords.date, pageWords.what, byDay ? pageWords.day : pageWords.time]
  return [
    '<table><thead><tr>',
    ...heads.map((head) => `<th scope="col">${head[language]}</th>`),
    `</tr></thead><tbody>\n${rows.join('\n')}\n</tbody><tfoot><tr>`,
    `<th scope="row" colspan="2">${pageWords.sum[language]}</th>`,
    `<td>${amountText(sumOf(deadline), byDay, language)}</td></tr></tfoot></table>`,
  ].join('')
}

const reasonItem = (reason: Reason, language: Language): string => {
  const text = escapeMarkup(toText(reason, language))
  const url = reason.source?.url ?? ''
  // A calendar may come from anywhere: only a web address becomes a link.
  return /^https?:\/\//.test(url) ? `<li><a href="${escapeMarkup(url)}">${text}</a></li>` : `<li>${text}</li>`
}

/**
 * One deadline as an HTML page that needs nothing else: the due date, the sentence that explains it, a picture, the reasons with
 * their sources, and the ledger. No script, nothing loaded.
 *
 * @example
 * deadlinePage(explainDue(cn, '2026-09-28', { businessDays: 7 }), 'zh') // '<!doctype html>…'
 */
export const deadlinePage = (deadline: Deadline, language: Language): string => {
  const { because, dueOn, provisional } = deadline
  const due = pageWords.due[language]
  const reasons = (because.because ?? []).map((reason) => reasonItem(reason, language)).join('\n')
  const why =
    reasons === '' ? '' : `<div class="why"><h2>${pageWords.why[language]}</h2><ul>${reasons}</ul></div>`
  const caution = provisional ? `<p class="caution">${pageWords.provisional[language]}</p>` : ''
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${due} ${dueOn}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<header><h1>${due}</h1><p class="due" data-figure="dueOn">${dueOn}</p><p class="says">${escapeMarkup(because.says[language])}</p>${caution}</header>
<div class="sides">
<div>${timelineSvg(deadline, language)}${why}</div>
<div><h2>${pageWords.ledger[language]}</h2>${ledgerTable(deadline, language)}</div>
</div>
</main>
</body>
</html>
`
}
