import type { Said } from '../explanation.js'
import { type Names, nameOf } from '../vocabulary/index.js'
import type { DueSpan } from './board-line.js'
import { unsaid } from './counts.js'

export const dueNames: Readonly<Record<DueSpan, Said>> = {
  overdue: { en: 'Overdue', zh: '已逾期' },
  today: { en: 'Due today', zh: '今日到期' },
  'this-week': { en: 'Later this week', zh: '本周内到期' },
  later: { en: 'After this week', zh: '本周以后到期' },
  paused: { en: 'Paused', zh: '暂停计时' },
  none: { en: 'Nothing due', zh: '无在途时限' },
}

export const unsaidName: Said = { en: 'Not stated', zh: '未注明' }

/** The name of a code, by the names that are known; what was not stated says so. */
export const nameOfStated = (code: string, names: Names): Said =>
  code === unsaid ? unsaidName : nameOf(code, names)
