import { describe, test } from 'vitest'
import type { ControlInput, Controls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding } from '../../../support/control-finding.js'
import { approved, hoursIn, settled } from '../../../support/events.js'
import { type Amount, asked, by, proposals, remedy } from '../../../support/proposals-on-file.js'

const limits = { authority: { approver: { CNY: 100_000, USD: 20_000 } } }
const promised = (...list: (readonly [ControlInput['remedies'][number]['state'], string, Amount])[]) => ({
  remedies: list.map(([state, id, amount]) => ({ ...remedy(id, amount), state })),
})
const granting = (
  amounts: readonly Amount[],
  file: Partial<ControlInput> = {},
  controls: Partial<Controls> = limits,
  who: ReturnType<typeof by> = by('sun'),
) => ({
  event: approved({ ...who, at: hoursIn(1) }),
  file: {
    ...proposals(asked('other', 'r0', ['CNY', 900_000_000]), asked('p', 'approval-1', ...amounts)),
    ...file,
  },
  controls,
})
const covered = (upTo?: Controls['delegations'][number]['upTo']): Partial<Controls> => ({
  ...limits,
  delegations: [
    {
      from: 'lin',
      to: 'sun',
      roles: ['approver'],
      start: hoursIn(0),
      end: hoursIn(2),
      ...(upTo === undefined ? {} : { upTo }),
    },
  ],
})
const standIn = by('sun', 'lin')
const unlimited: Partial<Controls> = { authority: { approver: 'unlimited' } }

describe('the limit of authority', () => {
  test.each<Finding>([
    ['is reached exactly', 'authority-limit', granting([['CNY', 100_000]]), undefined],
    [
      'is passed by one unit',
      'authority-limit',
      granting([['CNY', 100_001]]),
      'CNY 1,000.01 is more than the CNY 1,000.00',
    ],
    [
      'is passed by the sum',
      'authority-limit',
      granting([
        ['CNY', 60_000],
        ['CNY', 40_001],
      ]),
      'CNY 1,000.01',
    ],
    [
      'is counted by currency',
      'authority-limit',
      granting([
        ['CNY', 100_000],
        ['USD', 20_000],
      ]),
      undefined,
    ],
    [
      'is passed in the second currency',
      'authority-limit',
      granting([
        ['CNY', 100_000],
        ['USD', 20_001],
      ]),
      'USD 200.01',
    ],
    ['is nothing in a third', 'authority-limit', granting([['JPY', 1]]), 'JPY 1 is more than the JPY 0'],
    ['has room for nothing in a third', 'authority-limit', granting([['JPY', 0]]), undefined],
    [
      'is nothing without authority',
      'authority-limit',
      granting([['CNY', 1]], {}, { authority: {} }),
      'CNY 0.01',
    ],
    ['is not there', 'authority-limit', granting([['JPY', 900_000_000]], {}, unlimited), undefined],
    [
      'counts what was promised before',
      'authority-limit',
      granting(
        [['CNY', 60_000]],
        promised(['promised', 'a', ['CNY', 20_000]], ['delivered', 'b', ['CNY', 20_001]]),
      ),
      'CNY 1,000.01',
    ],
    [
      'counts nothing that failed',
      'authority-limit',
      granting(
        [['CNY', 60_000]],
        promised(['promised', 'a', ['CNY', 40_000]], ['failed', 'b', ['CNY', 20_001]]),
      ),
      undefined,
    ],
    [
      'counts a renewed promise once',
      'authority-limit',
      granting(
        [['CNY', 60_000]],
        promised(['promised', 'p-0', ['CNY', 50_000]], ['promised', 'a', ['CNY', 40_000]]),
      ),
      undefined,
    ],
    [
      'looks at nothing that was never asked',
      'authority-limit',
      { event: approved(by('sun')), controls: limits },
      undefined,
    ],
    [
      'of a cover is reached exactly',
      'authority-limit',
      granting([['CNY', 500]], {}, covered({ CNY: 500 }), standIn),
      undefined,
    ],
    [
      'of a cover is passed',
      'authority-limit',
      granting([['CNY', 501]], {}, covered({ CNY: 500 }), standIn),
      'than the CNY 5.00',
    ],
    [
      'of the role holds under wider cover',
      'authority-limit',
      granting([['CNY', 100_001]], {}, covered('unlimited'), standIn),
      'CNY 1,000.00',
    ],
    [
      'of the role holds under open cover',
      'authority-limit',
      granting([['CNY', 100_000]], {}, covered(), standIn),
      undefined,
    ],
    [
      'of a cover is for those who stand in',
      'authority-limit',
      granting([['CNY', 501]], {}, covered({ CNY: 500 })),
      undefined,
    ],
  ])('%s', expectFinding)

  const settling = (minor: number, file: Partial<ControlInput> = {}) => ({
    event: settled({ ...by('sun'), amount: { currency: 'CNY', minor } }),
    file,
    controls: limits,
  })
  const { amount: _amount, ...words } = settled(by('sun'))
  test.each<Finding>([
    ['is reached exactly', 'authority-limit', settling(100_000), undefined],
    ['is passed by one unit', 'authority-limit', settling(100_001), 'CNY 1,000.01'],
    [
      'counts what was promised',
      'authority-limit',
      settling(60_000, promised(['promised', 'a', ['CNY', 40_001]])),
      'CNY',
    ],
    [
      'counts nothing that failed',
      'authority-limit',
      settling(60_000, promised(['failed', 'a', ['CNY', 40_001]])),
      undefined,
    ],
    ['has room for words', 'authority-limit', { event: words, controls: { authority: {} } }, undefined],
  ])('of a settlement %s', expectFinding)
})
