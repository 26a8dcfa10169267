import { describe, expect, test } from 'vitest'
import { retentionOf, viewFor } from '../../../src/complaint/index.js'
import { supervisorRegister } from '../../../src/report/index.js'
import {
  actionPlanned,
  closedEvent,
  commitmentFulfilled,
  commitmentReleased,
  committed,
  decidedEvent,
  lessonsRecorded,
  negotiated,
  offerAccepted,
  offered,
  proposed,
  responded,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { lineOf } from '../../support/told-report.js'
import {
  accepted,
  answered,
  archived,
  carriedOut,
  completeNotice,
  withFindings,
} from '../../support/told-stretches.js'

const s12 = preset('s12')
const { proposal } = proposed()

describe('S12 handling', () => {
  test.each(['compensation', 'apology', 'service-improvement', 'accountability'])(
    '[S12.9] %s is a measure, and is carried out before the end',
    (code) => {
      const remedies = [
        { id: 'measure', code },
        { id: 'sorry', code: 'apology' },
      ]
      const story = withFindings(tell(s12)).after(
        proposed({ proposal: { ...proposal, remedies } }),
        decidedEvent(),
        responded(completeNotice(s12, 'final-response')),
      )
      const refused = story.refusal(closedEvent({ lessons: 'Train the desk' }))
      expect(refused.because.map(({ says }) => says.en).join()).toContain('Not delivered: measure')
    },
  )

  test('[S12.9] who is accountable is on record as a measure inside the bank; other remedies are not in the plan', () => {
    const story = answered(tell(s12)).after(
      actionPlanned({ actionType: 'accountability', what: 'Talk with the branch' }),
    )
    expect(story.record.actions).toMatchObject([{ actionType: 'accountability' }])
    const strange = {
      ...proposal,
      remedies: [
        { id: 'r', code: 'preferential-rate' },
        { id: 's', code: 'apology' },
      ],
    }
    expect(withFindings(tell(s12)).refusal(proposed({ proposal: strange })).control).toBe('remedy-allowed')
  })

  test('[S12.10] the result is told and talked over until there is a good solution', () => {
    const story = withFindings(tell(s12)).after(
      proposed(),
      offered(),
      negotiated(),
      offerAccepted(),
      decidedEvent(),
    )
    expect(story.record.offers).toMatchObject([{ answer: 'accepted' }])
    expect(story.effects.at(-1)?.body).toEqual({ type: 'send-notice', notice: 'final-response' })
    expect(story.refusal(closedEvent()).code).toBe('event-not-allowed')
  })

  test('[S12.15] what was promised is kept, or released with a reason', () => {
    const story = carriedOut(tell(s12)).after(committed())
    const end = closedEvent({ ground: 'satisfied' })
    expect(story.refusal(end).control).toBe('commitments-fulfilled')
    expect(story.after(commitmentFulfilled(), end).stage).toBe('closed')
    expect(() => commitmentReleased({ reason: '' })).toThrow()
    expect(story.after(commitmentReleased(), end).record.commitments).toMatchObject([{ released: true }])
  })
})

describe('S12 records and lessons', () => {
  test('[S12.11] every complaint is archived with its whole history, and kept for years', () => {
    const kept = archived(tell(s12))
    expect(kept.stage).toBe('archived')
    expect(kept.journal).toHaveLength(kept.complaint.entries)
    expect(retentionOf(kept.complaint, { policy: s12, now: kept.now })).toMatchObject({
      status: 'kept',
      keepUntil: '2031-03-03',
    })
  })

  test('[S12.12] supervision inside sees the inquiry, the regulator’s register names nobody', () => {
    const customer = { id: 'c-1', name: '王小明', contact: { phone: '13812345678' } }
    const story = answered(tell(s12, { complainants: [customer] }))
    const inside = viewFor(story.complaint, { viewer: 'compliance-supervisor', rules: s12.document.views })
    expect(inside.record.finding?.facts).toBe('The fee was posted twice.')
    const row = supervisorRegister.row(lineOf(story))
    expect(row).toHaveLength(supervisorRegister.head('en').length)
    expect(row.join()).toContain('upheld')
    expect(row.join()).not.toContain('王小明')
  })

  test('[S12.16] no complaint ends without its lessons, written before or while it is closed', () => {
    const silent = answered(tell(s12))
    expect(silent.refusal(closedEvent()).controls).toContain('lessons-recorded')
    expect(silent.refusal(closedEvent({ lessons: 'Say what is a deposit' })).controls).not.toContain(
      'lessons-recorded',
    )
    expect(silent.after(lessonsRecorded()).refusal(closedEvent()).controls).not.toContain('lessons-recorded')
    expect(carriedOut(tell(s12)).after(closedEvent({ ground: 'satisfied' })).record.lessons).toBe(
      'Batches need locks.',
    )
  })

  test('[S12.17] technology and training make handling better: both are events the host acts on', () => {
    const story = accepted(tell(s12)).after(
      actionPlanned({ action: 'tool', actionType: 'system-maintenance', what: 'A form that checks itself' }),
      actionPlanned({ action: 'course', actionType: 'staff-training', what: 'What insurance is' }),
    )
    expect(story.journal.slice(-2).map(({ event }) => event.type)).toEqual([
      'action.planned',
      'action.planned',
    ])
    expect(lineOf(story).actions.map(({ type }) => type)).toEqual(['system-maintenance', 'staff-training'])
  })
})
