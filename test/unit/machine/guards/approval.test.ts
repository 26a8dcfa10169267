import { describe, test } from 'vitest'
import { type CaseFile, type Controls, defaultControls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding } from '../../../support/control-finding.js'
import {
  approved,
  decidedEvent,
  extensionApproved,
  hoursIn,
  person,
  settled,
} from '../../../support/events.js'

type Amount = readonly [currency: string, minor: number]
const remedy = (id: string, [currency, minor]: Amount) => ({
  id,
  code: 'refund',
  amount: { currency, minor },
})
const proposed = (id: string, remedies: CaseFile['proposals'][number]['remedies'] = []) => ({
  id,
  outcome: 'upheld' as const,
  by: ['chen', 'lin'],
  remedies,
  approvers: [],
})
const asked = (id: string, request: string, ...amounts: Amount[]) => ({
  ...proposed(
    id,
    amounts.map((amount, index) => remedy(`${id}-${index}`, amount)),
  ),
  request,
  approval: 'requested' as const,
})
const proposals = (...list: CaseFile['proposals']): Partial<CaseFile> => ({ proposals: list })
const by = (id: string, onBehalfOf?: string) => ({
  by: { ...person('approver', id), ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
})

describe('four eyes', () => {
  const file = proposals({ ...asked('other', 'r0'), by: ['sun'] }, asked('proposal-1', 'approval-1'))
  const extension = { id: 'extension-1', clock: 'decision', by: ['chen'], state: 'requested' as const }
  const extensions = { extensions: [{ ...extension, id: 'other', by: ['sun'] }, extension] }
  const strict = { fourEyes: { decision: true, extension: true } }
  const lax = { fourEyes: { decision: false, extension: false } }
  test.each<Finding>([
    ['approve a proposal', 'four-eyes', { event: approved(by('sun')), file }, undefined],
    [
      'are two where the author approves',
      'four-eyes',
      { event: approved(by('chen')), file },
      'chen proposed',
    ],
    ['are two where a second author does', 'four-eyes', { event: approved(by('lin')), file }, 'lin proposed'],
    ['are two for a stand-in', 'four-eyes', { event: approved(by('sun', 'chen')), file }, 'chen proposed'],
    [
      'are never given up for approvals',
      'four-eyes',
      { event: approved(by('chen')), file, controls: lax },
      'chen',
    ],
    ['do not look at what was never asked', 'four-eyes', { event: approved(by('chen')) }, undefined],
    [
      'decide where asked',
      'four-eyes',
      { event: decidedEvent(by('sun')), file, controls: strict },
      undefined,
    ],
    ['are two who decide', 'four-eyes', { event: decidedEvent(by('chen')), file, controls: strict }, 'chen'],
    [
      'are not asked to decide',
      'four-eyes',
      { event: decidedEvent(by('chen')), file, controls: lax },
      undefined,
    ],
    ['decide on something', 'four-eyes', { event: decidedEvent(by('chen')), controls: strict }, undefined],
    [
      'extend',
      'four-eyes',
      { event: extensionApproved(by('sun')), file: extensions, controls: strict },
      undefined,
    ],
    ['are two who extend', 'four-eyes', { event: extensionApproved(by('chen')), file: extensions }, 'chen'],
    [
      'are not asked to extend',
      'four-eyes',
      { event: extensionApproved(by('chen')), file: extensions, controls: lax },
      undefined,
    ],
    ['extend something', 'four-eyes', { event: extensionApproved(by('chen')) }, undefined],
  ])('%s', expectFinding)
})

const limits = { authority: { approver: { CNY: 100_000, USD: 20_000 } } }
const promised = (...list: (readonly [CaseFile['remedies'][number]['state'], string, Amount])[]) => ({
  remedies: list.map(([state, id, amount]) => ({ ...remedy(id, amount), state })),
})
const granting = (
  amounts: readonly Amount[],
  file: Partial<CaseFile> = {},
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

  const settling = (minor: number, file: Partial<CaseFile> = {}) => ({
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

const approving = (change: Partial<Controls['approval']>): Partial<Controls> => ({
  authority: { approver: { CNY: 100_000 } },
  approval: { whenMajor: false, whenSerious: false, outcomes: [], remedies: [], ...change },
})
const deciding = (
  file: Partial<CaseFile>,
  change: Partial<Controls['approval']> = {},
  approval?: 'requested' | 'granted' | 'refused',
  minor = 100_000,
) => {
  const { by: event } = by('sun')
  const proposal = proposed('proposal-1', [
    remedy('a', ['CNY', 1]),
    { ...remedy('b', ['CNY', minor - 1]), code: 'damages' },
  ])
  return {
    event: decidedEvent({ by: event }),
    file: {
      ...proposals(
        proposed('other'),
        approval === undefined ? proposal : { ...proposal, request: 'r', approval },
      ),
      ...file,
    },
    controls: { ...defaultControls, ...approving(change) },
  }
}

describe('approval is needed', () => {
  const [major, serious] = [{ major: true }, { serious: true }]
  test.each<Finding>([
    ['by nothing within the limit', 'approval-needed', deciding({}), undefined],
    ['one unit beyond the limit', 'approval-needed', deciding({}, {}, undefined, 100_001), 'CNY 1,000.01'],
    ['when major', 'approval-needed', deciding(major, { whenMajor: true }), 'major complaint'],
    ['not when major, if the policy does not ask', 'approval-needed', deciding(major), undefined],
    ['not when not major', 'approval-needed', deciding({}, { whenMajor: true }), undefined],
    ['when serious', 'approval-needed', deciding(serious, { whenSerious: true }), 'serious violation'],
    ['not when serious, if the policy does not ask', 'approval-needed', deciding(serious), undefined],
    ['not when not serious', 'approval-needed', deciding({}, { whenSerious: true }), undefined],
    ['by this outcome', 'approval-needed', deciding({}, { outcomes: ['upheld'] }), 'outcome upheld'],
    ['by another outcome', 'approval-needed', deciding({}, { outcomes: ['rejected'] }), undefined],
    ['by one of the remedies', 'approval-needed', deciding({}, { remedies: ['damages'] }), 'remedy damages'],
    ['by another remedy', 'approval-needed', deciding({}, { remedies: ['gift'] }), undefined],
    ['and was given', 'approval-needed', deciding(major, { whenMajor: true }, 'granted'), undefined],
    [
      'and is awaited',
      'approval-needed',
      deciding(major, { whenMajor: true }, 'requested'),
      'major complaint',
    ],
    [
      'and was refused, even where it was not needed',
      'approval-needed',
      deciding({}, {}, 'refused'),
      'was refused',
    ],
    ['for something', 'approval-needed', { event: decidedEvent() }, undefined],
  ])('%s', expectFinding)
})
