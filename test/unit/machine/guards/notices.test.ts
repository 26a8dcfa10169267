import { describe, test } from 'vitest'
import { type ControlInput, type Controls, defaultControls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding } from '../../../support/control-finding.js'
import { acknowledged, progressNotified, responded } from '../../../support/events.js'

const decided = (outcome: NonNullable<ControlInput['decision']>['outcome']): Partial<ControlInput> => ({
  decision: { proposal: 'p', outcome, by: ['zhao'] },
})
const controls: Partial<Controls> = {
  notices: { ...defaultControls.notices, progress: [] },
  responses: { upheld: ['apology', 'measures'] },
}
const bare = progressNotified({ notice: { form: 'written', contains: [] } })

describe('a notice is complete', () => {
  test.each<Finding>([
    ['with the parts of its kind', 'notice-complete', { event: acknowledged() }, undefined],
    ['not without', 'notice-complete', { event: bare }, 'lacks: the progress made'],
    ['without any where the policy asks for none', 'notice-complete', { event: bare, controls }, undefined],
    [
      'without any of a kind not named',
      'notice-complete',
      { event: bare, controls: { notices: {} } },
      undefined,
    ],
    [
      'with what its outcome asks for',
      'notice-complete',
      { event: responded(), file: decided('upheld'), controls },
      'an apology, the measures taken',
    ],
    [
      'whatever another outcome asks for',
      'notice-complete',
      { event: responded(), file: decided('rejected'), controls },
      undefined,
    ],
    ['before any outcome', 'notice-complete', { event: responded(), controls }, undefined],
    [
      'whatever the outcome, if it tells none',
      'notice-complete',
      { event: acknowledged(), file: decided('upheld'), controls },
      undefined,
    ],
  ])('%s', expectFinding)
})
