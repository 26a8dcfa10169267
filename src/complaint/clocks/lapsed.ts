import type { Clock } from '../../sla/index.js'

/** A window whose time has passed: it is over, and nothing is overdue because of it. */
export const lapsed = (clock: Clock): Clock => {
  const { overdue, dueAt, dueOn = '' } = clock
  if (!overdue || dueAt === undefined) return clock
  const { nextActionAt: _, ...rest } = clock
  return {
    ...rest,
    status: 'cancelled',
    overdue: false,
    stoppedAt: clock.stoppedAt ?? dueAt,
    because: {
      ...clock.because,
      says: {
        en: `${clock.because.says.en}; the time passed on ${dueOn}, and with it the occasion: nothing is owed`,
        zh: `${clock.because.says.zh}；该期限已于${dueOn}届满，逾期不再行使，不构成超期`,
      },
    },
  }
}
