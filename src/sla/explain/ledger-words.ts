import type { Said } from '../../explanation.js'
import type { DayKind, DayPlan } from '../calendar/week-plan.js'

/** What part a date plays in the sum. */
export type DayRole = 'day-zero' | 'counted' | 'skipped' | 'deemed-receipt' | 'rolled' | 'paused'

export const kindWords: Readonly<Record<DayKind, Said>> = {
  weekday: { en: 'working day', zh: '工作日' },
  weekend: { en: 'weekend', zh: '周末' },
  holiday: { en: 'holiday', zh: '节假日' },
  closed: { en: 'closed', zh: '不营业' },
  'make-up-day': { en: 'make-up working day', zh: '调休上班' },
  'special-hours': { en: 'working day with special hours', zh: '特殊营业时间' },
}

export const roleWords: Readonly<Record<DayRole, Said>> = {
  'day-zero': { en: 'day of receipt, not counted', zh: '收到当日，不计入' },
  counted: { en: 'counted', zh: '计入' },
  skipped: { en: 'not counted', zh: '不计入' },
  'deemed-receipt': { en: 'before the deemed receipt, not counted', zh: '视为收到之日以前，不计入' },
  paused: { en: 'paused, not counted', zh: '暂停计时，不计入' },
  rolled: {
    en: 'after the last counted day, moved on to a business day',
    zh: '计满后的末日为非工作日，顺延至下一工作日',
  },
}

/** Behind the name of a holiday in a year whose list is not out. */
export const fixedWords = (by: NonNullable<DayPlan['fixedBy']>, year: string): Said =>
  by === 'statute'
    ? {
        en: ` (fixed by statute; the rest of ${year} is not published)`,
        zh: `（法律规定的休假日；${year}年其余安排尚未公布）`,
      }
    : {
        en: ` (kept every year; the rest of ${year} is not published)`,
        zh: `（历年均休假；${year}年其余安排尚未公布）`,
      }

/** A date past the last counted day, where the convention PRECEDING leads away from the start: when counting back. */
export const movedBack: Said = {
  en: 'past the last counted day, moved back to the business day before',
  zh: '计满后的末日为非工作日，提前至前一工作日',
}

/** A counted date that the convention leaves behind: the time ends on a business day nearer to the start. */
export const countedPastEnd: Readonly<Record<'following' | 'preceding', Said>> = {
  following: {
    en: 'counted; the last day is no business day, so the time ends on the next one',
    zh: '计入；末日为非工作日，期限于下一工作日届满',
  },
  preceding: {
    en: 'counted; the last day is no business day, so the time ends on the one before',
    zh: '计入；末日为非工作日，期限于前一工作日届满',
  },
}
