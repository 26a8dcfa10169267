import { describe, expect, test } from 'vitest'
import { letterNotes } from '../../../../src/complaint/decide/letter-notes.js'
import { openComplaint } from '../../../../src/complaint/index.js'
import { decidedEvent, hoursIn, messageReceived, proposed, received } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank({ signals: ['cn-retail', 'jrt-0169-2018-business'] })

const receipt = (content: string) => received({ complaint: { ...received().complaint, content } })

const opened = (content: string) => {
  const answer = openComplaint(receipt(content), { policy: bank, id: 'c-1', now: hoursIn(0) })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer
}

const notes = (content: string) =>
  opened(content).issues.filter(({ code }) => ['several-matters', 'review-asked'].includes(code))

describe('several matters in one letter', () => {
  test.each([
    [
      '我的房贷提前还款被收取违约金，合同没有写明。另外，我的信用卡年费被重复扣收，客服一直不退。',
      ['信用卡'],
    ],
    [
      '贷款利率没有按合同下调，已经多扣了半年。还有就是你们推荐的理财亏损了百分之二十，当时说保本的理财产品。',
      ['理财'],
    ],
  ])('%s', (content, named) => {
    const [issue] = notes(content)
    expect(issue).toMatchObject({ code: 'several-matters', severity: 'info', path: ['complaint', 'content'] })
    for (const word of named) expect(issue?.says.zh).toContain(word)
  })

  test.each([
    '我的信用卡年费被重复扣收，客服一直不退。信用卡中心让我再等七天。',
    '我用信用卡还房贷的时候被收了手续费。',
    '柜员态度恶劣，排队两小时。',
  ])('a letter of one: %s', (content) => {
    expect(notes(content).filter(({ code }) => code === 'several-matters')).toEqual([])
  })
})

describe('who asks for a review in words', () => {
  const open = opened('信用卡年费重复扣收').complaint
  const { by } = decidedEvent()
  const { proposal } = proposed()
  const answered = { ...open, record: { ...open.record, decision: { at: hoursIn(1), by, proposal } } }
  const wrote = (content: string, before: typeof open) =>
    letterNotes(messageReceived({ content }), { policy: bank, before, after: before }).filter(
      ({ code }) => code === 'review-asked',
    )

  test.each([
    '对处理决定不服，现申请核查。',
    '申请复核',
    '请求核查你行的答复',
    '要求核实处理结果',
    '要求核實處理結果',
  ])('after an answer, %s is told with what to report', (content) => {
    expect(wrote(content, answered)).toMatchObject([{ code: 'review-asked', path: ['content'] }])
    expect(wrote(content, answered)[0]?.remedy?.zh).toContain('review.requested')
  })

  test('before an answer, a wish to have a payment looked at is none, and a review is one of another complaint', () => {
    expect(wrote('要求核实这笔交易', open)).toEqual([])
    expect(wrote('对上次处理决定不服，申请核查', open)[0]?.remedy?.zh).toContain('原投诉')
  })

  test('thanks are none', () => {
    expect(wrote('收到，谢谢', answered)).toEqual([])
  })
})
