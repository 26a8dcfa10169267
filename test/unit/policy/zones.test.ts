import { describe, expect, test } from 'vitest'
import { clocksOf, retentionOf } from '../../../src/complaint/index.js'
import { createDesk } from '../../../src/desk/index.js'
import { type PolicyOptions, parsePolicy, verifyPolicy } from '../../../src/policy/index.js'
import { shipped } from '../../../src/policy/shipped.js'
import { boardLine } from '../../../src/report/index.js'
import { memoryStore } from '../../../src/stores/memory.js'

/** Every offset of Manitoba from 1900 on as a test wants it: none of the runtime's is left. */
const zones = {
  'America/Winnipeg': [
    ['1900-01-01T00:00:00Z', -360],
    ['2026-03-08T08:00:00Z', -300],
  ],
} as const

/** What the runtimes had before Manitoba decided. */
const before = {
  'America/Winnipeg': [
    ['1900-01-01T00:00:00Z', -360],
    ['2026-03-08T08:00:00Z', -300],
    ['2026-11-01T07:00:00Z', -360],
  ],
} as const

const manitoba = (calendar: object, options: PolicyOptions = {}) => {
  const read = parsePolicy(
    {
      id: 'manitoba',
      version: '1',
      title: { en: 'A bank of Manitoba', zh: '马尼托巴的银行' },
      effectiveFrom: '2020-01-01',
      calendars: { own: { uses: 'canada-federal', timeZone: 'America/Winnipeg', ...calendar } },
      calendar: 'own',
      clocks: [
        {
          id: 'call-back',
          title: { en: 'Call back', zh: '回电' },
          target: { calendarDays: 10 },
          startsOn: ['complaint.received'],
          stopsOn: ['acknowledgement.sent'],
          statutory: false,
          source: { cite: 'House rule', confidence: 'H' },
        },
      ],
    },
    { library: shipped, ...options },
  )
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

const now = '2026-12-01T06:00:00.000Z'
const answersUnder = async (policy: ReturnType<typeof manitoba>) => {
  const desk = createDesk({ store: memoryStore(), policies: [policy], now: () => now })
  const opened = await desk.open(
    {
      type: 'complaint.received',
      at: '2026-12-01T05:30:00Z',
      by: { id: 'r', role: 'receptionist' },
      complaint: { content: 'A fee that nobody agreed to', channel: 'phone' },
    },
    { id: 'c-1' },
  )
  if (!opened.ok) throw new Error(opened.refusal.code)
  const clocks = clocksOf(opened.complaint, { policy, now })
  const [clock] = clocks
  return {
    receivedOn: opened.complaint.facts.receivedOn,
    line: boardLine(opened.complaint, { clocks, now, timeZone: policy.timeZone, zones: policy.zones })
      .receivedOn,
    due: [clock?.clock.dueOn, clock?.clock.dueAt?.toISOString()],
    issues: clock?.clock.issues.map(({ code }) => code),
    kept: retentionOf(opened.complaint, { policy, now }).status,
  }
}

describe('a bank of Manitoba in December 2026', () => {
  const right = {
    receivedOn: '2026-12-01',
    line: '2026-12-01',
    due: ['2026-12-11', '2026-12-12T05:00:00.000Z'],
    issues: [],
    kept: 'open',
  }

  test('has the right dates with rules written in its calendar', async () => {
    expect(await answersUnder(manitoba({ zones }))).toEqual(right)
  })

  test('and with rules that its host hands over', async () => {
    expect(await answersUnder(manitoba({}, { zones }))).toEqual(right)
  })

  test('with rules of before it is told that they are old, where the policy is verified and where a clock is read', async () => {
    const policy = manitoba({}, { zones: before })
    expect(await answersUnder(policy)).toEqual({
      ...right,
      receivedOn: '2026-11-30',
      line: '2026-11-30',
      due: ['2026-12-10', '2026-12-11T06:00:00.000Z'],
      issues: ['stale-time-zone'],
    })
    expect(verifyPolicy(policy).findings).toMatchObject([
      { code: 'stale-time-zone', severity: 'warning', path: ['calendars', 'own', 'timeZone'] },
    ])
    expect(verifyPolicy(manitoba({ zones })).findings).toEqual([])
  })

  test('a calendar keeps its own rules under those of the host', async () => {
    expect(await answersUnder(manitoba({ zones }, { zones: before }))).toEqual(right)
  })

  test('what the host hands over stands in the hash of the calendar, not of the policy', () => {
    const [plain, ruled] = [manitoba({}), manitoba({}, { zones })]
    expect(ruled.hash).toBe(plain.hash)
    expect(ruled.calendars.get('own')?.hash).not.toBe(plain.calendars.get('own')?.hash)
    expect(manitoba({ zones }).hash).not.toBe(plain.hash)
  })
})
