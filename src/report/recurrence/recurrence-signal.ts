import type { Reason, Said, Source } from '../../explanation.js'
import type { PlainDate } from '../../time.js'
import { periodOf } from '../period.js'
import type { ControlChart } from './control-chart.js'
import type { RunRule } from './run-rules.js'

/** A week in which complaints were more than chance. */
export interface SignalWeek {
  readonly week: string
  readonly count: number
  readonly rules: readonly RunRule[]
}

/** A run of complaints about one thing beyond its own history. */
export interface RecurrenceSignal {
  readonly dimension: string
  readonly code: string
  readonly centre: number
  readonly upperLimit: number
  readonly limit: ControlChart['limit']
  readonly historyWeeks: number
  /** Count of every week that was watched, by the name of the week. */
  readonly watched: readonly (readonly [week: string, count: number])[]
  readonly weeks: readonly SignalWeek[]
  readonly because: Reason
}

const shewhart: Source = {
  cite: 'Shewhart c chart (ISO 7870-2; NIST/SEMATECH e-Handbook of Statistical Methods, counts control charts)',
  confidence: 'S',
}
const westernElectric: Source = {
  cite: 'Western Electric, Statistical Quality Control Handbook, 1956',
  confidence: 'S',
}

const rounded = (value: number): string => value.toFixed(1)

const ruleWords: Readonly<Record<RunRule, (chart: ControlChart, week: SignalWeek) => Said>> = {
  'beyond-limit': ({ upperLimit }, { count }) => ({
    en: `${count} complaints are more than the limit of ${rounded(upperLimit)}`,
    zh: `${count}件，超过控制上限${rounded(upperLimit)}`,
  }),
  'two-of-three': ({ centre, sigma }) => ({
    en: `two of three weeks lie above ${rounded(centre + 2 * sigma)}, two standard deviations over the mean`,
    zh: `连续三周中有两周高于${rounded(centre + 2 * sigma)}（均值加两倍标准差）`,
  }),
  'four-of-five': ({ centre, sigma }) => ({
    en: `four of five weeks lie above ${rounded(centre + sigma)}, one standard deviation over the mean`,
    zh: `连续五周中有四周高于${rounded(centre + sigma)}（均值加一倍标准差）`,
  }),
  'eight-above': ({ centre }) => ({
    en: `eight weeks in a row lie above the mean of ${rounded(centre)}`,
    zh: `连续八周高于均值${rounded(centre)}`,
  }),
}

const weekReason = (chart: ControlChart, week: SignalWeek): Reason => ({
  says: {
    en: `Week ${week.week}: ${week.rules.map((rule) => ruleWords[rule](chart, week).en).join('; ')}`,
    zh: `${week.week}周：${week.rules.map((rule) => ruleWords[rule](chart, week).zh).join('；')}`,
  },
  // The limit's own source stands beside the limit.
  ...(week.rules.every((rule) => rule === 'beyond-limit') ? {} : { source: westernElectric }),
})

const usual = ({ centre, upperLimit, limit, historyWeeks, outliers }: ControlChart): Reason => ({
  says: {
    en: `Before, ${rounded(centre)} a week over ${historyWeeks} weeks${outliers > 0 ? ` (${outliers} of them left out as outliers)` : ''}; limit ${rounded(upperLimit)} (${limit === 'exact' ? 'exact, by the Poisson distribution' : 'mean plus three standard deviations'})`,
    zh: `此前${historyWeeks}周每周平均${rounded(centre)}件${outliers > 0 ? `（剔除${outliers}个异常周）` : ''}，控制上限${rounded(upperLimit)}（${limit === 'exact' ? '按泊松分布精确计算' : '均值加三倍标准差'}）`,
  },
  source: shewhart,
})

const dimensionWords: Readonly<Record<string, Said>> = {
  system: { en: 'system', zh: '系统' },
  product: { en: 'product', zh: '产品' },
  unit: { en: 'unit', zh: '机构' },
}

/** The signal of a chart, if any of its weeks is one. `mondays` are the weeks that were watched. */
export const signalOf = (
  dimension: string,
  code: string,
  chart: ControlChart,
  mondays: readonly PlainDate[],
): RecurrenceSignal | undefined => {
  const named = chart.points.map(({ count, rules }, place): SignalWeek => {
    const monday = mondays[place] ?? ''
    return { week: periodOf('week', monday).id, count, rules }
  })
  const weeks = named.filter(({ rules }) => rules.length > 0)
  if (weeks.length === 0) return undefined
  const what = dimensionWords[dimension] ?? { en: dimension, zh: dimension }
  return {
    dimension,
    code,
    centre: chart.centre,
    upperLimit: chart.upperLimit,
    limit: chart.limit,
    historyWeeks: chart.historyWeeks,
    watched: named.map(({ week, count }) => [week, count] as const),
    weeks,
    because: {
      says: {
        en: `Complaints about the ${what.en} ${code} recur beyond their own history`,
        zh: `涉及${what.zh}“${code}”的投诉超出自身历史水平`,
      },
      because: [usual(chart), ...weeks.map((week) => weekReason(chart, week))],
    },
  }
}
