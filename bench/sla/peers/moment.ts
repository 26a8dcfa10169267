import { createRequire } from 'node:module'
import type { Moment } from 'moment'
import { holidays, officeDay } from '../question.js'
import type { Peer } from './peer.js'

interface WithBusinessTime extends Moment {
  addWorkingTime(count: number, unit: 'days' | 'hours'): Moment
  workingDiff(other: Moment, unit: 'minutes'): number
}

interface MomentBusinessTime {
  (at: Date): WithBusinessTime
  updateLocale(name: string, settings: object): void
}

const moment: MomentBusinessTime = createRequire(import.meta.url)('moment-business-time')
const week = officeDay.flatMap(([open, close]) => [`${open}:00`, `${close}:00`])
moment.updateLocale('en', {
  workinghours: { 0: null, 1: week, 2: week, 3: week, 4: week, 5: week, 6: null },
  holidays: [...holidays],
})

export const momentBusinessTime: Peer = {
  name: 'moment-business-time',
  addDays: (from, days) => moment(from).addWorkingTime(days, 'days').toDate(),
  addHours: (from, hours) => moment(from).addWorkingTime(hours, 'hours').toDate(),
  hoursBetween: (from, to) => moment(to).workingDiff(moment(from), 'minutes') / 60,
}
