import { language } from './language.js'

/** The zone and year of the fortnight. */
export const bankZone = 'Asia/Shanghai'

/** `09-21 08:40` on the clock of the bank. */
export const bankTime = (local: string): string =>
  new Date(`2026-${local.replace(' ', 'T')}:00+08:00`).toISOString()

const inBank = (options: Intl.DateTimeFormatOptions, language = 'en-GB') =>
  new Intl.DateTimeFormat(language, { timeZone: bankZone, ...options })

const time = inBank({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const weekday = inBank({ weekday: 'short' }, 'en-US')
const dayOfMonth = inBank({ day: 'numeric' })
const month = inBank({ month: 'short' }, 'en-US')
const chineseDay = inBank({ month: 'long', day: 'numeric', weekday: 'short' }, 'zh-CN')
const date = inBank({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv-SE')

export const timeOf = (at: string): string => time.format(new Date(at))
export const dayOf = (at: string | Date): string =>
  language === 'zh'
    ? chineseDay.format(new Date(at))
    : [weekday, dayOfMonth, month].map((part) => part.format(new Date(at))).join(' ')
export const dateOf = (at: string): string => date.format(new Date(at))
export const momentOf = (at: string | Date): string => `${dayOf(at)} ${time.format(new Date(at))}`
