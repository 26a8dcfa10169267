import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assigning, handle, openComplaint } from '../../../src/complaint/index.js'
import { parseDirectory, strategies } from '../../../src/policy/index.js'
import { parseEvent } from '../../../src/vocabulary/index.js'
import { smallBank } from '../../support/policies.js'

const ids = ['an', 'bo', 'cui', 'du']
const now = '2026-03-02T02:00:00.000Z'

const recusal = fc.record({
  complainedAbout: fc.boolean(),
  lineManager: fc.boolean(),
  earlierHandler: fc.boolean(),
  declaredInterest: fc.boolean(),
})

const history = fc.record({
  recusal,
  strategy: fc.constantFrom(...strategies),
  head: fc.constantFrom(...ids),
  accused: fc.subarray(ids),
  superior: fc.option(fc.constantFrom(...ids), { nil: undefined }),
  interested: fc.subarray(ids),
  handlers: fc.subarray(ids),
})

const eventFrom = (value: object) => {
  const read = parseEvent({ at: now, by: { id: 'm', role: 'complaints-manager' }, ...value })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

test('whoever is chosen is never refused by the recusal control, and whoever it would refuse is excluded', () => {
  fc.assert(
    fc.property(history, ({ recusal, strategy, head, accused, superior, interested, handlers }) => {
      const policy = smallBank({
        controls: { recusal },
        teams: {
          cards: { title: { en: 'Cards', zh: '银行卡' }, strategy },
          general: { title: { en: 'General', zh: '综合' } },
        },
      })
      const received = eventFrom({
        type: 'complaint.received',
        complaint: {
          content: '信用卡被盗刷',
          channel: 'phone',
          peopleInvolved: accused.map((id) => ({
            id,
            part: 'complained-about',
            ...(superior === undefined ? {} : { lineManager: superior }),
          })),
        },
      })
      const opened = openComplaint(received, { policy, id: 'c1', now })
      if (!opened.ok) throw new Error(opened.refusal.code)
      let complaint = opened.complaint
      for (const value of [
        ...interested.map((person) => ({ type: 'interest.declared', person, interest: 'a relative' })),
        ...handlers.map((handler) => ({ type: 'complaint.assigned', handler })),
      ]) {
        const handled = handle(complaint, eventFrom(value), { policy, now })
        if (handled.ok) complaint = handled.complaint
      }
      const directory = parseDirectory({
        people: ids.map((id) => ({ id, teams: ['cards'], head: id === head })),
      })
      if (!directory.ok) throw new Error('the directory is well formed')
      const { route, events } = assigning(complaint, { policy, directory: directory.value, now })
      for (const event of events)
        expect(handle(complaint, event, { policy, now })).toMatchObject({ ok: true })
      for (const id of ids) {
        const byHand = handle(complaint, eventFrom({ type: 'complaint.assigned', handler: id }), {
          policy,
          now,
        })
        const excluded = route?.excluded.some(({ person }) => person === id) ?? false
        expect(excluded).toBe(!byHand.ok)
      }
    }),
    { numRuns: 40 },
  )
})
