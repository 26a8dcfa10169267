import { describe, expect, test } from 'vitest'
import { assigning, clocksOf, viewFor } from '../../../src/complaint/index.js'
import { createDesk, keepingRefusals, type RefusedAttempt } from '../../../src/desk/index.js'
import { reportLine } from '../../../src/report/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import {
  assigned,
  closedEvent,
  decidedEvent,
  findingsMade,
  hoursIn,
  person,
  proposed,
  qualityReviewed,
  received,
  registered,
  reopened,
  responded,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import { accepted, closed, underInvestigation, withFindings } from '../../support/told-stretches.js'

const s10 = preset('s10')

const wang = {
  content: '我是王小明，电话13800138000，柜员teller-7态度恶劣，年费扣了两次。',
  complainants: [{ id: 'customer-1', name: '王小明', contact: { phone: '13800138000' } }],
}

describe('S10 fairness', () => {
  test('[S10.12] two customers with one story get one answer of the tables and the same time', () => {
    const content = '年费扣了两次，请退还。'
    const known = tell(s10, {
      content,
      complainants: [{ id: 'vip-1', name: '李行长', background: 'director' }],
    })
    const unknown = tell(s10, {
      content,
      complainants: [{ id: 'c-999', name: '张三', background: '农民工' }],
    })
    const tables = ({ complaint }: Told) =>
      Object.entries(complaint.decisions).map(([table, { output }]) => [table, output])
    const due = ({ complaint, now }: Told) =>
      clocksOf(complaint, { policy: s10, now }).map(({ id, clock }) => [id, clock.dueAt?.toISOString()])
    expect(tables(known)).toEqual(tables(unknown))
    expect(tables(known).length).toBeGreaterThan(6)
    expect(due(known)).toEqual(due(unknown))
  })

  test('[S10.12] nobody handles a complaint about themselves, their own people or their own interest', () => {
    const about = {
      peopleInvolved: [{ id: 'teller-7', part: 'complained-about' as const, lineManager: 'head-7' }],
    }
    const story = accepted(tell(s10, about))
    for (const handler of ['teller-7', 'head-7'])
      expect(story.refusal(assigned({ handler })).controls).toEqual(['recusal'])
    const people = ['head-7', 'li', 'teller-7'].map((id) => ({
      id,
      teams: ['complaints-team'],
      skills: ['complaint-process'],
    }))
    const { route } = assigning(story.complaint, { policy: s10, directory: { people }, now: story.now })
    expect(route).toMatchObject({ assigned: 'li', excluded: [{ person: 'head-7' }, { person: 'teller-7' }] })
  })
})

describe('S10 supervision', () => {
  test('[S10.15] the supervisor sees all, marks the work, may take it up again, and decides nothing', () => {
    const supervisor = { by: person('compliance-supervisor', 'shen') }
    const story = closed(tell(s10, wang))
    const { sees } = viewFor(story.complaint, { viewer: 'compliance-supervisor', rules: s10.document.views })
    expect(new Set(Object.values(sees))).toEqual(new Set(['whole']))
    const marked = story.after(qualityReviewed({ ...supervisor, score: 58, finding: '未核对凭证' }))
    expect(marked.record.qualityReviews).toMatchObject([
      { score: 58, finding: '未核对凭证', by: { id: 'shen' } },
    ])
    for (const role of ['complaints-manager', 'handler'] as const)
      expect(story.refusal(qualityReviewed({ by: person(role) })).code).toBe('not-permitted')
    expect(marked.after(reopened(supervisor)).stage).toBe('assessing')
    const begun = underInvestigation(tell(s10))
    expect(begun.refusal(findingsMade(supervisor)).code).toBe('not-permitted')
    expect(withFindings(tell(s10)).refusal(proposed(supervisor)).code).toBe('not-permitted')
  })

  test('[S10.18] steps that the process does not know are refused, change nothing, and are counted', async () => {
    const seen: RefusedAttempt[] = []
    const desk = keepingRefusals(
      createDesk({ store: memoryStore(), policies: [s10], now: () => hoursIn(9) }),
      (refused) => {
        seen.push(refused)
      },
    )
    await desk.open(received(), { id: 'c' })
    await desk.handle('c', registered({ at: hoursIn(1) }))
    const shortcuts = [decidedEvent(), responded(), closedEvent()].map((event) => ({
      ...event,
      at: hoursIn(2),
    }))
    for (const event of shortcuts) expect(await desk.handle('c', event)).toMatchObject({ ok: false })
    expect(seen.map(({ complaint, by, refusal }) => [complaint, by?.role, refusal.code])).toEqual([
      ['c', 'handler', 'event-not-allowed'],
      ['c', 'handler', 'event-not-allowed'],
      ['c', 'complaints-manager', 'event-not-allowed'],
    ])
    const complaint = await desk.load('c')
    if (complaint === undefined) throw new Error('it is gone')
    expect(complaint.entries).toBe(2)
    const frame = { now: hoursIn(9), timeZone: s10.timeZone }
    const codes = seen.map(({ refusal }) => refusal.code)
    expect(reportLine(complaint, { clocks: [], ...frame, refusals: codes }).refusals).toEqual(codes)
  })
})
