import { describe, expect, test } from 'vitest'
import { toText } from '../../../src/explanation.js'
import { verifyNotice } from '../../../src/machine/index.js'
import { noticeRequirements } from '../../../src/policy/index.js'
import { smallBank } from '../../support/policies.js'

describe('noticeRequirements', () => {
  test('what a regime asks for comes with its source, what the bank asks for besides without', () => {
    const source = { cite: 'Rule 7 of the bank', confidence: 'H' as const }
    const bank = smallBank({ notices: [{ kind: 'final-response', contains: ['apology'], source }] })
    const { because, missing } = verifyNotice(
      { contains: ['findings', 'basis', 'reasons'] },
      noticeRequirements(bank, 'final-response'),
    )
    expect(missing).toEqual(['review-right', 'external-routes', 'apology'])
    expect(toText(because, 'zh').split('\n')).toEqual([
      '处理结果告知缺少：申请核查的权利、外部救济途径、致歉',
      expect.stringContaining('未载明申请核查的权利 ['),
      expect.stringContaining('art. 19'),
      expect.stringContaining('[Rule 7 of the bank'),
    ])
  })

  test('a bank can lengthen a regulator’s list and cannot shorten it', () => {
    const bank = smallBank({ controls: { notices: { 'final-response': ['apology'], progress: [] } } })
    expect(new Set(noticeRequirements(bank, 'final-response').contains)).toEqual(
      new Set(['apology', 'findings', 'basis', 'reasons', 'review-right', 'external-routes']),
    )
    expect(noticeRequirements(bank, 'progress')).toEqual({ kind: 'progress', contains: [], rules: [] })
  })
})
