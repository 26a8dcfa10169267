import { describe, expect, test } from 'vitest'
import {
  customerTimeline,
  handleAll,
  retentionOf,
  viewFor,
  withoutPersonal,
} from '../../../../src/complaint/index.js'
import { defaultViewRules } from '../../../../src/policy/index.js'
import { type ComplaintEvent, parseEvent, roles } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'
import { lenientControls } from '../../../support/lenient-controls.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank({ controls: lenientControls })
const now = '2026-06-01T02:00:00.000Z'

const intake = {
  ...make.received().complaint,
  content: '王小明要求退回300元，电话13800138000，2026-03-02',
  complainants: [
    { id: 'customer-1', name: '王小明', contact: { phone: '13800138000' }, birthDate: '1949-12-31' },
  ],
}
const life: readonly ComplaintEvent[] = [
  make.received({ complaint: intake }),
  make.registered(),
  make.acknowledged(),
  make.evidenceAdded({
    evidence: {
      id: 'e',
      type: 'document',
      from: 'bank-system',
      independent: true,
      describes: '王小明的流水',
    },
  }),
  make.departmentAsked({ question: '王小明被扣两次？' }),
]

const taken = (events: readonly ComplaintEvent[] = life) => {
  const answer = handleAll({ id: 'c-1' }, events, { policy: bank, now })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer
}
const complaint = taken().complaint

describe('viewFor', () => {
  test('shows the handler everything', () => {
    expect(viewFor(complaint, { viewer: 'handler' }).record).toEqual(complaint.record)
  })

  test('shows the counter the customer and the notices, but not the inquiry or what the bank keeps to itself', () => {
    const { record } = viewFor(complaint, { viewer: 'receptionist' })
    expect(record.intake.complainants).toEqual(complaint.record.intake.complainants)
    expect(record).toHaveProperty('notices')
    for (const field of ['evidence', 'enquiries', 'assignment', 'actions', 'proposals'])
      expect(record).not.toHaveProperty(field)
  })

  test('asks a department about the matter without telling whose it is', () => {
    const view = viewFor(complaint, { viewer: { id: 'd-1', role: 'department' } })
    expect(view.record.intake.content).toBe('[name]要求退回300元，电话[phone]，2026-03-02')
    expect(view.record.enquiries?.[0]?.question).toBe('[name]被扣两次？')
    expect(view.record.intake).not.toHaveProperty('complainants')
    expect(JSON.stringify(view)).not.toMatch(/王小明|13800138000/)
  })

  test('shows those above the people masked', () => {
    expect(viewFor(complaint, { viewer: 'senior-management' }).record.intake.complainants).toEqual([
      { id: '[redacted]', name: '[name]', contact: { phone: '[redacted]' } },
    ])
  })

  test('does not tell by whom the customer spoke where the people are not shown', () => {
    const by = make.person('complainant', 'customer-1')
    const spoken = taken([...life, make.repeated({ by, content: '还没退' })]).complaint
    expect(viewFor(spoken, { viewer: 'handler' }).record.repeats?.[0]?.by.id).toBe('customer-1')
    expect(viewFor(spoken, { viewer: 'department' }).record.repeats?.[0]?.by).toEqual({
      id: '[redacted]',
      role: 'complainant',
    })
    expect(JSON.stringify(viewFor(spoken, { viewer: 'department' }))).not.toContain('customer-1')
  })

  test('says of every section how much of it is seen', () => {
    expect(viewFor(complaint, { viewer: 'department' }).because).toEqual({
      says: { en: 'What the role department sees', zh: '角色department的可见范围' },
      because: [
        { says: { en: 'people: hidden', zh: '当事人信息：不可见' } },
        { says: { en: 'narrative: redacted', zh: '投诉内容：脱敏可见' } },
        { says: { en: 'notices: hidden', zh: '告知事项：不可见' } },
        { says: { en: 'inquiry: redacted', zh: '调查材料：脱敏可见' } },
        { says: { en: 'decision: hidden', zh: '处理结果：不可见' } },
        { says: { en: 'internal: hidden', zh: '内部事项：不可见' } },
      ],
    })
  })

  test('shows less of a confidential complaint', () => {
    const events = [make.received({ complaint: { ...intake, confidential: true } })]
    const view = viewFor(taken(events).complaint, { viewer: 'receptionist' })
    expect(view.record.intake).not.toHaveProperty('content')
    expect(view.because.says.zh).toContain('保密')
  })

  test('knows every role, and what it does not name sees no more than codes', () => {
    for (const role of roles) {
      const { sees } = viewFor(complaint, { viewer: role })
      expect(defaultViewRules.views.some((view) => view.roles.includes(role))).toBe(true)
      expect(Object.keys(sees)).toHaveLength(6)
    }
    const nobody = viewFor(complaint, { viewer: 'expert', rules: { ...defaultViewRules, views: [] } })
    expect(JSON.stringify(nobody)).not.toMatch(/王小明|13800138000|流水/)
    expect(nobody.record).toHaveProperty('receivedAt')
  })

  test('follows the views that a policy has of its own', () => {
    const others = { ...defaultViewRules.others, narrative: 'whole' } as const
    const own = smallBank({ views: { views: [], others } }).document.views
    expect(viewFor(complaint, { viewer: 'expert', rules: own }).record.intake.content).toBe(intake.content)
  })
})

