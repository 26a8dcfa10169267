import type { Reason, Said } from '../../explanation.js'
import { msPerDay } from '../../plain-date.js'
import { offsetAt } from '../../time-zone.js'
import { readTarget } from '../count/target.js'
import { sayAmount, sayTimeOn } from '../explain/wording.js'
import { type Calendar, tableAt } from '../table/calendar.js'
import type { ClockEvent } from './clock-event.js'

/** A moment in the calendar's zone, in words. */
export const sayMoment = (calendar: Calendar, at: number): Said => {
  const { zone } = tableAt(calendar, at)
  const wall = at + offsetAt(zone, at)
  const day = Math.floor(wall / msPerDay)
  return sayTimeOn(day, wall - day * msPerDay)
}

const verbs: Readonly<Record<ClockEvent['kind'], Said>> = {
  start: { en: 'Started', zh: '开始计时' },
  pause: { en: 'Paused', zh: '暂停计时' },
  resume: { en: 'Resumed', zh: '恢复计时' },
  stop: { en: 'Stopped', zh: '停止计时' },
  cancel: { en: 'Cancelled', zh: '取消' },
  restart: { en: 'Restarted', zh: '重新起算' },
  extend: { en: 'Extended', zh: '延长' },
  reopen: { en: 'Reopened', zh: '重新打开' },
  retarget: { en: 'Target changed', zh: '调整时限' },
  recalendar: { en: 'Calendar changed', zh: '更换日历' },
}

const modes: Readonly<Record<string, readonly unknown[]>> = {
  reopen: ['new-cycle', 'resume', 'continuous'],
  retarget: ['keep-start', 'restart', 'freeze'],
}

/** Events may come from JSON, where any word can stand. */
export const isKnownEvent = (event: ClockEvent): boolean =>
  Object.hasOwn(verbs, event.kind) &&
  (!('mode' in event) || event.mode === undefined || modes[event.kind]?.includes(event.mode) !== false)

const detailOf = (event: ClockEvent): Said | undefined => {
  switch (event.kind) {
    case 'extend': {
      const amount = sayAmount(readTarget(event.to ?? event.by))
      const by = event.authority === undefined ? '' : event.authority
      const [en, zh] = event.to === undefined ? ['by', '再延长'] : ['to', '延长至共']
      return {
        en: `${en} ${amount.en}${by === '' ? '' : `, approved by ${by}`}`,
        zh: `${zh}${amount.zh}${by === '' ? '' : `，批准：${by}`}`,
      }
    }
    case 'retarget': {
      const amount = sayAmount(readTarget(event.target))
      return { en: `to ${amount.en}`, zh: `改为${amount.zh}` }
    }
    case 'recalendar':
      return { en: `to ${event.calendar.id}`, zh: `改为${event.calendar.id}` }
    default:
      return undefined
  }
}

/** One line of a clock's story. */
export const sayEvent = (calendar: Calendar, event: ClockEvent, at: number): Reason => {
  const [verb, moment, detail] = [verbs[event.kind], sayMoment(calendar, at), detailOf(event)]
  const more = (language: 'en' | 'zh') =>
    `${detail === undefined ? '' : `${language === 'en' ? ' ' : '，'}${detail[language]}`}${
      event.reason === undefined ? '' : language === 'en' ? ` (${event.reason})` : `（${event.reason}）`
    }`
  return {
    says: { en: `${moment.en}: ${verb.en}${more('en')}`, zh: `${moment.zh}：${verb.zh}${more('zh')}` },
  }
}

/** One line of a clock's story and those before it: a list that grows without being copied, and is put into words when asked. */
export interface Told {
  readonly calendar: Calendar
  readonly event: ClockEvent
  readonly at: number
  readonly before: Told | undefined
}

/** The story from its beginning. */
export const linesOf = (story: Told): readonly Reason[] => {
  const lines: Reason[] = []
  for (let told: Told | undefined = story; told !== undefined; told = told.before)
    lines.push(sayEvent(told.calendar, told.event, told.at))
  return lines.reverse()
}
