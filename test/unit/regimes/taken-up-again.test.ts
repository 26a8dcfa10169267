import { describe, expect, test } from 'vitest'
import { clocksOf, deadlines, handleAll, wake } from '../../../src/complaint/index.js'
import { toText } from '../../../src/explanation.js'
import { loadPolicy, parsePolicy } from '../../../src/policy/index.js'
import { shipped } from '../../../src/policy/shipped.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import * as make from '../../support/events.js'
import { readerOf } from '../../support/presets.js'

const under = (regime: string) => {
  const policy = parsePolicy(
    {
      id: 'p',
      version: '1',
      title: { en: 'p', zh: 'p' },
      effectiveFrom: '2010-01-01',
      regimes: [regime],
      calendar: 'england-and-wales',
    },
    { library: shipped },
  )
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues))
  return policy.value
}

const day = (date: number, month = 5) => new Date(Date.UTC(2026, month - 1, date, 15)).toISOString()

/** Received on the 4th (of May) at 15:00 UTC, ended on the 6th, taken up again on the 11th. */
const standing = (regime: string, clock: string, end: string, facts: object = {}, month = 5) => {
  const policy = under(regime)
  const events = [
    { type: 'complaint.received', at: day(4, month) },
    { type: end, at: day(6, month) },
    { type: 'complaint.reopened', at: day(11, month) },
  ]
  const { clocks } = deadlines({ id: 'x', facts, events, now: day(12, month) }, { policy })
  const found = clocks.find(({ id }) => id === clock)
  return {
    line: `${found?.status} ${found?.dueOn ?? ''}`.trim(),
    why: found === undefined ? '' : `${toText(found.because, 'en')}\n${toText(found.because, 'zh')}`,
  }
}

describe.each<
  [
    regime: string,
    clock: string,
    withdrawn: string,
    answered: string,
    cite: string,
    facts?: object,
    month?: number,
  ]
>([
  ['cn-nfra-2020-3', 'decision', 'running 2026-05-24', 'running 2026-05-26', 'art. 15'],
  [
    'cn-credit-reporting-2013',
    'credit-objection',
    'running 2026-05-29',
    'running 2026-05-31',
    'art. 25',
    { creditObjection: true },
  ],
  [
    'uk-fca-disp',
    'disp-final-response',
    'running 2026-07-04',
    'running 2026-07-06',
    '1.6.2R',
    { paymentServices: false },
  ],
  ['eu-psd2-101', 'psd2-reply', 'running 2026-05-28', 'running 2026-06-01', 'art. 101(2)'],
  ['us-reg-e', 'reg-e-determination', 'running 2026-06-23', 'running 2026-06-18', '1005.11'],
  ['us-reg-z', 'reg-z-resolution-limit', 'running 2026-08-07', 'met 2026-08-02', '1026.13(h)'],
  ['us-cfpb-portal', 'cfpb-response', 'running 2026-05-24', 'running 2026-05-26', 's 8.1'],
  [
    'au-rg-271',
    'rg271-response',
    'running 2026-06-09',
    'running 2026-06-04',
    '.106',
    { idrMatter: 'standard' },
  ],
  ['ca-bank-act', 'ca-deal-with-complaint', 'running 2026-07-04', 'running 2026-07-06', 'FCAC'],
  ['hk-hkma-ic-4', 'hkma-final-response', 'running 2026-06-08', 'running 2026-06-10', 'IC-4'],
  ['sg-fa-complaints-2021', 'sg-response', 'running 2026-06-08', 'running 2026-06-10', 'reg 5'],
  // In force for what was received from 1 July 2026 on.
  ['in-rbi-2026', 'rbi-final-reply', 'running 2026-09-08', 'running 2026-09-10', 'final decision', {}, 8],
])('under %s', (regime, clock, withdrawn, answered, cite, facts, month) => {
  test('a complaint that was withdrawn has the rest of its time', () => {
    const { line, why } = standing(regime, clock, 'complaint.withdrawn', facts, month)
    expect(line).toBe(withdrawn)
    expect(why).toContain(cite)
    expect(why).toContain('重新办理')
  })

  test('one that was answered has what its clause says', () => {
    const { line, why } = standing(regime, clock, 'final-response.sent', facts, month)
    expect(line).toBe(answered)
    expect(why).toContain(cite)
  })
})

describe.each(['cn-retail', 'us-retail'])('under the policy %s', (name) => {
  const lived = (source: 'customer' | 'regulator', ...more: ComplaintEvent[]) => {
    const loaded = loadPolicy(readerOf(`examples/policies/${name}`), 'policy.yaml', { library: shipped })
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
    const policy = loaded.value
    const complaint = { ...make.received().complaint, source } as never
    const events = [make.received({ at: day(4), complaint }), ...more]
    const taken = handleAll({ id: 'c-1' }, events, { policy, now: events.at(-1)?.at ?? '' })
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
    return { policy, complaint: taken.complaint }
  }
  const back = make.reopened({ at: day(11) })

  test.each(['customer', 'regulator'] as const)(
    'every clock of a complaint of a %s that was called off is back, and wakes',
    (source) => {
      for (const end of [make.withdrawn({ at: day(6) }), make.mergedEvent({ at: day(6) })]) {
        const { policy, complaint } = lived(source, end, back)
        const before = lived(source)
        const ids = (of: typeof before) =>
          clocksOf(of.complaint, { policy, now: day(11) })
            .filter(({ clock }) => clock.status !== 'cancelled')
            .map(({ id }) => id)
        expect(ids({ policy, complaint })).toEqual(ids(before))
        expect(wake(complaint, { policy, now: '2026-12-01T00:00:00.000Z' }).drafts.length).toBeGreaterThan(1)
      }
    },
  )
})
