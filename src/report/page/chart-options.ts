import type { ReceivedSeries } from './received-series.js'

/** Distinguishable with any colour vision (after Okabe and Ito), and dark enough on white. */
export const palette = {
  ink: '#1c2733',
  muted: '#5a6775',
  line: '#d9dfe5',
  blue: '#2a6fa8',
  vermilion: '#c8501e',
  amber: '#d99a1c',
  green: '#2f8f72',
  sky: '#8fbfe0',
  grey: '#b4bec8',
} as const

/** One bar of a chart. */
export interface Bar {
  readonly name: string
  readonly count: number
  readonly colour?: string
}

export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** A chart before it is drawn: an option object of Apache ECharts, and the size to draw it at. */
export interface ChartDrawing {
  readonly option: Readonly<Record<string, unknown>>
  readonly size: ChartSize
}

const font = {
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  color: palette.ink,
}

const still = { animation: false, textStyle: font, backgroundColor: 'transparent' }

const plainAxis = { axisLine: { show: false }, axisTick: { show: false } }

const rowHeight = 34
const longestName = 44

/** Two lines at the most; the table below the chart has the whole name. */
const shortened = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name

/** Lying bars, the longest on top, with their counts beside them. */
export const lyingBars = (bars: readonly Bar[], width: number): ChartDrawing => {
  const labelWidth = Math.round(width * 0.42)
  const upwards = [...bars].reverse()
  return {
    size: { width, height: rowHeight * bars.length + 12 },
    option: {
      ...still,
      grid: { left: labelWidth, right: 48, top: 4, bottom: 4 },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        data: upwards.map((bar) => shortened(bar.name)),
        ...plainAxis,
        axisLabel: {
          fontSize: 13,
          lineHeight: 15,
          color: palette.ink,
          width: labelWidth * 0.8,
          overflow: 'break',
          margin: 10,
        },
      },
      series: [
        {
          type: 'bar',
          barWidth: 16,
          data: upwards.map(({ count, colour = palette.blue }) => ({
            value: count,
            itemStyle: { color: colour, borderRadius: 2 },
          })),
          label: { show: true, position: 'right', fontSize: 13, color: palette.ink },
        },
      ],
    },
  }
}

/** A line that bars should not reach; those that do are marked. */
const limitLine = (limit: number): Readonly<Record<string, unknown>> => ({
  markLine: {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.vermilion, type: 'dashed' },
    label: { formatter: limit.toFixed(1), position: 'insideEndTop', color: palette.vermilion, fontSize: 12 },
    data: [{ yAxis: limit }],
  },
})

const barColour = (count: number, limit: number | undefined): string =>
  limit !== undefined && count > limit ? palette.vermilion : palette.blue

/** Standing bars over time, under a limit if there is one. */
export const barsOverTime = (
  { points }: Pick<ReceivedSeries, 'points'>,
  width: number,
  limit?: number,
): ChartDrawing => ({
  size: { width, height: width < 500 ? 210 : 240 },
  option: {
    ...still,
    grid: {
      left: 24 + 8 * String(Math.max(...points.map(({ count }) => count), 0)).length,
      right: 8,
      top: 16,
      bottom: 28,
    },
    xAxis: {
      type: 'category',
      data: points.map(({ period }) => period),
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { fontSize: 12, color: palette.muted, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      max: limit === undefined ? null : ({ max }: { max: number }) => Math.ceil(Math.max(max, limit) * 1.1),
      splitNumber: 4,
      axisLabel: { fontSize: 12, color: palette.muted },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 26,
        data: points.map(({ count }) => ({ value: count, itemStyle: { color: barColour(count, limit) } })),
        itemStyle: { borderRadius: [2, 2, 0, 0] },
        ...(limit === undefined ? {} : limitLine(limit)),
      },
    ],
  },
})
