import { describe, expect, test } from 'vitest'
import { retentionOf } from '../../../src/complaint/index.js'
import { actionPlanned, lessonsRecorded, proposed, satisfactionRecorded } from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { reportOn } from '../../support/told-report.js'
import { answered, archived, closed } from '../../support/told-stretches.js'

const s05 = preset('s05')

describe('S05 keeping and improving', () => {
  test('[S05.1] a time limit for the whole and the satisfaction of customers are both measured', () => {
    expect(tell(s05).clock('handling-period')?.clock.status).toBe('running')
    const happy = closed(tell(s05)).after(satisfactionRecorded({ score: 5 }))
    const { closed: figures } = reportOn([
      happy,
      closed(tell(s05)).after(satisfactionRecorded({ score: 2 })),
    ]).figures
    expect(figures.satisfaction).toMatchObject({ answers: 2, mean: 3.5 })
    expect(figures.limits.whole).toBeGreaterThan(0)
  })

  test('[S05.2] [S05.3] lessons and better processes are put on record', () => {
    const better = actionPlanned({
      action: 'flow',
      actionType: 'process-optimisation',
      what: 'Check for double posting',
    })
    const story = answered(tell(s05)).after(lessonsRecorded(), better)
    expect(story.record.lessons).toBe('Batches need locks.')
    expect(reportOn([story]).figures.actions.planned).toEqual({ 'process-optimisation': 1 })
  })

  test('[S05.14] the file is kept in one place: the archived complaint holds everything', () => {
    const kept = archived(tell(s05))
    expect(kept.record).toMatchObject({
      archivedAt: expect.any(String),
      decision: { proposal: { outcome: 'upheld' } },
    })
    expect(kept.journal).toHaveLength(kept.complaint.entries)
    expect(retentionOf(kept.complaint, { policy: s05, now: kept.now })).toMatchObject({
      status: 'kept',
      keepUntil: '2029-03-03',
    })
    expect(kept.refusal(proposed()).code).toBe('event-not-allowed')
  })

  test('[S05.16] [S05.17] there is a review for the week and for the month, and it shows what fell short', () => {
    const late = tell(s05).later(24 * 20)
    const [week, next, month] = ['2026-W10', '2026-W11', '2026-03'].map(
      (period) => reportOn([late, closed(tell(s05))], period).figures,
    )
    expect(week?.period).toMatchObject({ kind: 'week', from: '2026-03-02', to: '2026-03-08' })
    expect(month?.period).toMatchObject({ kind: 'month', from: '2026-03-01', to: '2026-03-31' })
    expect([week, next, month].map((figures) => figures?.received.complaints)).toEqual([2, 0, 2])
    expect(month?.standing.overdue).toBe(1)
    expect(month?.received.clocks['handling-period']?.states.overdue).toBe(1)
  })

  test('[S05.18] care for the customer goes on after the end', () => {
    const care = actionPlanned({
      action: 'care',
      actionType: 'customer-care',
      what: 'Call in a month',
      owner: 'li',
    })
    const story = closed(tell(s05)).after(care)
    expect(story.stage).toBe('closed')
    expect(story.record.actions.at(-1)).toMatchObject({ actionType: 'customer-care', owner: 'li' })
  })
})
