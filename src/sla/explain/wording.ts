import type { Said } from '../../explanation.js'
import { civilFromDay, type DayNumber, weekdayIndex } from '../../plain-date.js'
import type { Target } from '../../time.js'
import { formatTime } from '../calendar/wall-time.js'
import { type Amount, readTarget, type Unit } from '../count/target.js'

const weekdayNames: readonly Said[] = [
  { en: 'Mon', zh: '周一' },
  { en: 'Tue', zh: '周二' },
  { en: 'Wed', zh: '周三' },
  { en: 'Thu', zh: '周四' },
  { en: 'Fri', zh: '周五' },
  { en: 'Sat', zh: '周六' },
  { en: 'Sun', zh: '周日' },
]

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const sayWeekday = (day: DayNumber): Said => weekdayNames[weekdayIndex(day)] ?? { en: '', zh: '' }

/** `Tue 17 Mar 2026` and `2026年3月17日（周二）`. */
export const sayDay = (day: DayNumber): Said => {
  const { year, month, date } = civilFromDay(day)
  const weekday = sayWeekday(day)
  return {
    en: `${weekday.en} ${date} ${monthNames[month - 1]} ${year}`,
    zh: `${year}年${month}月${date}日（${weekday.zh}）`,
  }
}

/** `28 Sep` and `9月28日`. */
export const sayDate = (day: DayNumber): Said => {
  const { month, date } = civilFromDay(day)
  return { en: `${date} ${monthNames[month - 1]}`, zh: `${month}月${date}日` }
}

const unitNames: Readonly<Record<Unit, readonly [one: string, many: string, zh: string]>> = {
  businessDays: ['business day', 'business days', '个工作日'],
  calendarDays: ['calendar day', 'calendar days', '个自然日'],
  weeks: ['week', 'weeks', '周'],
  months: ['month', 'months', '个月'],
  businessHours: ['business hour', 'business hours', '个工作小时'],
  businessMinutes: ['business minute', 'business minutes', '个工作分钟'],
  hours: ['hour', 'hours', '小时'],
  minutes: ['minute', 'minutes', '分钟'],
}

export const sayAmount = ({ unit, amount }: Amount): Said => {
  const [one, many, zh] = unitNames[unit]
  const size = Math.abs(amount)
  return { en: `${size} ${size === 1 ? one : many}`, zh: `${size}${zh}` }
}

/** `3 h 30 min`, with seconds only where there are any. */
export const sayLength = (ms: number): Said => {
  const size = Math.abs(ms)
  const [hours, minutes] = [Math.floor(size / 3_600_000), Math.floor(size / 60_000) % 60]
  const seconds = (size % 60_000) / 1000
  const join = (h: string, m: string, s: string, gap: string) =>
    [
      hours > 0 ? `${hours}${h}` : '',
      minutes > 0 ? `${minutes}${m}` : '',
      seconds > 0 ? `${seconds}${s}` : '',
    ]
      .filter((part) => part !== '')
      .join(gap)
  const sign = ms < 0 ? '−' : ''
  return size === 0
    ? { en: '0 min', zh: '0分钟' }
    : { en: sign + join(' h', ' min', ' s', ' '), zh: sign + join('小时', '分钟', '秒', '') }
}

/** A wall time on a day; midnight at its end is written 24:00. */
export const sayTimeOn = (day: DayNumber, wallMs: number): Said => {
  const on = sayDay(day)
  return { en: `${on.en} at ${formatTime(wallMs)}`, zh: `${on.zh}${formatTime(wallMs)}` }
}

/**
 * A target in words.
 *
 * @throws RedressError `invalid-target`.
 * @example
 * sayTarget({ businessDays: 7 }) // { en: '7 business days', zh: '7个工作日' }
 */
export const sayTarget = (target: Target): Said => sayAmount(readTarget(target))
