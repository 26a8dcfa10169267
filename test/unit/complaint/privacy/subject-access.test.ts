import { expect, test } from 'vitest'
import { handleAll, heldAbout, retentionOf } from '../../../../src/complaint/index.js'
import * as make from '../../../support/events.js'
import { lenientControls } from '../../../support/lenient-controls.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank({ controls: lenientControls })
const now = make.hoursIn(5)

const wang = { id: 'customer-1', name: '王小明', background: '退休教师' }
const li = {
  id: 'customer-2',
  name: '李雷',
  identityNumber: '11010519491231002X',
  contact: { phone: '13900139000', email: 'li@qq.com', address: '静安区1号' },
}
const zhao = { id: 'customer-3' }

const taken = (complainants: object[], ...contents: string[]) => {
  const events = contents.map((content, index) => make.messageReceived({ message: `m-${index}`, content }))
  const receipt = make.received({
    complaint: { ...make.received().complaint, complainants: complainants as never },
  })
  const answer = handleAll({ id: 'c-1' }, [receipt, ...events], { policy: bank, now })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer
}

test('nothing is held about somebody who is not among the complainants', () => {
  const { complaint, drafts } = taken([wang, li])
  expect(
    heldAbout(complaint, { policy: bank, journal: drafts, complainant: 'customer-9', now }),
  ).toBeUndefined()
})

test('what is held about the only complainant is their entry, the record, the timeline and the retention', () => {
  const { complaint, drafts } = taken([wang], '我是王小明')
  const held = heldAbout(complaint, { policy: bank, journal: drafts, complainant: 'customer-1', now })
  expect(held).toStrictEqual({
    complaint: 'c-1',
    person: wang,
    record: held?.record,
    timeline: [
      {
        at: make.hoursIn(0),
        says: { en: 'We received your complaint', zh: '已收到您的投诉' },
        text: 'A fee was charged twice on my card.',
      },
      { at: make.hoursIn(0), says: { en: 'You wrote to us', zh: '您向我们发来信息' }, text: '我是王小明' },
    ],
    retention: retentionOf(complaint, { policy: bank, now }),
  })
  expect(held?.record.intake).toEqual(complaint.record.intake)
  expect(held?.record.messages?.map(({ content }) => content)).toEqual(['我是王小明'])
})

test('it has the reference once the complaint is registered', () => {
  const { complaint, drafts } = taken([wang])
  const registered = handleAll(complaint, [make.registered()], { policy: bank, now })
  if (!registered.ok) throw new Error(registered.refusal.code)
  expect(
    heldAbout(registered.complaint, { policy: bank, journal: drafts, complainant: 'customer-1', now })
      ?.reference,
  ).toBe('TS-2026-0001')
})

test('texts that name another complainant by any of their words are not handed over', () => {
  const others = [
    '李雷',
    '13900139000',
    'li@qq.com',
    '静安区1号',
    '11010519491231002X',
    'customer-2',
    'customer-3',
  ]
  const texts = [...others.map((word) => `请找${word}`), '请找王小明', '页面显示undefined']
  const { complaint, drafts } = taken([zhao, wang, li], ...texts)
  const held = heldAbout(complaint, { policy: bank, journal: drafts, complainant: 'customer-1', now })
  const expected = [...others.map(() => '[redacted]'), '请找王小明', '页面显示undefined']
  expect(held?.record.messages?.map(({ content }) => content)).toEqual(expected)
  expect(held?.person).toEqual(wang)
  expect(held?.record.intake.complainants).toEqual([wang])
  expect(JSON.stringify(held)).not.toMatch(/李雷|139|li@|静安|1949|customer-[23]/)
})
