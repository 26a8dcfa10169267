import { describe, test } from 'vitest'
import { type ControlInput, type Controls, defaultControls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding } from '../../../support/control-finding.js'
import { approved, decidedEvent, extensionApproved } from '../../../support/events.js'
import { asked, by, proposals, proposed, remedy } from '../../../support/proposals-on-file.js'

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

const approving = (change: Partial<Controls['approval']>): Partial<Controls> => ({
  authority: { approver: { CNY: 100_000 } },
  approval: { whenMajor: false, whenSerious: false, outcomes: [], remedies: [], ...change },
})
const deciding = (
  file: Partial<ControlInput>,
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
