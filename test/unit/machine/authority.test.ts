import { describe, expect, test } from 'vitest'
import { defaultControls } from '../../../src/machine/index.js'
import {
  acceptedEvent,
  assigned,
  decidedEvent,
  evidenceAdded,
  findingsMade,
  person,
  proposed,
  received,
  registered,
  remedyFailed,
  settled,
} from '../../support/events.js'
import { refusalOf, stageAfter } from '../../support/walk.js'

const toFindings = [received(), registered(), acceptedEvent(), assigned(), evidenceAdded(), findingsMade()]

const paying = (id: string, ...amounts: [currency: string, minor: number][]) =>
  proposed({
    proposal: {
      ...proposed().proposal,
      id,
      remedies: [
        { id: `${id}-sorry`, code: 'apology' },
        ...amounts.map(([currency, minor], index) => ({
          id: `${id}-${index}`,
          code: 'compensation',
          amount: { currency, minor },
        })),
      ],
    },
  })

const limit = 50_000
const decided = (id: string) => decidedEvent({ proposal: id })

describe('the authority of a handler over CNY 500', () => {
  test('reaches exactly to the limit', () => {
    expect(
      stageAfter([...toFindings, paying('p', ['CNY', limit]), decided('p')]).context.decision?.proposal,
    ).toBe('p')
    expect(refusalOf([...toFindings, paying('p', ['CNY', limit + 1])], decided('p')).control).toBe(
      'approval-needed',
    )
  })

  test('counts the remedies of a proposal together', () => {
    const split = paying('p', ['CNY', 30_000], ['CNY', 30_000])
    expect(refusalOf([...toFindings, split], decided('p')).control).toBe('approval-needed')
  })

  test('is not widened by a negative amount', () => {
    const tricky = paying('p', ['CNY', 90_000], ['CNY', -60_000])
    expect(refusalOf([...toFindings, tricky], decided('p')).control).toBe('approval-needed')
  })

  test('is not widened by deciding in small steps', () => {
    const first = [...toFindings, paying('p', ['CNY', 30_000]), decided('p'), paying('q', ['CNY', 30_000])]
    expect(refusalOf(first, decided('q')).control).toBe('approval-needed')
  })

  test('is given back by a remedy that failed', () => {
    const failed = [
      ...toFindings,
      paying('p', ['CNY', 30_000]),
      decided('p'),
      remedyFailed({ remedy: 'p-0' }),
      paying('q', ['CNY', 30_000]),
    ]
    expect(stageAfter([...failed, decided('q')]).context.decision?.proposal).toBe('q')
  })

  test('is nothing in a currency without a limit', () => {
    expect(refusalOf([...toFindings, paying('p', ['JPY', 1])], decided('p')).control).toBe('approval-needed')
  })

  test('is not found on the prototype of the limits', () => {
    const strange = paying('p', ['CNY', 1])
    const remedies = [{ id: 'x', code: 'refund', amount: { currency: 'constructor', minor: 1 } }]
    const event = { ...strange, proposal: { ...strange.proposal, noApologyReason: 'None owed', remedies } }
    expect(refusalOf([...toFindings, event], decided('p')).control).toBe('approval-needed')
  })

  test('holds for settlements too', () => {
    const amount = { currency: 'CNY', minor: limit + 1 }
    const bySettler = settled({ amount, by: person('handler') })
    expect(refusalOf(toFindings, bySettler).control).toBe('authority-limit')
    expect(stageAfter([...toFindings, settled({ amount })]).context.settled).toBe(true)
  })

  test('is nobody’s when the policy names no role', () => {
    const controls = { ...defaultControls, authority: {} }
    expect(refusalOf([...toFindings, paying('p', ['CNY', 1])], decided('p'), controls).control).toBe(
      'approval-needed',
    )
    expect(stageAfter([...toFindings, paying('p'), decided('p')], controls).context.decision?.proposal).toBe(
      'p',
    )
  })
})
