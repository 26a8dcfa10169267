import dayjs from 'dayjs'
import businessTime from 'dayjs-business-time'
import { holidays, officeDay } from '../question.js'
import type { Peer } from './peer.js'

dayjs.extend(businessTime)
dayjs.setHolidays([...holidays])
const week = officeDay.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }))
dayjs.setBusinessTime({
  sunday: null,
  monday: week,
  tuesday: week,
  wednesday: week,
  thursday: week,
  friday: week,
  saturday: null,
})

export const dayjsBusinessTime: Peer = {
  name: 'dayjs-business-time',
  addDays: (from, days) => dayjs(from).addBusinessDays(days).toDate(),
  addHours: (from, hours) => dayjs(from).addBusinessHours(hours).toDate(),
  hoursBetween: (from, to) => Math.abs(dayjs(to).businessMinutesDiff(dayjs(from))) / 60,
}
