import { easter, type HolidayRule, nth, on } from './rule.js'

/** Holidays that several places share, with one Chinese name each. */
export const newYearsDay: HolidayRule = { name: { en: "New Year's Day", zh: '元旦' }, dayIn: on(1, 1) }
export const goodFriday: HolidayRule = { name: { en: 'Good Friday', zh: '耶稣受难日' }, dayIn: easter(-2) }
export const easterMonday: HolidayRule = {
  name: { en: 'Easter Monday', zh: '复活节星期一' },
  dayIn: easter(1),
}
export const labourDay: HolidayRule = { name: { en: 'Labour Day', zh: '劳动节' }, dayIn: on(5, 1) }
export const christmasDay: HolidayRule = { name: { en: 'Christmas Day', zh: '圣诞节' }, dayIn: on(12, 25) }
export const boxingDay: HolidayRule = { name: { en: 'Boxing Day', zh: '节礼日' }, dayIn: on(12, 26) }
export const thanksgivingIn = (month: number, n: number, weekday: 'mon' | 'thu'): HolidayRule => ({
  name: { en: 'Thanksgiving Day', zh: '感恩节' },
  dayIn: nth(n, weekday, month),
})
