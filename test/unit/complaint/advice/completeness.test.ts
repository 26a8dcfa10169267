import { expect, test } from 'vitest'
import { type Complaint, completeness, openComplaint } from '../../../../src/complaint/index.js'
import { evidenceTypes, type Intake } from '../../../../src/vocabulary/index.js'
import { hoursIn, received } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank()

const asking = (facts: Complaint['facts'], intake: Partial<Intake> = {}): Complaint => {
  const event = received()
  const taken = openComplaint(
    { ...event, complaint: { ...event.complaint, ...intake } },
    { policy: bank, id: 'c', now: hoursIn(0) },
  )
  if (!taken.ok) throw new Error(taken.refusal.code)
  return { ...taken.complaint, facts }
}

test('where nothing is asked for, nothing is missing', () => {
  expect(completeness(asking({}))).toEqual({ score: 1, missing: [] })
  expect(completeness(asking({ details: 'reason', materials: null }))).toEqual({ score: 1, missing: [] })
})

test('what was told and handed in is not missing, what is asked for twice is asked once', () => {
  const evidence = [{ id: 'slip', type: 'voucher', from: 'complainant', independent: false } as const]
  const complaint = asking(
    { details: ['name', 'reason', 'name'], materials: ['voucher', 'photo'] },
    { evidence },
  )
  expect(completeness(complaint)).toEqual({
    score: 0.5,
    missing: [
      { kind: 'detail', part: 'reason', name: { en: 'the reason for the complaint', zh: '投诉原因' } },
      { kind: 'material', part: 'photo', name: { en: 'photographs', zh: '照片' } },
    ],
  })
})

test('any other detail is a fact of the host, and names of prototypes are none', () => {
  const complaint = asking({ details: ['cardLastFour', 'constructor'], materials: ['__proto__'] })
  expect(completeness(complaint).missing.map(({ part, name }) => [part, name.en])).toEqual([
    ['cardLastFour', 'cardLastFour'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])
  const told = asking({ details: ['cardLastFour'] }, { facts: { cardLastFour: '4021' } })
  expect(completeness(told)).toEqual({ score: 1, missing: [] })
})

test('a fact that is known to be nothing is still to be told', () => {
  const told = (cardLastFour: string | null | boolean) =>
    completeness(asking({ details: ['cardLastFour'] }, { facts: { cardLastFour } })).score
  expect([told(null), told(false), told('')]).toEqual([0, 1, 1])
})

test.each<[string, Partial<Intake>, string[]]>([
  [
    'a customer without a name',
    { complainants: [{ id: 'customer-1' }, { contact: {} }] },
    ['name', 'contact'],
  ],
  ['one of several with a name', { complainants: [{}, { name: '王小明' }] }, ['contact']],
  ['an address in words', { complainants: [{ contact: { address: '中山路1号' } }] }, ['name']],
  ['an address of mail', { complainants: [{ contact: { email: 'wang@example.com' } }] }, ['name']],
  ['a way that is preferred', { complainants: [{ contact: { preferred: 'phone' } }] }, ['name', 'contact']],
  ['nobody', { complainants: [] }, ['name', 'contact']],
])('of %s it is known what to ask for', (_, intake, missing) => {
  const { score, ...found } = completeness(asking({ details: ['name', 'contact'] }, intake))
  expect([found.missing.map(({ part }) => part), score]).toEqual([missing, 1 - missing.length / 2])
})

test('every detail that can be asked for is found once it is told', () => {
  const words =
    'name contact main-issue reason demand incident-date place product amount people-involved'.split(' ')
  const bare = asking({ details: words }, { complainants: [], demands: [] })
  expect(completeness(bare)).toMatchObject({ score: 0, missing: words.map((part) => ({ part })) })
  const full = asking(
    { details: words },
    {
      complainants: [{ name: '王小明', contact: { phone: '13800138000' } }],
      mainIssue: '重复扣费',
      reason: '业务系统重复扣收',
      incidentOn: '2026-02-27',
      place: '中山路支行',
      product: 'debit-card',
      claimedLoss: { currency: 'CNY', minor: 2000 },
      peopleInvolved: [{ id: 'teller-7', part: 'complained-about' }],
    },
  )
  expect(completeness(full)).toEqual({ score: 1, missing: [] })
})

test('every type of evidence has a Chinese name', () => {
  const { missing } = completeness(asking({ materials: [...evidenceTypes] }))
  expect(missing.map(({ name }) => name.zh).filter((zh) => !/^[\u4e00-\u9fff]+$/.test(zh))).toEqual([])
  expect(missing).toHaveLength(evidenceTypes.length)
})