describe('customerTimeline', () => {
  test('tells what the customer has a part in, in both languages, and nothing of the inquiry or of staff', () => {
    const lines = customerTimeline(taken().drafts)
    expect(lines.map(({ says }) => says.zh)).toEqual([
      '已收到您的投诉',
      '您的投诉已登记',
      '已向您确认收到投诉',
    ])
    expect(lines[0]?.text).toContain('要求退回300元')
    expect(JSON.stringify(lines)).not.toMatch(/流水|被扣两次|receptionist|handler/)
  })
})

describe('withoutPersonal', () => {
  test.each(life.map((event) => [event.type, event] as const))('leaves a well-formed %s', (_, event) => {
    const bare = withoutPersonal(event)
    expect(parseEvent(bare)).toMatchObject({ ok: true })
    expect(JSON.stringify(bare)).not.toMatch(/王小明|13800138000|1949-12-31|customer-1/)
    expect({ type: bare.type, at: bare.at }).toEqual({ type: event.type, at: event.at })
  })
})

describe('retentionOf', () => {
  const rule = (years: number, since?: 'received' | 'closed') => ({
    what: { en: 'Files', zh: '档案' },
    years,
    from: { en: 'the end', zh: '自办结之日起' },
    ...(since === undefined ? {} : { since }),
    source: { cite: 'House rule 7', confidence: 'H' as const },
  })
  const keeping = (...retention: ReturnType<typeof rule>[]) =>
    smallBank({ controls: lenientControls, retention })
  const withdrawn = taken([...life, make.withdrawn({ at: '2026-03-05T02:00:00.000Z' })]).complaint
  const held = taken([...life, make.withdrawn(), make.holdPlaced()]).complaint

  test('says nothing may go while the complaint is open or held', () => {
    const policy = keeping(rule(5))
    expect(retentionOf(complaint, { policy, now: '2099-01-01T00:00:00.000Z' }).status).toBe('open')
    expect(retentionOf(held, { policy, now: '2099-01-01T00:00:00.000Z' })).toMatchObject({ status: 'held' })
  })

  test('keeps until the longest rule has run out, to the day in the zone of the policy', () => {
    const policy = keeping(rule(3), rule(5), rule(6, 'received'))
    const kept = retentionOf(withdrawn, { policy, now: '2032-03-02T15:59:59.000Z' })
    expect(kept).toMatchObject({ status: 'kept', keepUntil: '2032-03-02' })
    expect(kept.because.because?.[0]?.source?.cite).toBe('House rule 7')
    expect(retentionOf(withdrawn, { policy, now: '2032-03-02T16:00:00.000Z' }).status).toBe('erasable')
  })

  test('counts from the end of the handling unless the rule says from receipt', () => {
    expect(retentionOf(withdrawn, { policy: keeping(rule(1)), now }).keepUntil).toBe('2027-03-05')
    expect(retentionOf(withdrawn, { policy: keeping(rule(1, 'received')), now }).keepUntil).toBe('2027-03-02')
  })

  test('names a term that only some complaints have, and does not reckon with it', () => {
    const funds = { ...rule(9), when: { en: 'it is about funds', zh: '涉及基金的投诉' } }
    const found = retentionOf(withdrawn, { policy: keeping(rule(1), funds), now })
    expect(found.keepUntil).toBe('2027-03-05')
    expect(found.because.because?.map(({ says }) => says)).toContainEqual({
      en: 'Files: 9 years from the end, if it is about funds',
      zh: '档案：自办结之日起保存9年（限涉及基金的投诉）',
    })
  })

  test('quotes the law that gives no number, and says that the bank has to set one', () => {
    const found = retentionOf(withdrawn, { policy: smallBank(), now })
    expect(found.status).toBe('unruled')
    expect(found.because.because?.map(({ source }) => source?.cite).join()).toMatch(/28/)
  })
})
