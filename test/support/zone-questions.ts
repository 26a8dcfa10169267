import { readFileSync } from 'node:fs'
import { type JournalEntry, replay } from '../../src/complaint/index.js'
import { createDesk } from '../../src/desk/index.js'
import { defineCalendar, explainDue } from '../../src/sla/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import type { ZoneRules } from '../../src/zone-rules.js'
import { policyFrom } from './policy-from.js'

/** A program for one runtime: what it answers where rules are handed over and where they are not, and what it makes of a journal. */

const zones: ZoneRules = {
  'America/Vancouver': [
    ['1900-01-01T00:00:00Z', -480],
    ['2026-03-08T10:00:00Z', -420],
  ],
  'America/Winnipeg': [
    ['1900-01-01T00:00:00Z', -360],
    ['2026-03-08T08:00:00Z', -300],
  ],
  'Africa/Casablanca': [
    ['1900-01-01T00:00:00Z', 60],
    ['2026-02-15T02:00:00Z', 0],
    ['2026-03-22T02:00:00Z', 60],
    ['2026-09-20T01:00:00Z', 0],
  ],
  'Asia/Shanghai': [
    ['1900-01-01T00:00:00Z', 505],
    ['2026-11-30T15:35:00Z', -90],
  ],
}

const office = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']] as const]),
)

const calendarOf = (timeZone: string, given: boolean) =>
  defineCalendar({ id: 'office', timeZone, weekly: office, ...(given ? { zones } : {}) })

const hour = 3_600_000
const moments = Array.from({ length: 200 }, (_, n) =>
  new Date(Date.UTC(2026, 9, 20) + n * 7.5 * hour).toISOString(),
)
const targets = [{ calendarDays: 1 }, { businessDays: 5 }, { businessHours: 12 }, { months: 1 }] as const

const answersOf = (given: boolean) =>
  Object.keys(zones).flatMap((timeZone) => {
    const calendar = calendarOf(timeZone, given)
    return moments.flatMap((from) =>
      targets.map((target) => {
        const { dueAt, dueOn, days } = explainDue(calendar, from, target)
        return [timeZone, from, dueOn, dueAt.toISOString(), days.length].join(' ')
      }),
    )
  })

const vancouver = policyFrom({
  id: 'vancouver',
  version: '1',
  title: { en: 'A bank in Vancouver', zh: '温哥华的银行' },
  effectiveFrom: '2020-01-01',
  calendars: { own: { timeZone: 'America/Vancouver', weekly: office } },
  calendar: 'own',
  regimes: [{ regime: 'ca-bank-act' }],
})

const opened = async () => {
  const store = memoryStore()
  const desk = createDesk({ store, policies: [vancouver], now: () => '2026-12-01T07:30:00.000Z' })
  const answer = await desk.open(
    {
      type: 'complaint.received',
      at: '2026-12-01T07:30:00Z',
      by: { id: 'r', role: 'receptionist' },
      complaint: { content: 'A fee that nobody agreed to', channel: 'phone' },
    },
    { id: 'c-1' },
  )
  if (!answer.ok) throw new Error(answer.refusal.code)
  return { complaint: answer.complaint, journal: answer.entries }
}

const [journalFile] = process.argv.slice(2)
const given: readonly JournalEntry[] =
  journalFile === undefined ? [] : (JSON.parse(readFileSync(journalFile, 'utf8')) as JournalEntry[])

console.log(
  JSON.stringify({
    zones: process.versions.tz,
    handedOver: answersOf(true),
    ofRuntime: answersOf(false),
    ...(await opened()),
    replayed: replay(given, { policies: [vancouver] }),
  }),
)
