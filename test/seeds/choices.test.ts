import { describe, expect, test } from 'vitest'
import { assignee } from '../../src/complaint/index.js'
import {
  acceptedEvent,
  assigned,
  calledBack,
  closedEvent,
  decidedEvent,
  disputeOpened,
  evidenceAdded,
  findingsMade,
  hoursIn,
  investigated,
  majorDeclared,
  mediationProposed,
  person,
  proposed,
  registered,
  reviewAsked,
  triaged,
} from '../support/events.js'
import { preset } from '../support/presets.js'
import { type Told, tell } from '../support/told.js'
import { accepted, answered, carriedOut, withFindings } from '../support/told-stretches.js'

const of = (number: string, intake = {}): Told => tell(preset(number), intake)

describe('where procedures disagree, the policy chooses', () => {
  const done = (number: string): Told => carriedOut(of(number))
  const by = person('customer-service-manager')

  test('[S05.5] finished on satisfaction only, on an explanation, or after silence', () => {
    const explained = closedEvent({ by, ground: 'explained' })
    expect(done('s05').refusal(explained).controls).toContain('closure-rule')
    expect(done('s08').after(explained).stage).toBe('closed')
    const silent = (days: number) => closedEvent({ by, ground: 'silent', at: hoursIn(24 * days) })
    expect(done('s08').refusal(silent(20)).controls).toContain('closure-rule')
    const unanswered = answered(of('s10'))
    expect(unanswered.refusal(silent(5)).controls).toContain('closure-rule')
    expect(unanswered.refusal(silent(12)).controls).not.toContain('closure-rule')
  })

  test('[S05.7] the head of department first, or whoever is least busy; in both, nobody with an interest', () => {
    const people = [
      { id: 'chen', teams: ['branch-service', 'complaints-team'], skills: ['complaint-process'], head: true },
      { id: 'li', teams: ['branch-service', 'complaints-team'], skills: ['complaint-process'] },
    ]
    const chosen = (number: string, intake = {}) => {
      const story = of(number, { content: '柜员态度恶劣', ...intake }).after(registered())
      return assignee(story.complaint, {
        policy: story.policy,
        directory: { people, loads: { chen: 9 } },
        now: story.now,
      })?.assigned
    }
    expect([chosen('s05'), chosen('s10')]).toEqual(['chen', 'li'])
    const about = (id: string) => ({ peopleInvolved: [{ id, part: 'complained-about' }] })
    expect([chosen('s05', about('chen')), chosen('s10', about('li'))]).toEqual(['li', 'chen'])
  })

  test('[S12.3] recorded first in both; reviewed before acceptance or not', () => {
    for (const number of ['s12', 's04'])
      expect(of(number).refusal(acceptedEvent()).controls).toContain('registered-first')
    expect(of('s12').after(registered()).refusal(acceptedEvent()).control).toBe('triaged-first')
    expect(of('s12').after(registered(), triaged(), acceptedEvent()).stage).toBe('assessing')
    expect(of('s04').after(registered(), acceptedEvent()).stage).toBe('assessing')
  })

  test('[S11.3] [S11.7] one investigation, two, or a special one: levels of one stage', () => {
    const begun = accepted(of('s11')).after(assigned())
    const once = begun.after(investigated({ level: 'preliminary' }))
    expect(once.tags).toContain('investigation.preliminary')
    expect(once.after(evidenceAdded(), findingsMade()).stage).toBe('deciding')
    const twice = once.after(investigated({ level: 'in-depth' }))
    expect(twice.tags).toContain('investigation.in-depth')
    const special = twice.after(investigated({ level: 'special' }))
    expect([special.stage, special.record.investigations.length]).toEqual(['investigating', 3])
  })

  test('[S14.5] few approvals or many: above a limit and for serious matters, or for every major complaint', () => {
    const major = (number: string) => withFindings(of(number)).after(majorDeclared(), proposed())
    expect(major('s04').refusal(decidedEvent()).control).toBe('approval-needed')
    expect(major('s14').after(decidedEvent()).stage).toBe('decided')
    const { proposal } = proposed()
    const dear = [
      { id: 'r', code: 'refund', amount: { currency: 'CNY', minor: 250_000 } },
      { id: 's', code: 'apology' },
    ]
    const above = withFindings(of('s14')).after(proposed({ proposal: { ...proposal, remedies: dear } }))
    expect(above.refusal(decidedEvent()).control).toBe('approval-needed')
  })

  test('[S15.15] a superior, talks, or senior management first; the way outside is never closed', () => {
    expect(answered(of('s06')).after(reviewAsked({ to: 'superior' })).stage).toBe('under-review')
    expect(answered(of('s15')).refusal(mediationProposed()).control).toBe('negotiation-first')
    expect(answered(of('s04')).after(mediationProposed()).stage).toBe('responded')
    for (const number of ['s04', 's06', 's15']) {
      const outside = disputeOpened({ by: person('complainant'), route: 'regulator', body: 'NFRA' })
      expect(answered(of(number)).after(outside).stage).toBe('in-dispute')
      expect(of(number).after(outside).record.disputes).toHaveLength(1)
    }
  })

  test('[S05.28] a call-back that hears no satisfaction sends the matter back under every closing rule', () => {
    for (const number of ['s05', 's08', 's10'])
      expect(answered(of(number)).after(calledBack({ satisfied: false })).stage).toBe('assessing')
  })
})
