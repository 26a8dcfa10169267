import { say } from '../language.js'
import { dueBy, refusalLines, sentTo } from '../say.js'
import {
  answered,
  by,
  comesIn,
  customer,
  decision,
  found,
  handledBy,
  investigated,
  notice,
  proposed,
  takenIn,
} from './acts.js'
import type { Story } from './story.js'

const id = '0401'
const handler = 'gao'
const fee = { currency: 'CNY', minor: 36_000 }
const reviewer = by('upper-level-reviewer', 'reviewer-tao')

/** Rejected, asked for again, and changed by somebody above who took no part before. */
export const secondLook: Story = {
  procedure: 's04',
  scenes: [
    {
      at: '09-21 11:20',
      happen: async (bank) => {
        const opened = await comesIn(bank, 's04', id, {
          content: '账户操作有误：我从未开通短信服务，却被扣了三年的账户管理费360元，请退还。',
          language: 'zh',
          channel: 'mobile-app',
          complainants: [{ id: 'k-2004', name: '何秀' }],
          demands: [{ id: 'fee', code: 'fee-refund', amount: fee }],
        })
        await takenIn(bank, id)
        await investigated(bank, id, handler, 'preliminary')
        return [
          say(
            'Three years of fees for a service nobody ordered, says a customer.',
            '客户称从未开通的服务被扣费三年。',
          ),
          sentTo(bank, opened),
        ]
      },
    },
    {
      at: '09-23 16:30',
      happen: async (bank) => {
        await found(bank, id, handler, {
          codes: ['no-fault'],
          facts: '系统显示已签约',
          causes: [{ code: 'information-asymmetry', origin: 'customer' }],
        })
        const rejected = {
          outcome: 'rejected',
          reasons: '系统显示已签约',
          remedies: [],
          noRemedyReason: '收费有依据',
          demands: [{ demand: 'fee', answer: 'not-met', reason: '收费有依据' }],
        }
        await bank.report(id, ...proposed(id, handler, rejected), decision(id))
        const { complaint } = await answered(bank, id, handler)
        return [
          say(
            `Answered: ${complaint.record.decision?.proposal.outcome}; the answer names the way to a review`,
            '已答复：投诉不成立，并告知申请核查的途径',
          ),
        ]
      },
    },
    {
      at: '09-24 08:15',
      happen: async (bank) => {
        await bank.report(id, {
          type: 'review.requested',
          ...customer('k-2004'),
          review: 'review-1',
          to: 'upper-level',
          reason: '从未签字，请出示签约单',
        })
        const review = await bank.clock(id, 'review-decision')
        const below = { type: 'review.decided', review: 'review-1', result: 'confirmed', reasons: '同前' }
        return [
          say(
            `The customer asks for a review one level up, due ${dueBy(review)}.`,
            `客户向上级机构申请核查，截至${dueBy(review)}。`,
          ),
          say('The head of department would rather confirm it quickly:', '部门负责人想直接维持原决定：'),
          ...refusalLines(await bank.refused(id, { ...below, ...by('head-of-department', 'head-luo') })),
        ]
      },
    },
    {
      at: '09-29 10:00',
      happen: async (bank) => {
        const { complaint } = await bank.report(id, {
          type: 'review.decided',
          ...reviewer,
          review: 'review-1',
          result: 'changed',
          reasons: '签约单上不是客户签名',
        })
        await bank.report(id, {
          type: 'review-outcome.notified',
          ...by('customer-service', 'cs-2'),
          review: 'review-1',
          ...notice(bank, complaint, 'review-outcome'),
        })
        await bank.report(
          id,
          {
            type: 'proposal.made',
            ...handledBy(handler),
            proposal: {
              id: 'after-review',
              outcome: 'upheld',
              reasons: '签约单上不是客户签名',
              rules: ['业务操作规程第12条'],
              remedies: [{ id: 'fees', code: 'fee-refund', amount: fee }],
              demands: [{ demand: 'fee', answer: 'met', reason: '收费无依据' }],
            },
          },
          { ...decision(id), proposal: 'after-review' },
        )
        await answered(bank, id, handler)
        const { record } = await bank.load(id)
        return [
          say(
            `The reviewer has ${record.reviews.at(-1)?.result} it: the signature is not the customer's.`,
            '核查变更了原决定：签约单上不是客户签名。',
          ),
          say(`Now ${record.decision?.proposal.outcome}, the fees are paid back`, '现认定投诉成立，退还费用'),
        ]
      },
    },
  ],
}
