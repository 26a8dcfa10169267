import { describe, expect, test } from 'vitest'
import {
  type ControlInput,
  type Controls,
  defaultControls,
  recusedFrom,
} from '../../../../src/machine/index.js'
import { emptyFile, expectFinding, type Finding, findingOf } from '../../../support/control-finding.js'
import { assigned, investigated, person } from '../../../support/events.js'

const none: Controls['recusal'] = {
  complainedAbout: false,
  lineManager: false,
  earlierHandler: false,
  declaredInterest: false,
}
const barring = (recusal: Controls['recusal']): Controls => ({ ...defaultControls, recusal })

describe.each<[keyof Controls['recusal'], keyof ControlInput, string]>([
  ['complainedAbout', 'complainedAbout', 'is complained about'],
  ['lineManager', 'lineManagers', 'is the line manager'],
  ['declaredInterest', 'interested', 'has a declared interest'],
  ['earlierHandler', 'earlierHandlers', 'handled this complaint before'],
])('the bar %s', (bar, entry, says) => {
  const file: ControlInput = { ...emptyFile, [entry]: ['zhao'] }
  const on = barring({ ...none, [bar]: true })

  test('holds for whoever the file names, and for nobody else', () => {
    expect(recusedFrom('zhao', file, on)?.en).toContain(`zhao ${says}`)
    expect(recusedFrom('qian', file, on)).toBeUndefined()
  })

  test('is no bar where the policy has none', () => {
    const all = { complainedAbout: true, lineManager: true, earlierHandler: true, declaredInterest: true }
    expect(recusedFrom('zhao', file, barring({ ...all, [bar]: false }))).toBeUndefined()
  })

  test('is the only one that looks at this entry', () => {
    expect(recusedFrom('zhao', emptyFile, on)).toBeUndefined()
  })
})

describe('recusal', () => {
  const file = { complainedAbout: ['zhao'] }
  const stoodIn = { ...person('handler', 'qian'), onBehalfOf: 'zhao' }

  test.each<Finding>([
    ['watches who acts', 'recusal', { event: investigated({ by: person('handler', 'zhao') }), file }, 'zhao'],
    ['watches whom somebody acts for', 'recusal', { event: investigated({ by: stoodIn }), file }, 'zhao'],
    [
      'lets others act',
      'recusal',
      { event: investigated({ by: person('handler', 'qian') }), file },
      undefined,
    ],
    ['watches who is assigned', 'recusal', { event: assigned({ handler: 'zhao' }), file }, 'zhao'],
    [
      'does not mind who assigns',
      'recusal',
      { event: assigned({ handler: 'qian', by: person('complaints-manager', 'zhao') }), file },
      undefined,
    ],
  ])('%s', expectFinding)

  test('finds nobody in an assignment to a team alone', () => {
    const { handler: _handler, ...event } = assigned({ by: person('complaints-manager', 'zhao') })
    expect(findingOf('recusal', { event, file })).toBeUndefined()
  })
})
