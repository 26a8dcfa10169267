import type { Language } from '../../explanation.js'
import { localMinute } from '../../time-zone.js'
import { zoneOf } from '../../zone-rules.js'
import type { BoardFrame } from '../board-frame.js'
import { palette } from './chart-options.js'
import { jsonScript, type Markup, markup, trusted } from './markup.js'

/** Everything the page looks like, on a screen, on a phone and on paper. */
const style = `
:root { color-scheme: light dark; --paper: #fff; --ink: ${palette.ink}; --muted: ${palette.muted}; --line: ${palette.line}; --alarm: ${palette.vermilion}; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; -webkit-text-size-adjust: 100%; }
main { max-width: 1120px; margin: 0 auto; padding: 48px 32px 64px; }
header { margin-bottom: 32px; }
h1 { font-size: 30px; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; margin: 0 0 6px; }
h2 { font-size: 18px; line-height: 1.35; font-weight: 620; margin: 0; }
.note, .meta, footer { color: var(--muted); font-size: 14px; }
.meta { margin: 0; }
.meta span + span::before { content: "·"; margin: 0 8px; }
.totals { display: grid; grid-template-columns: repeat(5, 1fr); border-top: 2px solid var(--ink); border-bottom: 1px solid var(--line); margin: 0 0 40px; }
.totals div { padding: 16px 18px 16px 0; }
.totals div + div { padding-left: 18px; border-left: 1px solid var(--line); }
.totals dt { font-size: 14px; color: var(--muted); }
.totals dd { margin: 2px 0 0; font-size: 34px; line-height: 1.15; font-weight: 620; font-variant-numeric: tabular-nums; }
.totals small { display: block; font-size: 13px; font-weight: 400; color: var(--muted); margin-top: 4px; min-height: 1.4em; }
.totals .alarm dd { color: var(--alarm); }
.figures { display: grid; grid-template-columns: 1fr 1fr; gap: 44px 48px; }
.figures:not(.even) figure:first-of-type { grid-column: 1 / -1; }
figure { margin: 0; min-width: 0; }
figcaption { margin-bottom: 12px; }
figcaption .note { display: block; }
.chart svg { display: block; width: 100%; height: auto; }
.narrow { display: none; }
details { margin-top: 8px; }
summary { cursor: pointer; font-size: 14px; color: var(--muted); padding: 4px 0; }
summary:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 8px 6px 0; text-align: left; border-bottom: 1px solid var(--line); font-weight: 400; vertical-align: top; overflow-wrap: anywhere; }
thead th { color: var(--muted); }
td, thead th:not(:first-child) { text-align: right; white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.urgent { margin-top: 52px; }
.urgent ol { list-style: none; margin: 16px 0 0; padding: 0; counter-reset: place; border-top: 2px solid var(--ink); }
.urgent > ol > li { counter-increment: place; display: grid; grid-template-columns: 34px 250px 1fr; gap: 0 16px; padding: 16px 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.urgent > ol > li::before { content: counter(place); font-size: 20px; line-height: 1.3; color: var(--muted); font-variant-numeric: tabular-nums; }
.who b { font-size: 16px; font-weight: 620; overflow-wrap: anywhere; }
.who p { margin: 2px 0 0; font-size: 14px; color: var(--muted); }
.why, .why ul { margin: 0; padding: 0; list-style: none; }
.why li { font-size: 15px; overflow-wrap: anywhere; }
.why li + li { margin-top: 4px; }
.why ul { margin: 2px 0 2px; padding-left: 14px; border-left: 2px solid var(--line); }
.why ul li { font-size: 14px; color: var(--muted); }
.why .alarm { color: var(--alarm); font-weight: 620; }
cite { font-style: normal; color: var(--muted); font-size: 13px; white-space: normal; }
.totals .alarm-note small { color: var(--alarm); font-weight: 620; }
.tables { display: grid; grid-template-columns: 1fr 1fr; gap: 44px 48px; margin-top: 52px; align-items: start; }
.tables section { min-width: 0; break-inside: avoid; }
.tables .broad { grid-column: 1 / -1; }
.tables .note { margin: 2px 0 0; }
.scroll { overflow-x: auto; margin-top: 10px; border-top: 2px solid var(--ink); }
.scroll tbody th { max-width: 340px; overflow-wrap: break-word; }
.scroll thead th { padding-top: 8px; vertical-align: bottom; }
.scroll td, .scroll th:not(:first-child) { padding-left: 14px; }
.scroll tr:last-child td, .scroll tr:last-child th { border-bottom: 0; }
.recurrence { margin-top: 52px; }
.recurrence ol { list-style: none; margin: 16px 0 0; padding: 0; border-top: 2px solid var(--ink); }
.recurrence > ol > li { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 48px; padding: 20px 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.recurrence .why > li { font-weight: 620; }
.recurrence .why ul { margin-top: 8px; font-weight: 400; }
.recurrence figcaption { margin-bottom: 0; }
.recurrence h2 { overflow-wrap: anywhere; }
.recurrence figure h2 { font-size: 14px; color: var(--muted); font-weight: 400; }
footer { margin-top: 48px; padding-top: 16px; border-top: 1px solid var(--line); }
@media screen and (max-width: 720px) {
  main { padding: 28px 18px 40px; }
  h1 { font-size: 24px; }
  .totals { grid-template-columns: 1fr 1fr; margin-bottom: 32px; }
  .totals div, .totals div + div { padding: 12px 12px 12px 0; border-left: 0; border-top: 1px solid var(--line); }
  .totals div:first-child { grid-column: 1 / -1; border-top: 0; }
  .totals div:nth-child(odd):not(:first-child) { padding-left: 14px; border-left: 1px solid var(--line); }
  .totals dd { font-size: 28px; }
  .figures { grid-template-columns: minmax(0, 1fr); gap: 36px; }
  .wide { display: none; }
  .narrow { display: block; max-width: 460px; }
  .urgent > ol > li { grid-template-columns: 26px minmax(0, 1fr); gap: 6px 10px; }
  .why { grid-column: 2; }
  .tables, .recurrence > ol > li { grid-template-columns: minmax(0, 1fr); gap: 36px; }
  .recurrence > ol > li { gap: 12px; }
  .recurrence .why { grid-column: 1; }
  .scroll table { min-width: max-content; }
  .scroll tbody th { max-width: 170px; min-width: 110px; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #12181f; --ink: #e4e9ee; --muted: #9aa8b5; --line: #2c3844; --alarm: #f0814f; }
  .chart svg [fill="${palette.ink}"] { fill: var(--ink); }
  .chart svg [fill="${palette.muted}"] { fill: var(--muted); }
  .chart svg [fill="${palette.blue}"] { fill: #5b9fd6; }
  .chart svg [stroke="${palette.line}"] { stroke: var(--line); }
}
@media print {
  @page { margin: 16mm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .totals dd { font-size: 24pt; }
  .figures { grid-template-columns: 1fr 1fr; }
  .totals { grid-template-columns: repeat(5, 1fr); }
  .figures { gap: 24px 28px; }
  figure { break-inside: avoid; }
  figure + figure .wide { display: none; }
  figure + figure .narrow { display: block; max-width: 460px; }
  details:not([open]) { display: none; }
  .tables { gap: 24px 28px; }
  .scroll { overflow: visible; }
}
`

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
