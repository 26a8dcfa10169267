import type { DrawChart } from './figure.js'

/** What this room needs of `init` of Apache ECharts: a chart that is never mounted and gives its picture as text. */
export type InitChart = (
  dom: null,
  theme: null,
  options: { renderer: 'svg'; ssr: true; width: number; height: number },
) => {
  setOption(option: object): void
  renderToSVGString(): string
  dispose(): void
}

/**
 * Charts as SVG, drawn on the server by the `init` of Apache ECharts that the host passes in.
 *
 * @example
 * import { init } from 'echarts'
 * reportPage(board, { …, drawChart: echartsDrawer(init) })
 */
export const echartsDrawer =
  (init: InitChart): DrawChart =>
  ({ option, size }) => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
    chart.setOption(option)
    const svg = chart.renderToSVGString()
    chart.dispose()
    return svg
  }
