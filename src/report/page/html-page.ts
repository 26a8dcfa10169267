import type { Language } from '../../explanation.js'
import { localMinute } from '../../time-zone.js'
import { zoneOf } from '../../zone-rules.js'
import type { BoardFrame } from '../board-frame.js'
import { jsonScript, type Markup, markup, trusted } from './markup.js'
import { style } from './page-style.js'

/** The moment that a page is seen from, in its zone. */
export const moment = (frame: BoardFrame, language: Language): string => {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const wall = localMinute(zoneOf(frame), frame.now).replace(' ', 'T')
  return `${format.format(new Date(`${wall}Z`))} (${frame.timeZone})`
}

export interface PageParts {
  readonly title: string
  readonly language: Language
  readonly meta: Markup
  readonly body: Markup
  readonly footer: string
  /** What programs read: all figures of the page as JSON. */
  readonly figures: unknown
}

/** One HTML page that needs nothing else. */
export const page = ({ title, language, meta, body, footer, figures }: PageParts): string =>
  markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
<header><h1>${title}</h1><p class="meta">${meta}</p></header>
${body}<footer>${footer}</footer>
${jsonScript('figures', figures)}
</main>
</body>
</html>
`.html
