import { describe, expect, test } from 'vitest'
import { clocksOf } from '../../../src/complaint/index.js'
import { parsePeriod, reportLine, startReport } from '../../../src/report/index.js'
import {
  actionPlanned,
  closedEvent,
  decidedEvent,
  disputeOpened,
  followedUp,
  hoursIn,
  negotiated,
  offerAccepted,
  offerCountered,
  offered,
  offerRejected,
  person,
  proposed,
  remedyDelivered,
  responded,
  satisfactionRecorded,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import {
  answered,
  carriedOut,
  closed,
  completeNotice,
  decided,
  withFindings,
} from '../../support/told-stretches.js'

const s08 = preset('s08')

const { proposal } = proposed()

const unresolved = (): Told => {
  const remedies = [{ id: 'sorry', code: 'apology' }]
  return withFindings(tell(s08)).after(
    proposed({ proposal: { ...proposal, outcome: 'unresolved', remedies, reasons: '境外商户已注销' } }),
    decidedEvent(),
  )
}

describe('S08 answering', () => {
  test('[S08.15] it is confirmed that the problem is solved; what is not goes back to work', () => {
    const story = answered(tell(s08)).after(
      remedyDelivered(),
      remedyDelivered({ remedy: 'sorry' }),
      actionPlanned(),
    )
    expect(story.refusal(closedEvent()).controls).toEqual(['followed-up'])
    expect(story.after(followedUp({ solved: false })).stage).toBe('assessing')
    const solved = story.after(followedUp({ solved: true, comment: '客户确认已到账' }))
    expect(solved.record.followUp).toMatchObject({ solved: true, comment: '客户确认已到账' })
    expect(solved.after(closedEvent()).stage).toBe('closed')
  })

  test.each(['solution', 'measures'] as const)(
    '[S08.16] an answer that does not tell the %s is refused',
    (part) => {
      const story = decided(tell(s08))
      const short = responded(completeNotice(s08, 'final-response', part))
      expect(story.refusal(short).controls).toContain('notice-complete')
    },
  )

  test('[S08.17] how content the customer is stays on record with the words, and decides on what ground it is closed', () => {
    const said = (score: number) =>
      answered(tell(s08)).after(
        remedyDelivered(),
        remedyDelivered({ remedy: 'sorry' }),
        actionPlanned(),
        followedUp(),
        satisfactionRecorded({ score, comment: '处理及时，但解释不够清楚' }),
      )
    expect(said(4).record.satisfaction).toMatchObject({ score: 4, comment: '处理及时，但解释不够清楚' })
    expect(said(4).after(closedEvent({ ground: 'satisfied' })).stage).toBe('closed')
    expect(said(2).refusal(closedEvent({ ground: 'satisfied' })).controls).toContain('ground-fits')
  })

  test('[S08.18] talks go on: a counter-demand, another proposal, another offer, until there is agreement', () => {
    const second = { ...proposal, id: 'proposal-2' }
    const talking = withFindings(tell(s08)).after(proposed(), offered())
    expect(talking.tags).toContain('deciding.negotiating')
    const again = talking.after(
      offerCountered(),
      negotiated(),
      proposed({ proposal: second }),
      offered({ offer: 'offer-2', proposal: 'proposal-2' }),
      offerRejected({ offer: 'offer-2' }),
      offered({ offer: 'offer-3', proposal: 'proposal-2' }),
      offerAccepted({ offer: 'offer-3' }),
    )
    expect(again.record.offers.map(({ answer }) => answer)).toEqual(['countered', 'rejected', 'accepted'])
    expect(again.record.offers[0]?.counterDemand).toBe('CNY 50 more')
    expect(again.after(decidedEvent({ proposal: 'proposal-2' })).stage).toBe('decided')
  })

  test.each(['explanation', 'apology', 'external-routes'] as const)(
    '[S08.19] what cannot be resolved is answered with an %s; then it may end here, and other ways stay open',
    (part) => {
      const parts = [
        ...completeNotice(s08, 'final-response').notice.contains,
        'explanation',
        'apology',
        'external-routes',
      ] as const
      const contains = [...new Set(parts)]
      const without = contains.filter((each) => each !== part)
      const story = unresolved()
      const refused = story.refusal(responded({ notice: { form: 'written', contains: without } }))
      expect(refused.controls).toEqual(['notice-complete'])
      const told = story.after(
        responded({ notice: { form: 'written', contains } }),
        remedyDelivered({ remedy: 'sorry' }),
        actionPlanned(),
        closedEvent({ ground: 'explained' }),
      )
      expect(told.stage).toBe('closed')
      const elsewhere = disputeOpened({ by: person('complainant', 'customer-1'), route: 'ombudsman' })
      expect(told.after(elsewhere).stage).toBe('in-dispute')
    },
  )

  test('[S08.19] an answer that grants the demand needs no apology in its words', () => {
    const { notice } = completeNotice(s08, 'final-response')
    expect(notice.contains).not.toContain('apology')
    expect(decided(tell(s08)).after(responded({ notice })).stage).toBe('responded')
  })
})

describe('S08 review', () => {
  test('[S08.20] complaints of a month are reviewed beside the month before', () => {
    const period = parsePeriod('2026-03')
    if (!period.ok) throw new Error('no period')
    const frame = { now: hoursIn(24 * 20), timeZone: s08.timeZone, period: period.value, compare: true }
    const running = startReport(frame)
    const stories = [closed(tell(s08)), carriedOut(tell(s08)), tell(s08, { content: '客服态度很差' })]
    for (const [at, { complaint }] of stories.entries())
      running.add(
        reportLine(
          { ...complaint, id: `c${at}` },
          { clocks: clocksOf(complaint, { policy: s08, now: frame.now }), ...frame },
        ),
      )
    const { figures, before } = running.report()
    expect(figures.received).toMatchObject({ complaints: 3, byChannel: { phone: 3 } })
    expect(figures.closed).toMatchObject({
      complaints: 1,
      outcomes: { upheld: 1 },
      closedAs: { satisfied: 1 },
    })
    expect(figures.standing.open).toBe(2)
    expect(figures.standing).toMatchObject({ overdue: 2, beyondLimit: 1 })
    expect(before?.received.complaints).toBe(0)
  })
})
