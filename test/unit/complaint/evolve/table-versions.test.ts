import { describe, expect, test } from 'vitest'
import { explainDecision, handle, openComplaint, replay } from '../../../../src/complaint/index.js'
import { toText } from '../../../../src/explanation.js'
import { verifyPolicy } from '../../../../src/policy/index.js'
import { acceptedEvent, classified, received, registered } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'
import { routingTo, versionedBank } from '../../../support/versioned-bank.js'

const bank = versionedBank()

const openedAt = (at: string, policy = bank) => {
  const answer = openComplaint(received({ at }), { policy, id: 'c-1', now: at })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer
}

const versionOf = (at: string) => openedAt(at).complaint.decisions.routing?.trace.version

describe('a complaint and the versions of its tables', () => {
  test('the day of receipt in the bank’s own zone chooses', () => {
    expect(versionOf('2026-02-28T15:59:59.000Z')).toBe('1')
    expect(versionOf('2026-02-28T16:00:00.000Z')).toBe('2')
  })

  test('the decision carries table, version, hash and rule', () => {
    const old = bank.tables.find(({ version }) => version === '1')
    expect(openedAt('2026-02-10T02:00:00.000Z').complaint.decisions.routing).toMatchObject({
      trace: { table: 'routing', version: '1', hash: old?.hash, rules: ['to-general'] },
      output: { team: 'general' },
    })
  })

  test('a complaint keeps the version of its day when the tables are asked again later', () => {
    const at = '2026-02-10T02:00:00.000Z'
    const later = '2026-03-20T02:00:00.000Z'
    let complaint = openedAt(at).complaint
    for (const event of [
      registered({ at }),
      classified({ at: later, classification: { severity: 'high' }, reason: 'It is grave' }),
      acceptedEvent({ at: later }),
    ]) {
      const answer = handle(complaint, event, { policy: bank, now: later })
      if (!answer.ok) throw new Error(answer.refusal.code)
      complaint = answer.complaint
    }
    expect(complaint.decisions.routing?.trace.version).toBe('1')
  })

  test('a replay gives the same answer bit for bit', () => {
    const { complaint, drafts } = openedAt('2026-02-10T02:00:00.000Z')
    expect(JSON.stringify(replay(drafts, { policies: [bank] }))).toBe(JSON.stringify(complaint))
  })

  test('a version that is added for later days leaves earlier decisions as they are, bit for bit', () => {
    const at = '2026-02-10T02:00:00.000Z'
    const { decisions } = openedAt(at).complaint
    const [newest, oldest] = bank.document.tables
    const grown = smallBank({
      tables: [
        ...[newest, oldest].flatMap((table) => table ?? []),
        routingTo('general', { version: '3', effectiveFrom: '2027-01-01' }),
      ],
    })
    expect(JSON.stringify(openedAt(at, grown).complaint.decisions)).toBe(JSON.stringify(decisions))
  })

  test('an old decision is explained by its own version', () => {
    const { complaint } = openedAt('2026-02-10T02:00:00.000Z')
    expect(toText(explainDecision(complaint, 'routing', { policy: bank }).why, 'en')).toContain('to-general')
  })

  test('a table that is not in force decides nothing, and says so', () => {
    const late = smallBank({ tables: [routingTo('cards', { effectiveFrom: '2026-06-01' })] })
    const answer = openedAt('2026-02-10T02:00:00.000Z', late)
    expect(answer.complaint.decisions).toEqual({})
    expect(answer.issues).toMatchObject([{ code: 'no-version-in-force', path: ['tables', 'routing'] }])
    expect(verifyPolicy(late).findings.map(({ code }) => code)).toContain('no-version-in-force')
  })
})
