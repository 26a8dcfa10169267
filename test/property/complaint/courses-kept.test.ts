import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wakeTime } from '../../../src/complaint/clocks/next-due.js'
import { type Complaint, clocksOf, handle, handleAll } from '../../../src/complaint/index.js'
import { type Policy, parsePolicy } from '../../../src/policy/index.js'
import { shipped } from '../../../src/policy/shipped.js'
import { hoursIn, received } from '../../support/events.js'
import { lenientControls } from '../../support/lenient-controls.js'
import { smallBank } from '../../support/policies.js'
import { drawnEvent, draws } from '../../support/random-history.js'
import { runs } from '../../support/runs.js'

const underRegime = (regime: string): Policy => {
  const policy = parsePolicy(
    {
      id: 'p',
      version: '1',
      title: { en: 'p', zh: 'p' },
      effectiveFrom: '2015-01-01',
      regimes: [regime],
      calendar: 'england-and-wales',
    },
    { library: shipped },
  )
  if (!policy.ok) throw new Error(policy.issues.map(({ message }) => message).join('; '))
  return policy.value
}

const policies: readonly (readonly [string, Policy])[] = [
  ['a small bank', smallBank({ controls: lenientControls })],
  ...['cn-nfra-2020-3', 'uk-fca-disp', 'us-reg-e', 'au-rg-271', 'in-rbi-2026'].map(
    (id) => [id, underRegime(id)] as const,
  ),
]

/** The same complaint as it comes out of a store: nothing that was kept with its events is there. */
const stored = (complaint: Complaint): Complaint => structuredClone(complaint)

test.each(policies)(
  'clocks that are kept from one event to the next are those that are worked out anew: %s',
  (_, policy) => {
    let looked = 0
    fc.assert(
      fc.property(draws(30), fc.array(fc.integer({ min: 0, max: 30 })), (history, looks) => {
        const opened = handleAll({ id: 'c-1' }, [received()], { policy, now: hoursIn(0) })
        if (!opened.ok) throw new Error(opened.refusal.code)
        let { complaint } = opened
        history.forEach((drawn, index) => {
          const hours = index * 9 + 9
          const taken = handle(complaint, drawnEvent(complaint.stage, drawn, hours), {
            policy,
            now: hoursIn(hours),
          })
          if (taken.ok) complaint = taken.complaint
          // Asked at several moments, also earlier ones: what is kept must hold at each.
          for (const later of looks.filter((each) => each % 7 === index % 7).slice(0, 2)) {
            const now = hoursIn(hours + (later - 10) * 12)
            expect(clocksOf(complaint, { policy, now })).toEqual(clocksOf(stored(complaint), { policy, now }))
            expect(wakeTime(complaint, { policy, now })).toEqual(wakeTime(stored(complaint), { policy, now }))
            looked += 1
          }
        })
      }),
      { numRuns: runs(30) },
    )
    expect(looked).toBeGreaterThan(20)
  },
)
