import { type Language, type Reason, toText } from '../../explanation.js'
import type { Deadline } from '../explain-due.js'
import { ledgerTable } from './ledger-table.js'
import { escapeMarkup } from './markup.js'
import { pageStyle } from './page-style.js'
import { pageWords } from './page-words.js'
import { timelineSvg } from './timeline.js'

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
