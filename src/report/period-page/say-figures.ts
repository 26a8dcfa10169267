import type { Language } from '../../explanation.js'
import { moneyText } from '../../money.js'
import type { Counts } from '../counts.js'

const locale = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB')

/** How figures are written in one language. */
export interface SayFigures {
  readonly count: (value: number) => string
  readonly percent: (rate: number | undefined) => string
  /** Minutes as minutes, hours or days, whichever a person would say. */
  readonly duration: (minutes: number | undefined) => string
  readonly money: (paid: Counts) => string
  readonly mark: (value: number | undefined) => string
  /** The change from one count to another. */
  readonly change: (now: number, before: number) => string
}

const nothing = '–'

const units = {
  en: { minutes: 'min', hours: 'h', days: 'days' },
  zh: { minutes: '分钟', hours: '小时', days: '天' },
} as const

export const sayFigures = (language: Language): SayFigures => {
  const whole = new Intl.NumberFormat(locale(language))
  const tenth = new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1 })
  const unit = units[language]
  const space = language === 'en' ? ' ' : ''
  const duration = (minutes: number | undefined): string => {
    if (minutes === undefined) return nothing
    if (minutes < 90) return `${tenth.format(minutes)}${space}${unit.minutes}`
    if (minutes < 2880) return `${tenth.format(minutes / 60)}${space}${unit.hours}`
    return `${tenth.format(minutes / 1440)}${space}${unit.days}`
  }
  return {
    count: (value) => whole.format(value),
    percent: (rate) => (rate === undefined ? nothing : `${tenth.format(rate * 100)}%`),
    duration,
    money: (paid) => {
      const sums = Object.entries(paid).map(([currency, minor]) => moneyText({ currency, minor }))
      return sums.length === 0 ? nothing : sums.join(language === 'en' ? ', ' : '，')
    },
    mark: (value) => (value === undefined ? nothing : tenth.format(value)),
    change: (now, before) => {
      const moved = now - before
      if (moved === 0) return '±0'
      const sign = moved > 0 ? '+' : '−'
      const rate = before === 0 ? '' : ` (${sign}${tenth.format((100 * Math.abs(moved)) / before)}%)`
      return `${sign}${whole.format(Math.abs(moved))}${rate}`
    },
  }
}
