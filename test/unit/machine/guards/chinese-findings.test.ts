import { expect, test } from 'vitest'
import type { ControlInput } from '../../../../src/machine/index.js'
import { type Finding, findingOf } from '../../../support/control-finding.js'
import {
  acceptedEvent,
  extensionApproved,
  extensionAsked,
  extensionNotified,
  findingsMade,
  hoursIn,
} from '../../../support/events.js'

const { finding } = findingsMade()
const found = (change: Partial<typeof finding>) => findingsMade({ finding: { ...finding, ...change } })
const file: Partial<ControlInput> = { serious: true, complainedAbout: ['teller'] }
const enquiry = { kind: 'enquiry' as const }
const in60 = { clock: 'decision', step: 'to-60', approvers: [], toldBeforeDue: true }
const late = {
  file: {
    extensions: [
      { id: 'extension-1', clock: 'decision', by: [], state: 'approved' as const, dueBefore: hoursIn(1) },
    ],
  },
  controls: { extensions: [in60] },
}
const at = hoursIn(2)

test.each<Finding>([
  ['the kind', 'kind-is-complaint', { event: acceptedEvent(), file: enquiry }, '登记为 enquiry'],
  ['no kind', 'kind-is-complaint', { event: acceptedEvent() }, '登记为 无'],
  ['no level', 'special-for-serious', { event: findingsMade(), file }, '未启动'],
  [
    'a level',
    'special-for-serious',
    { event: findingsMade(), file: { ...file, level: 'in-depth' } },
    'in-depth',
  ],
  ['no evidence', 'findings-grounded', { event: found({ evidence: [] }) }, '未列明证据'],
  ['no rules', 'findings-grounded', { event: found({ rules: [] }) }, '未列明依据'],
  ['no account', 'both-accounts', { event: found({ staffAccount: undefined }), file }, '缺少当事员工陈述'],
  ['a step', 'extension-step', { event: extensionAsked({ step: 'to-60' }) }, '延期档次 to-60'],
  ['told late', 'extension-told-in-time', { event: extensionNotified({ at }), ...late }, '告知时间为'],
  ['approved late', 'extension-told-in-time', { event: extensionApproved({ at }), ...late }, '批准时间为'],
])('%s is named in Chinese', (_title, code, sight, says) => {
  expect(findingOf(code, sight)?.zh).toContain(says)
})

test('an extension without a name leaves no gap in Chinese', () => {
  expect(findingOf('extension-step', { event: extensionAsked() })?.zh).toMatch(/延期档次$/)
})
