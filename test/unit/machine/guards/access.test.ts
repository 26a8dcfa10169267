import { describe, expect, test } from 'vitest'
import { rolesAllowed, variesByStage } from '../../../../src/machine/guards/access.js'
import { type Controls, defaultControls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding } from '../../../support/control-finding.js'
import {
  acceptedEvent,
  assigned,
  classified,
  disputeOpened,
  hoursIn,
  person,
  withdrawn,
} from '../../../support/events.js'

const permissions: Controls['permissions'] = {
  '*': { roles: ['handler'] },
  'complaint.classified': {
    roles: ['acceptance-officer'],
    inStages: { assessing: ['investigator'], archived: [] },
  },
  'complaint.withdrawn': { roles: ['complaints-manager', 'complainant'] },
}
const controls: Controls = { ...defaultControls, permissions }

describe('the roles allowed', () => {
  test.each([
    ['are those of all events where nothing else is said', acceptedEvent(), 'registered', ['handler']],
    ['are those of the event', classified(), 'registered', ['acceptance-officer']],
    ['are those of the event in the stage that is named', classified(), 'assessing', ['investigator']],
    ['are nobody in a stage that names nobody', classified(), 'archived', []],
    ['are not found on the prototype of the stages', classified(), 'constructor', ['acceptance-officer']],
    ['are those of the event where no stage is known', classified(), undefined, ['acceptance-officer']],
    [
      'are always the customer too where the right is the customer’s, each once',
      withdrawn(),
      'received',
      ['complaints-manager', 'complainant', 'representative'],
    ],
    [
      'are the customer for disputes too',
      disputeOpened(),
      'closed',
      ['handler', 'complainant', 'representative'],
    ],
  ])('%s', (_title, event, stage, roles) => {
    expect(rolesAllowed({ controls, event, stage })).toEqual(roles)
  })

  test('are nobody where a policy permits nothing', () => {
    expect(rolesAllowed({ controls: { ...controls, permissions: {} }, event: acceptedEvent() })).toEqual([])
  })

  test('vary by stage only where the policy names stages', () => {
    expect(variesByStage({ controls, event: classified() })).toBe(true)
    expect(variesByStage({ controls, event: withdrawn() })).toBe(false)
    expect(variesByStage({ controls: { ...controls, permissions: {} }, event: withdrawn() })).toBe(false)
  })
})

describe('permission', () => {
  const byInvestigator = classified({ by: person('investigator') })
  test.each<Finding>([
    ['is had', 'permission', { event: assigned() }, undefined],
    [
      'is missing',
      'permission',
      { event: assigned({ by: person('handler') }) },
      'The role “handler” may not',
    ],
    [
      'is had in this stage',
      'permission',
      { event: byInvestigator, controls, stage: 'assessing' },
      undefined,
    ],
    [
      'is missing in that',
      'permission',
      { event: byInvestigator, controls, stage: 'registered' },
      'investigator',
    ],
    ['is left to the chart where it varies', 'permission', { event: byInvestigator, controls }, undefined],
    [
      'is not left to the chart where it does not',
      'permission',
      { event: acceptedEvent({ by: person('investigator') }), controls },
      'allowed: handler',
    ],
    [
      'is nobody’s',
      'permission',
      { event: acceptedEvent(), controls: { permissions: {} } },
      'allowed: nobody',
    ],
  ])('%s', expectFinding)
})

const cover = {
  from: 'li',
  to: 'wang',
  roles: ['complaints-manager' as const],
  start: hoursIn(0),
  end: hoursIn(9),
}
const covered = { delegations: [{ ...cover, to: 'zhao' }, cover] }
const acting = (change: object = {}, hours = 1) =>
  assigned({
    at: hoursIn(hours),
    by: { ...person('complaints-manager', 'wang'), onBehalfOf: 'li', ...change },
  })

describe('cover', () => {
  const justBefore = assigned({ ...acting(), at: new Date(Date.parse(hoursIn(9)) - 1).toISOString() })
  const { onBehalfOf: _from, ...herself } = acting().by
  test.each<Finding>([
    ['is any of several delegations', 'delegation', { event: acting(), controls: covered }, undefined],
    [
      'is needed by nobody who acts for themselves',
      'delegation',
      { event: assigned({ by: herself }) },
      undefined,
    ],
    ['is missing', 'delegation', { event: acting() }, 'wang has no delegation to act for li'],
    ['is for another', 'delegation', { event: acting({ onBehalfOf: 'sun' }), controls: covered }, 'for sun'],
    ['is another’s', 'delegation', { event: acting({ id: 'qian' }), controls: covered }, 'qian has no'],
    [
      'is in another role',
      'delegation',
      { event: acting({ role: 'head-office' }), controls: covered },
      'head office',
    ],
    ['begins at its start', 'delegation', { event: acting({}, 0), controls: covered }, undefined],
    ['is not begun', 'delegation', { event: acting({}, -1), controls: covered }, 'no delegation'],
    ['lasts until just before its end', 'delegation', { event: justBefore, controls: covered }, undefined],
    ['is over at its end', 'delegation', { event: acting({}, 9), controls: covered }, 'no delegation'],
  ])('%s', expectFinding)
})

describe('setting aside', () => {
  const aside = (...overrides: { control: string; reason: string }[]) => acceptedEvent({ overrides })
  const fine = { control: 'registered-first', reason: 'Numbering is down' }
  const mine = { overrides: { 'registered-first': ['acceptance-officer' as const] } }
  test.each<Finding>([
    ['nothing', 'override-authority', { event: acceptedEvent() }, undefined],
    ['by a role that may', 'override-authority', { event: aside(fine), controls: mine }, undefined],
    ['by a role that may not', 'override-authority', { event: aside(fine) }, 'may not set aside'],
    [
      'without reason',
      'override-authority',
      { event: aside({ ...fine, reason: ' ' }), controls: mine },
      'registered-first',
    ],
    [
      'two, of which one may not be',
      'override-authority',
      { event: aside(fine, { control: 'triaged-first', reason: 'Hurry' }), controls: mine },
      'the control triaged-first',
    ],
    [
      'what is no control',
      'override-authority',
      { event: aside({ control: 'constructor', reason: 'Hurry' }), controls: mine },
      'the control constructor',
    ],
  ])('%s', expectFinding)
})
