import { type DrawChart, echartsDrawer, type InitChart } from '../report/index.js'

/** Charts as SVG by Apache ECharts, or nothing when that optional package is not installed. */
export const chartDrawer = async (): Promise<DrawChart | undefined> => {
  try {
    const { init } = await import('echarts')
    return echartsDrawer(init as InitChart)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}
