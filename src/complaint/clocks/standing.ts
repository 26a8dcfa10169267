import type { Said } from '../../explanation.js'
import type { ComplaintClock } from './clocks-of.js'

/** How a clock stands, in a word or two. */
export const standing: Readonly<Record<ComplaintClock['clock']['status'], Said>> = {
  waiting: { en: 'not started', zh: '未起算' },
  running: { en: 'running', zh: '计时中' },
  paused: { en: 'paused', zh: '已暂停' },
  met: { en: 'met', zh: '按时完成' },
  breached: { en: 'overdue', zh: '超期' },
  cancelled: { en: 'no longer applies', zh: '不再适用' },
}
