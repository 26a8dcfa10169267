import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Complaint, handle, openComplaint, wake } from '../../../src/complaint/index.js'
import { RedressError } from '../../../src/errors.js'
import { type Policy, parsePolicy, shipped, verifyPolicy } from '../../../src/policy/index.js'
import { feel } from '../../../src/rules/index.js'
import { received } from '../../support/events.js'
import { drawnEvent, draws } from '../../support/random-history.js'
import { policyChanges } from '../../support/random-policy.js'
import { runs } from '../../support/runs.js'
import { changed, soundPolicy } from '../../support/sound-policy.js'

/** The policy of a document in which `check` finds no error. */
const passed = (document: unknown): Policy | undefined => {
  const policy = parsePolicy(document, { library: shipped, feel })
  if (!policy.ok) return undefined
  return verifyPolicy(policy.value).findings.some(({ severity }) => severity === 'error')
    ? undefined
    : policy.value
}

const days = 24 * 3_600_000

/** A life of a complaint under a policy: what happens to it, and how long after its receipt somebody looks again. */
const live = (
  policy: Policy,
  drawn: Parameters<typeof drawnEvent>[1][],
  later: readonly number[],
): Complaint => {
  const start = received({ at: '2026-03-02T01:00:00.000Z' })
  const opened = openComplaint(start, { policy, id: 'c-1', now: start.at })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  let { complaint } = opened
  drawn.forEach((draw, index) => {
    const event = drawnEvent(complaint.stage, draw, index + 1)
    const handled = handle(complaint, event, { policy, now: event.at })
    if (handled.ok) complaint = handled.complaint
  })
  for (const after of [...later].sort((one, other) => one - other)) {
    const now = new Date(Date.parse(start.at) + after * days).toISOString()
    const woken = wake(complaint, { policy, now })
    void woken.clocks
    complaint = woken.complaint
  }
  return complaint
}

test('what check passes never throws at run time, whatever happens to a complaint', () => {
  let tried = 0
  fc.assert(
    fc.property(
      policyChanges,
      draws(25),
      fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 4 }),
      (changes, drawn, later) => {
        const document = changes.reduce<unknown>(
          (all, [place, value]) => changed(all, place, value),
          soundPolicy,
        )
        const policy = passed(document)
        if (policy === undefined) return
        tried += 1
        try {
          live(policy, drawn, later)
        } catch (error) {
          if (error instanceof RedressError) throw new Error(`${error.code}: ${error.message}`)
          throw error
        }
      },
    ),
    { numRuns: runs(150) },
  )
  // A law of policies that are all refused would say nothing.
  expect(tried).toBeGreaterThan(runs(150) / 10)
})
