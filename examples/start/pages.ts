import { writeFileSync } from 'node:fs'
import { init } from 'echarts'
import type { Policy } from 'redress/policy'
import { boardPage, echartsDrawer, periodPage, type ReportNames } from 'redress/report'
import type { FortnightFigures } from './fortnight-figures.js'
import { language, say } from './language.js'

/** The report of the fortnight and the board at its end, each one HTML file that needs nothing else. */
export const writePages = (
  { board, report, reasons }: FortnightFigures,
  policies: readonly Policy[],
  names: ReportNames,
): void => {
  const drawChart = echartsDrawer(init)
  writeFileSync(
    'out/report.html',
    periodPage(report, {
      language,
      title: { en: 'Two weeks of complaints: the second beside the first,', zh: '投诉两周报告：本周与上周' },
      names,
      drawChart,
    }),
  )
  writeFileSync(
    'out/board.html',
    boardPage(board, {
      language,
      title: { en: 'Complaints after a fortnight', zh: '投诉看板（两周后）' },
      names,
      policy: say(`${policies.length} policies`, `${policies.length}套制度`),
      reasons,
      drawChart,
    }),
  )
}
