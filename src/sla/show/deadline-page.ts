import type { Language } from '../../explanation.js'
import type { Deadline } from '../explain-due.js'
import { ledgerText } from './ledger-text.js'
import { escapeMarkup } from './markup.js'
import { timelineSvg } from './timeline.js'

/**
 * One self-contained page for one deadline: the picture above, the whole reasoning below. No script, nothing loaded.
 *
 * @example
 * deadlinePage(explainDue(cn, '2026-09-28', { businessDays: 7 }), 'zh') // '<!doctype html>…'
 */
export const deadlinePage = (deadline: Deadline, language: Language): string => {
  const title = escapeMarkup(deadline.because.says[language])
  return [
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
    '<style>body{font:16px/1.5 system-ui,sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem}',
    'h1{font-size:1.25rem}svg{max-width:100%;height:auto}pre{white-space:pre-wrap}</style></head><body>',
    `<h1>${title}</h1>${timelineSvg(deadline, language)}`,
    `<pre>${escapeMarkup(ledgerText(deadline, language))}</pre></body></html>`,
  ].join('\n')
}
