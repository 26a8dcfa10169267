import { describe, expect, test } from 'vitest'
import { assignee, explainDecision } from '../../../src/complaint/index.js'
import { toText } from '../../../src/explanation.js'
import { definePolicy } from '../../../src/policy/index.js'
import {
  acceptedEvent,
  acknowledged,
  approvalAsked,
  approved,
  assigned,
  classified,
  closedEvent,
  decidedEvent,
  departmentAnswered,
  departmentAsked,
  evidenceAdded,
  findingsMade,
  investigated,
  person,
  proposed,
  registered,
  regulatorReported,
  responded,
} from '../../support/events.js'
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
const { finding } = findingsMade()
const { proposal } = proposed()

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
    const slower = definePolicy({
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
    const route = assignee(complaint, s13, { people }, now)
    expect(route).toMatchObject({ assigned: 'wu', excluded: [{ person: 'new' }] })
    const legal = definePolicy({
      ...{ id: 'legal', version: '1', title: s13.document.title, extends: s13.document },
      teams: { 'complaints-team': { title: s13.document.title, skills: ['complaint-process', 'legal'] } },
    })
    const half = [{ id: 'half', teams: ['complaints-team'], skills: ['complaint-process'] }]
    expect(assignee(complaint, legal, { people: half }, now)?.assigned).toBeUndefined()
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
      const { why } = explainDecision(s13, story.complaint, 'priority')
      expect(toText(why, 'en')).toContain(rule)
      expect(toText(why, 'zh')).toMatch(/[\u4e00-\u9fff]/)
    },
  )
})

describe('S13 investigation and handling', () => {
  test('[S13.16] facts, background, cause and responsibility are on record', () => {
    const known = {
      ...finding,
      responsibleParty: 'card-centre',
      impactScope: 'One customer',
      rootCause: 'No lock',
    }
    const { record } = underInvestigation(tell(s13)).after(evidenceAdded(), findingsMade({ finding: known }))
    expect(record.finding).toMatchObject({
      facts: 'The fee was posted twice.',
      responsibleParty: 'card-centre',
      rootCause: 'No lock',
      causes: [{ code: 'system-failure' }],
    })
    expect(() => findingsMade({ finding: { ...known, facts: '' } })).toThrow()
  })

  test('[S13.19] a department answers within its own limit, or its head hears of it', () => {
    const asked = underInvestigation(tell(s13)).after(departmentAsked())
    expect(asked.effects.at(-1)?.body).toMatchObject({ type: 'ask-department', unit: 'card-centre' })
    expect(asked.after(departmentAnswered()).clock('department-enquiry')?.clock.status).toBe('met')
    const late = asked.later(24 * 6)
    expect(late.clock('department-enquiry')?.clock.status).toBe('breached')
    expect(late.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'department-enquiry', to: ['head-of-department'] }),
    )
  })

  test('[S13.20] a serious violation gets a special investigation and is reported to the regulator by the next working day', () => {
    const story = accepted(tell(s13)).after(
      classified({ classification: { severity: 'serious-violation' }, reason: 'Staff took money' }),
      assigned(),
      investigated({ level: 'in-depth' }),
      evidenceAdded(),
    )
    expect(story.refusal(findingsMade()).control).toBe('special-for-serious')
    const special = story.after(investigated({ level: 'special' }))
    expect(special.tags).toContain('investigation.special')
    expect(special.clock('regulator-report')?.clock.status).toBe('running')
    expect(special.later(24 * 3).clock('regulator-report')?.clock.status).toBe('breached')
    const violation = findingsMade({ finding: { ...finding, codes: ['violation'] } })
    const found = special.after(violation, proposed())
    expect(found.effects.map(({ body }) => body.type)).toContain('report-to-regulator')
    expect(found.refusal(decidedEvent()).control).toBe('approval-needed')
    const told = found.after(
      approvalAsked(),
      approved(),
      decidedEvent(),
      responded(completeNotice(s13, 'final-response')),
    )
    expect(told.refusal(closedEvent()).controls).toContain('regulator-reported')
    const reported = special.after(regulatorReported())
    expect(reported.clock('regulator-report')?.clock.status).toBe('met')
    expect(reported.record.regulatorReports).toMatchObject([{ to: 'NFRA' }])
  })

  test('[S13.21] the decision follows from findings and names its rules', () => {
    expect(underInvestigation(tell(s13)).refusal(proposed()).controls).toContain('findings-first')
    const lawless = proposed({ proposal: { ...proposal, rules: [] } })
    expect(withFindings(tell(s13)).refusal(lawless).control).toBe('decision-cites-rules')
    expect(decided(tell(s13)).record.decision?.proposal.rules).toEqual(['card-terms-7'])
  })

  test.each(['damages', 'compensation', 'rights-restoration'])(
    '[S13.22] the result is told in time, and %s is made good before the end',
    (code) => {
      const remedies = [
        { id: 'r', code },
        { id: 's', code: 'apology' },
      ]
      const story = withFindings(tell(s13)).after(
        proposed({ proposal: { ...proposal, remedies } }),
        decidedEvent(),
      )
      expect(story.later(24 * 5).clock('stage-reply')?.clock.status).toBe('breached')
      const told = story.after(responded(completeNotice(s13, 'final-response')))
      expect(told.clock('decision')?.clock.status).toBe('met')
      expect(told.refusal(closedEvent()).controls).toContain('remedies-delivered')
    },
  )
})
