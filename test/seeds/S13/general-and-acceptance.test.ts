import { describe, expect, test } from 'vitest'
import { assignee, explainDecision } from '../../../src/complaint/index.js'
import { toText } from '../../../src/explanation.js'
import {
  acceptedEvent,
  acknowledged,
  decidedEvent,
  findingsMade,
  person,
  proposed,
  registered,
} from '../../support/events.js'
import { policyFrom } from '../../support/policy-from.js'
import { preset, presetFile } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import {
  accepted,
  answered,
  completeNotice,
  decided,
  underInvestigation,
  withFindings,
} from '../../support/told-stretches.js'

const s13 = preset('s13')

describe('S13 general rules', () => {
  test('[S13.1] [S13.2] purpose and scope are documented, and the policy is one for banks in China', () => {
    const page = presetFile('s13', 'README.md')
    expect(page).toMatch(/\*\*Purpose\.\*\*.*rights of its customers/s)
    expect(page).toMatch(/\*\*Scope\.\*\* Banks in mainland China/)
    expect(s13.regimes.map(({ jurisdiction }) => jurisdiction)).toEqual(['CN', 'CN'])
    expect(s13.timeZone).toBe('Asia/Shanghai')
    for (const { id } of s13.regimes) expect(page).toContain(id)
  })

  test('[S13.3] acceptance, investigation, handling and reply each have a limit and somebody who is told, both for the bank to set', () => {
    const stages: readonly (readonly [string, Told, Told])[] = [
      ['stage-acceptance', tell(s13).after(registered()), tell(s13).after(registered(), acceptedEvent())],
      ['stage-investigation', underInvestigation(tell(s13)), withFindings(tell(s13))],
      ['stage-handling', withFindings(tell(s13)), decided(tell(s13))],
      ['stage-reply', decided(tell(s13)), answered(tell(s13))],
    ]
    for (const [id, within, done] of stages) {
      expect([id, within.clock(id)?.clock.status]).toEqual([id, 'running'])
      expect([id, done.clock(id)?.clock.status]).toEqual([id, 'met'])
      const late = within.later(24 * 12)
      expect([id, late.clock(id)?.clock.status]).toEqual([id, 'breached'])
      const told = late.effects.flatMap(({ body }) =>
        body.type === 'notify-role' && body.clock === id ? body.to : [],
      )
      expect(told.length).toBeGreaterThan(0)
    }
    const title = s13.document.title
    const slower = policyFrom({
      ...{ id: 'slower', version: '1', title, extends: s13.document },
      clocks: [{ id: 'stage-reply', target: { businessDays: 3 } }],
    })
    const hours = (policy: typeof s13) => decided(tell(policy)).hoursGiven('stage-reply')
    expect(hours(slower) - hours(s13)).toBe(48)
  })

  test('[S13.4] nobody judges in their own matter, nothing is decided without independent evidence, and time runs', () => {
    const story = accepted(tell(s13, { peopleInvolved: [{ id: 'li', part: 'complained-about' }] }))
    expect(story.clock('decision')?.clock.status).toBe('running')
    const bare = underInvestigation(tell(s13)).after(findingsMade(), proposed())
    expect(bare.refusal(decidedEvent()).control).toBe('independent-evidence')
    const own = underInvestigation(tell(s13, { peopleInvolved: [{ id: 'li', part: 'complained-about' }] }))
    expect(own.refusal(findingsMade({ by: person('handler', 'li') })).control).toBe('recusal')
  })

  test('[S13.13] whoever takes a complaint knows the process; who does not is named with the reason', () => {
    const people = [
      { id: 'new', teams: ['complaints-team'], skills: [] },
      { id: 'wu', teams: ['complaints-team'], skills: ['complaint-process', 'legal'] },
    ]
    const { complaint, now } = tell(s13, { content: '柜员态度恶劣' }).after(registered())
    const route = assignee(complaint, { policy: s13, directory: { people }, now })
    expect(route).toMatchObject({ assigned: 'wu', excluded: [{ person: 'new' }] })
    const legal = policyFrom({
      ...{ id: 'legal', version: '1', title: s13.document.title, extends: s13.document },
      teams: { 'complaints-team': { title: s13.document.title, skills: ['complaint-process', 'legal'] } },
    })
    const half = [{ id: 'half', teams: ['complaints-team'], skills: ['complaint-process'] }]
    expect(assignee(complaint, { policy: legal, directory: { people: half }, now })?.assigned).toBeUndefined()
  })
})

describe('S13 acceptance', () => {
  test('[S13.10] a complaint is registered, accepted and routed by the acceptance officer', () => {
    const story = tell(s13).after(registered({ by: person('acceptance-officer') }))
    expect(story.refusal(acceptedEvent({ by: person('handler') })).code).toBe('not-permitted')
    expect(tell(s13).refusal(acceptedEvent()).control).toBe('registered-first')
    const taken = story.after(acceptedEvent())
    expect([taken.stage, taken.facts.team]).toEqual(['assessing', 'complaints-team'])
  })

  test.each(['written-form', 'phone', 'online-platform'] as const)(
    '[S13.11] [S13.12] a complaint by %s is taken in, and its receipt confirmed in time',
    (channel) => {
      const story = tell(s13, { channel }).after(registered())
      expect(story.facts.channel).toBe(channel)
      expect(story.clock('acknowledgement')?.clock.status).toBe('running')
      const confirmed = story.after(acknowledged(completeNotice(s13, 'acknowledgement')))
      expect(confirmed.clock('acknowledgement')?.clock.status).toBe('met')
      const silent = acknowledged(completeNotice(s13, 'acknowledgement', 'receipt-confirmed'))
      expect(story.refusal(silent).control).toBe('notice-complete')
    },
  )

  test.each([
    ['柜员私自划转了我的存款', {}, 'urgent', 'violation'],
    ['我的银行卡被盗刷了', { product: 'debit-card' }, 'urgent', 'money-moving'],
    ['手续费收了两次', { claimedLoss: { currency: 'CNY', minor: 6_000_000 } }, 'high', 'harm'],
    ['我们五户业主的贷款利率都不对', { numberOfComplainants: 5 }, 'high', 'many-sided'],
    ['手续费收了两次', { earlierComplaint: 'TS-1' }, 'normal', 'complex'],
    ['手续费收了两次', {}, 'low', 'simple'],
  ])(
    '[S13.15] priority rests on nature, severity and complexity, and says so: %s %j is %s by %s',
    (content, more, priority, rule) => {
      const story = tell(s13, { content, ...more })
      expect(story.facts.priority).toBe(priority)
      const { why } = explainDecision(story.complaint, 'priority', { policy: s13 })
      expect(toText(why, 'en')).toContain(rule)
      expect(toText(why, 'zh')).toMatch(/[\u4e00-\u9fff]/)
    },
  )
})
