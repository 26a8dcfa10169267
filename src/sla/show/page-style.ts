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
