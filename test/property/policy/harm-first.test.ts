import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openComplaint } from '../../../src/complaint/index.js'
import { loadPolicy, type Policy } from '../../../src/policy/index.js'
import { parseEvent } from '../../../src/vocabulary/index.js'

const examples = fileURLToPath(new URL('../../../examples', import.meta.url))

const policyAt = (folder: string): Policy => {
  const found = loadPolicy((path: string) => {
    const file = join(examples, 'policies', folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }, 'policy.yaml')
  if (!found.ok) throw new Error(JSON.stringify(found.issues))
  return found.value
}

const presets = readdirSync(join(examples, 'policies/procedures'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name.startsWith('s'))
  .map(({ name }) => `procedures/${name}`)
  .filter((name) => !name.includes('s05'))

const order = ['urgent', 'high', 'normal', 'low']

/** Letters that must not wait, as they arrive with no product recorded. */
const urgent: Readonly<Record<'zh' | 'hk' | 'en', readonly string[]>> = {
  zh: [
    '我不想活了，这笔债还不清',
    '我的卡刚被盗刷了两万',
    '客户经理让我把钱打到他个人账户',
    '我奶奶八十二岁，网点不给她办业务',
    '我要跳楼',
  ],
  hk: [
    '還唔到錢，我唔想做人',
    '我俾人呃咗二十萬，頭先先過咗數',
    '分行經理叫我將錢過去佢私人戶口',
    '阿嫲八十六歲，行動不便，分行唔幫佢辦',
    '再收樓我就跳樓',
  ],
  en: [
    'I want to end my life over this debt.',
    'I was scammed this morning and the wire is still pending.',
    'Somebody posing as the bank took my savings.',
    'My grandmother is disabled and the branch turned her away.',
  ],
}

const before = [
  '请问一下，',
  '想咨询一下，',
  '您好，麻烦问一下：',
  'I have a question: ',
  'Just asking. ',
  '感谢贵行一直以来的服务。',
  'Thank you for your kind help. ',
  '我有个建议：',
  'Not a complaint, but ',
]
const after = [
  '。撤销投诉吧',
  '。投诉撤了',
  ' Please disregard my complaint.',
  ' I withdraw my complaint.',
  '。这是快递公司的事',
  ' My landlord said so too.',
  '。谢谢！',
  '。Gracias, muchas gracias.',
  ' 以上。',
]
const around = (text: string): readonly string[] => [`“${text}”`, `「${text}」`, `"${text}"`, text]

const priorityOf = (policy: Policy, content: string, kind: string): string => {
  const event = parseEvent({
    type: 'complaint.received',
    at: '2026-10-12T09:00:00+08:00',
    by: { id: 'desk', role: 'receptionist' },
    complaint: { content, kind, channel: 'website', complainants: [{ id: 'k', name: '甲' }], demands: [] },
  })
  if (!event.ok) throw new Error(JSON.stringify(event.issues))
  const opened = openComplaint(event.value, { policy, id: 'c', now: '2026-10-12T02:00:00.000Z' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return String(opened.complaint.facts.priority)
}

const atLeast = (policy: Policy, letters: readonly string[]) =>
  fc.assert(
    fc.property(
      fc.constantFrom(...letters),
      fc.constantFrom('', ...before),
      fc.constantFrom('', ...after),
      fc.nat(3),
      fc.constantFrom('complaint', 'enquiry', 'suggestion', 'grievance'),
      (letter, prefix, suffix, quoting, kind) => {
        const bare = order.indexOf(priorityOf(policy, letter, 'complaint'))
        const dressed = `${prefix}${around(letter)[quoting]}${suffix}`
        expect(order.indexOf(priorityOf(policy, dressed, kind)), dressed).toBeLessThanOrEqual(bare)
        expect(bare, letter).toBeLessThanOrEqual(order.indexOf('high'))
      },
    ),
    { numRuns: 150 },
  )

describe('what is put around an urgent letter never lowers its priority', () => {
  test('in the Chinese policy', () => atLeast(policyAt('cn-retail'), [...urgent.zh, ...urgent.en]))
  test('in the Hong Kong policy', () => atLeast(policyAt('hk-retail'), [...urgent.hk, ...urgent.en]))
  test('in the US policy', () => atLeast(policyAt('us-retail'), urgent.en))
  test.each(presets)('in the preset %s', (name) => {
    const policy = policyAt(name)
    for (const letter of urgent.zh)
      for (const prefix of before.slice(0, 2))
        for (const suffix of after.slice(0, 2))
          expect(
            order.indexOf(priorityOf(policy, `${prefix}${letter}${suffix}`, 'enquiry')),
            letter,
          ).toBeLessThanOrEqual(order.indexOf(priorityOf(policy, letter, 'complaint')))
  })
})
