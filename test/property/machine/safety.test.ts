import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allowedEvents,
  begin,
  type Controls,
  defaultControls,
  overridableControls,
  type Stage,
  stageSummary,
  step,
} from '../../../src/machine/index.js'
import { type ComplaintEvent, outsideRoutes, roles } from '../../../src/vocabulary/index.js'
import { toProposed } from '../../support/control-cases-handling.js'
import { approvalAsked, disputeOpened, person, withdrawn } from '../../support/events.js'
import { lenientControls } from '../../support/lenient-controls.js'
import { drawnEvent, draws } from '../../support/random-history.js'
import { stageAfter } from '../../support/walk.js'

/** The laxest policy that can be written: everybody may do everything and set aside whatever can be set aside. */
const laxest: Controls = {
  ...lenientControls,
  overrides: Object.fromEntries(overridableControls.map((control) => [control, [...roles]])),
}
const strictest: Controls = { ...defaultControls, permissions: {}, overrides: {} }

interface Taken {
  readonly before: Stage
  readonly event: ComplaintEvent
  readonly after: Stage
}

const takenIn = (
  history: Parameters<typeof drawnEvent>[1][],
  controls: Controls,
  start: Stage = begin(controls),
): Taken[] => {
  let stage = start
  return history.flatMap((drawn, index) => {
    const before = stage
    const event = drawnEvent(before, drawn, index)
    const result = step(before, event, controls)
    if (!result.ok) return []
    stage = result.stage
    return [{ before, event, after: stage }]
  })
}

const policies = fc.constantFrom(laxest, defaultControls)

describe('whatever happens, and however lax the policy', () => {
  test('nobody approves their own proposal', () => {
    let approvals = 0
    const asked = [...toProposed, approvalAsked()]
    fc.assert(
      fc.property(draws(60), policies, (history, controls) => {
        for (const { before, event } of takenIn(history, controls, stageAfter(asked, controls)))
          if (event.type === 'approval.granted') {
            approvals += 1
            const proposal = before.context.proposals.find((each) => each.request === event.request)
            expect(proposal?.by).not.toContain(event.by.id)
            expect(proposal?.by).not.toContain(event.by.onBehalfOf)
          }
      }),
      { numRuns: 600 },
    )
    expect(approvals).toBeGreaterThan(0)
  })

  test('no complaint is closed with an open commitment', () => {
    let closings = 0
    fc.assert(
      fc.property(draws(60), policies, (history, controls) => {
        for (const { before, event } of takenIn(history, controls))
          if (event.type === 'complaint.closed') {
            closings += 1
            expect(before.context.commitments).toEqual([])
          }
      }),
      { numRuns: 600 },
    )
    expect(closings).toBeGreaterThan(0)
  })

  test('the customer can go outside the bank from every stage, and withdraw while the complaint is open', () => {
    const route = fc.constantFrom(...outsideRoutes)
    fc.assert(
      fc.property(draws(40), policies, route, (history, controls, way) => {
        for (const { after: stage } of takenIn(history, controls)) {
          const by = person('complainant')
          const outside = step(stage, disputeOpened({ dispute: 'own', route: way, by }), strictest)
          expect(outside.ok && stageSummary(outside.stage).inDispute).toBe(true)
          const { open } = stageSummary(stage)
          expect(step(stage, withdrawn({ by }), strictest).ok).toBe(open)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('the waits that the chart shows are those that the file holds open', () => {
    fc.assert(
      fc.property(draws(50), policies, (history, controls) => {
        for (const { after: stage } of takenIn(history, controls)) {
          const { waits, disputes } = stage.context
          const open = disputes.filter((dispute) => dispute.result === undefined)
          expect(stageSummary(stage).waiting).toEqual([
            ...(waits.customer.length > 0 ? ['customer'] : []),
            ...(waits.department.length > 0 ? ['department'] : []),
            ...(waits.expert.length > 0 ? ['expert'] : []),
            ...(waits.mediation.length > 0 || open.some((dispute) => dispute.route === 'mediation')
              ? ['mediation']
              : []),
          ])
          expect(stageSummary(stage).inDispute).toBe(open.length > 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('only what a stage says it allows ever happens there', () => {
    fc.assert(
      fc.property(draws(50), policies, (history, controls) => {
        for (const { before, event } of takenIn(history, controls))
          expect(allowedEvents(before, controls, event.by.role)).toContain(event.type)
      }),
      { numRuns: 200 },
    )
  })
})
