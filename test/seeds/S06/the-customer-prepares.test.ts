import { describe, expect, test } from 'vitest'
import { completeness } from '../../../src/complaint/index.js'
import { parseIntake } from '../../../src/vocabulary/index.js'
import { customerAnswered, customerAsked, evidenceAdded, registered } from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { underInvestigation } from '../../support/told-stretches.js'

const s06 = preset('s06')
const cardFraud = { content: '我的银行卡被盗刷了三笔，卡一直在我身上。' }
const handedIn = (id: string, type: string) => ({
  id,
  type: type as 'voucher',
  from: 'complainant' as const,
  independent: false,
})
describe('S06 the customer prepares', () => {
  test.each([
    ['转账手续费重复扣了两次，请退还。', ['transaction-detail', 'voucher', 'document']],
    ['客服说话不耐烦，态度很差。', ['document']],
  ])('[S06.1] what to hand in depends on the matter: %s', (content, materials) => {
    const story = tell(s06, { content })
    expect(story.facts.materials).toEqual(materials)
    expect(completeness(story.complaint).missing.filter(({ kind }) => kind === 'material')).toMatchObject(
      materials.map((part) => ({ part })),
    )
  })

  test('[S06.2] details of the transaction, documents and vouchers are taken in as evidence and leave nothing to ask for', () => {
    const evidence = ['transaction-detail', 'voucher', 'document'].map((type) => handedIn(type, type))
    const story = tell(s06, { content: '转账手续费重复扣了两次，请退还。', evidence })
    expect(story.record.evidence.map(({ type }) => type)).toEqual([
      'transaction-detail',
      'voucher',
      'document',
    ])
    expect(completeness(story.complaint).missing.filter(({ kind }) => kind === 'material')).toEqual([])
    expect(parseIntake({ content: 'x', channel: 'phone', evidence: [handedIn('a', 'hearsay')] }).ok).toBe(
      false,
    )
  })

  test('[S06.3] [S06.4] card fraud is known from the story, goes first, and asks for record and statement', () => {
    const story = tell(s06, cardFraud).after(registered())
    expect(story.facts).toMatchObject({ category: 'card-fraud', priority: 'urgent', team: 'rapid-response' })
    expect(story.facts.materials).toEqual(['transaction-record', 'bank-statement'])
    expect(story.hoursGiven('rapid-response')).toBe(0.5)
    const kept = ['transaction-record', 'bank-statement'].map((type) => handedIn(type, type))
    const { missing } = completeness(tell(s06, { ...cardFraud, evidence: kept }).complaint)
    expect(missing.map(({ part }) => part)).toEqual(['contact', 'incident-date', 'amount'])
  })

  test('[S06.6] the story and its evidence come in together and stay together', () => {
    const statement = {
      ...handedIn('statement', 'bank-statement'),
      hash: 'a'.repeat(64),
      location: 'vault/1',
    }
    const { record, facts } = tell(s06, { ...cardFraud, evidence: [statement] })
    expect(record.intake.content).toBe(cardFraud.content)
    expect(record.evidence).toEqual([statement])
    expect(facts.evidenceItems).toBe(1)
  })

  test('[S06.15] what is missing is counted and asked for, and the wait is seen', () => {
    const story = underInvestigation(
      tell(s06, { content: '贷款审批拖了一个月。', evidence: [handedIn('v', 'voucher')] }),
    )
    const { score, missing } = completeness(story.complaint)
    expect(missing.map(({ name }) => name.zh)).toEqual([
      '联系方式',
      '事发日期',
      '涉及金额',
      '交易细节说明',
      '相关文件',
    ])
    expect(score).toBeCloseTo(2 / 7)
    const asked = story.after(customerAsked({ items: missing.map(({ name }) => name.zh) }))
    expect(asked.tags).toContain('waiting.customer')
    expect(asked.record.informationRequests[0]?.items).toContain('事发日期')
    const sent = asked.after(
      evidenceAdded({ evidence: handedIn('d', 'document') }),
      customerAnswered({ request: 'request-1' }),
    )
    expect(sent.tags).not.toContain('waiting.customer')
    expect(completeness(sent.complaint).score).toBeCloseTo(3 / 7)
  })
})
