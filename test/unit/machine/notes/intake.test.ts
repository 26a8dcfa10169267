import { describe, expect, test } from 'vitest'
import { defaultControls } from '../../../../src/machine/index.js'
import { noted } from '../../../../src/machine/notes/noted.js'
import { emptyFile, fileAfter } from '../../../support/control-finding.js'
import * as make from '../../../support/events.js'

const { complaint } = make.received()
const piece = (id: string, independent: boolean) => ({ ...make.evidenceAdded().evidence, id, independent })

describe('a complaint received', () => {
  test('is noted with its demands that have an id', () => {
    const demands = [...complaint.demands, { describes: 'Say sorry' }]
    expect(fileAfter(make.received({ complaint: { ...complaint, demands } })).demands).toEqual(['refund'])
  })

  test('is noted with whom it is about, and with no witness', () => {
    const peopleInvolved = [
      { id: 'teller', part: 'complained-about' as const, lineManager: 'head' },
      { id: 'clerk', part: 'complained-about' as const },
      { part: 'complained-about' as const, name: 'Somebody at the desk' },
      { id: 'guard', part: 'witness' as const, lineManager: 'chief' },
    ]
    const file = fileAfter(make.received({ complaint: { ...complaint, peopleInvolved } }))
    expect(file).toMatchObject({ complainedAbout: ['teller', 'clerk'], lineManagers: ['head'] })
  })

  test('may be about nobody', () => {
    expect(fileAfter(make.received())).toMatchObject({
      complainedAbout: [],
      lineManagers: [],
      kind: 'complaint',
    })
  })
})

describe('independent evidence', () => {
  test('is counted, and no other', () => {
    const evidence = [piece('film', true), piece('letter', false), piece('ledger', true)]
    expect(fileAfter(make.received({ complaint: { ...complaint, evidence } })).independentEvidence).toEqual([
      'film',
      'ledger',
    ])
    expect(fileAfter(make.evidenceAdded({ evidence: piece('letter', false) })).independentEvidence).toEqual(
      [],
    )
  })

  test('is counted once', () => {
    const file = { independentEvidence: ['ledger'] }
    expect(fileAfter(make.evidenceAdded(), file).independentEvidence).toEqual(['ledger'])
  })

  test('is remembered up to twenty pieces', () => {
    const known = Array.from({ length: 19 }, (_, index) => `piece-${index}`)
    const twenty = fileAfter(make.evidenceAdded(), { independentEvidence: known })
    expect(twenty.independentEvidence).toEqual([...known, 'ledger'])
    expect(fileAfter(make.evidenceAdded({ evidence: piece('more', true) }), twenty)).toEqual(twenty)
  })

  test('comes with another complaint, or not', () => {
    expect(fileAfter(make.linked({ evidence: [piece('film', true)] })).independentEvidence).toEqual(['film'])
    expect(fileAfter(make.linked()).independentEvidence).toEqual([])
  })
})

describe('an assignment', () => {
  const { team: _team, handler: _handler, ...nobody } = make.assigned()
  test.each([
    ['to a team', { ...nobody, team: 'cards' }, true, undefined, ['old']],
    ['to a handler', { ...nobody, handler: 'new' }, true, 'new', ['old', 'new']],
    ['to a handler again', { ...nobody, handler: 'old' }, true, 'old', ['old']],
    ['to both', make.assigned({ handler: 'new' }), true, 'new', ['old', 'new']],
    ['to nobody', nobody, false, undefined, ['old']],
  ])('%s', (_title, event, assigned, handler, handlers) => {
    const file = fileAfter(event, { handler: 'old', handlers: ['old'] })
    expect([file.assigned, file.handler, file.handlers]).toEqual([assigned, handler, handlers])
    expect('handler' in file).toBe(handler !== undefined)
  })
})

test('an interest is declared once and cleared for one person', () => {
  const declared = fileAfter(make.interestDeclared(), { interested: ['sun', 'handler'] })
  expect(declared.interested).toEqual(['sun', 'handler'])
  expect(fileAfter(make.interestCleared(), declared).interested).toEqual(['sun'])
})

test.each([
  [undefined, true, true],
  ['serious-violation', false, true],
  ['medium', true, false],
] as const)(
  'a classification as %s of what was serious: %s makes it serious: %s',
  (severity, before, then) => {
    const classification = severity === undefined ? {} : { severity }
    expect(fileAfter(make.classified({ classification }), { serious: before }).serious).toBe(then)
  },
)

test('a reopened complaint is counted, handled by its earlier handlers and told nothing', () => {
  const file = {
    reopened: 2,
    handlers: ['a'],
    toldAt: make.hoursIn(0),
    calledBack: true,
    ending: 'merged' as const,
  }
  expect(fileAfter(make.reopened(), file)).toStrictEqual({
    ...emptyFile,
    reopened: 3,
    handlers: ['a'],
    earlierHandlers: ['a'],
  })
})

test('a closed complaint waits for nobody inside and offers nothing, while mediation goes on', () => {
  const waits = { customer: ['a'], department: ['b'], expert: ['c'], mediation: ['d'] }
  expect(fileAfter(make.closedEvent(), { waits, offers: [{ id: 'o', proposal: 'p' }] })).toMatchObject({
    waits: { customer: [], department: [], expert: [], mediation: ['d'] },
    offers: [],
  })
})

test('an event that no control asks about leaves the very file', () => {
  expect(noted(emptyFile, make.qualityReviewed(), defaultControls)).toBe(emptyFile)
})
