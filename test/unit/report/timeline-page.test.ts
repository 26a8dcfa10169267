import { describe, expect, test } from 'vitest'
import {
  type Complaint,
  caseTimeline,
  handleAll,
  type JournalDraft,
  timelineScale,
  wake,
} from '../../../src/complaint/index.js'
import { timelinePage } from '../../../src/report/index.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import * as make from '../../support/events.js'
import { hoursIn as at } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

const bank = smallBank()

const lived = (events: readonly ComplaintEvent[], now: string): [Complaint, JournalDraft[]] => {
  const taken = handleAll({ id: 'c-1' }, events, { policy: bank, now })
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
  return [taken.complaint, [...taken.drafts]]
}

const toInvestigation = [
  make.received(),
  make.registered({ at: at(1) }),
  make.acceptedEvent({ at: at(2) }),
  make.assigned({ at: at(3) }),
  make.investigated({ at: at(24) }),
  make.departmentAsked({ at: at(25) }),
  make.departmentAnswered({ at: at(49) }),
]

describe('lifeOf', () => {
  const [complaint, journal] = lived(toInvestigation, at(50))
  const life = caseTimeline(complaint, { policy: bank, journal, now: at(60) })

  test('stages follow one another without a gap, what was waited for lies beside', () => {
    expect(life.spans.map(({ kind, tag, from, to }) => [kind, tag, from, to])).toEqual([
      ['stage', 'handling.received', at(0), at(1)],
      ['stage', 'handling.registered', at(1), at(2)],
      ['stage', 'handling.assessing', at(2), at(24)],
      ['stage', 'handling.investigating', at(24), undefined],
      ['beside', 'waiting.department', at(25), at(49)],
    ])
    expect(life).toMatchObject({ stage: { zh: '调查核实中' }, finished: false, until: at(60) })
  })

  test('every journal entry is told once, in the order in which things happened', () => {
    const late = make.contacted({ at: at(5) })
    const taken = handleAll(complaint, [late], { policy: bank, now: at(60) })
    if (!taken.ok) throw new Error('refused')
    const woken = wake(taken.complaint, { policy: bank, now: at(61) })
    const all = [...journal, ...taken.drafts, ...woken.drafts]
    const told = caseTimeline(woken.complaint, { policy: bank, journal: all, now: at(61) }).events
    expect(told.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
      all.map(({ sequence }) => sequence),
    )
    expect([...told].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))).toEqual(told)
    expect(told.filter((event) => event.late).map(({ type }) => type)).toEqual(['contact.made'])
    expect(told.map(({ title }) => title.zh)).toContain('确认收到：overdue')
    expect(told.find(({ type }) => type === 'investigation.started')?.into).toEqual([
      { en: 'Under investigation', zh: '调查核实中' },
    ])
  })

  test('clocks have their runs and due times', () => {
    expect(life.clocks.find(({ id }) => id === 'acknowledgement')).toMatchObject({
      status: 'breached',
      statusTitle: { zh: '逾期' },
      runs: [{ from: at(0), dueAt: at(24), outcome: 'open' }],
    })
  })

  test('the scale begins at the receipt, reaches to the due times, and its marks are midnights of the zone', () => {
    const { share, ticks } = timelineScale(life)
    expect(share(at(0))).toBe(0)
    expect(share('2026-03-17T15:00:00.000Z')).toBeLessThan(1)
    expect(share('2026-03-17T16:00:00.000Z')).toBe(1)
    expect(share('1990-01-01T00:00:00.000Z')).toBe(0)
    expect(ticks.length).toBeGreaterThan(2)
    expect(ticks.length).toBeLessThanOrEqual(9)
    const [first] = ticks
    expect(first?.share).toBeCloseTo(share(`${first?.label}T00:00:00+08:00`), 10)
  })
})

test('an event that is reported late turns no span around', () => {
  const [complaint, journal] = lived(
    [make.received({ at: at(10) }), make.registered({ at: at(2) }), make.acceptedEvent({ at: at(1) })],
    at(11),
  )
  for (const { from, to } of caseTimeline(complaint, { policy: bank, journal, now: at(20) }).spans)
    expect(from <= (to ?? at(20))).toBe(true)
})

describe('timelinePage', () => {
  const hostile = '<script>alert("x")</script>'
  const [complaint, journal] = lived(
    [...toInvestigation, make.contacted({ at: at(50), by: { id: hostile, role: 'handler' } })],
    at(51),
  )
  const life = caseTimeline(complaint, { policy: bank, journal, now: at(60) })
  const reason = {
    says: { en: 'Why', zh: '为何' },
    because: [
      {
        says: { en: hostile, zh: hostile },
        source: { cite: 'Law', confidence: 'P' as const, url: 'https://a.example/"x' },
      },
      {
        says: { en: 'b', zh: 'b' },
        source: { cite: 'Bad', confidence: 'P' as const, url: 'javascript:alert(1)' },
      },
    ],
  }

  test.each(['en', 'zh'] as const)(
    '%s: shows every event, clock and stage, and escapes what people wrote',
    (language) => {
      const page = timelinePage(life, { reason, language })
      for (const { title } of life.spans) expect(page).toContain(title[language])
      for (const { title } of life.clocks) expect(page).toContain(title[language])
      expect(page.match(/<tr class/g)).toHaveLength(life.events.length)
      expect(page).not.toContain('<script')
      expect(page).toContain('&lt;script&gt;')
      expect(page).not.toContain('javascript:')
      expect(page).toContain('href="https://a.example/&quot;x"')
    },
  )
})
