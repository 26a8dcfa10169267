import { say } from '../language.js'
import { sentTo } from '../say.js'
import { answered, by, comesIn, decision, found, investigated, proposed, takenIn } from './acts.js'
import type { Story } from './story.js'

const id = '1201'
const handler = 'meng'

/** What the bank did wrong it answers for; what it cannot decide goes to those who can. */
export const insuranceOverTheCounter: Story = {
  procedure: 's12',
  scenes: [
    {
      at: '09-22 10:15',
      happen: async (bank) => {
        const opened = await comesIn(bank, 's12', id, {
          content: '我妈妈71岁，去银行存定期，被柜面推荐买成了分红保险，现在退保要损失两万元，要求全额退保。',
          language: 'zh',
          channel: 'branch',
          businessLine: 'insurance',
          complainants: [{ id: 'k-2006', name: '吴桂英', vulnerabilities: ['elderly'] }],
          demands: [{ id: 'cancel', code: 'refund' }],
        })
        await takenIn(bank, id)
        await investigated(bank, id, handler, 'in-depth')
        return [
          say(
            'A woman of 71 wanted a savings account and was sold an insurance.',
            '71岁老人想存定期，却被推荐买了保险。',
          ),
          sentTo(bank, opened),
        ]
      },
    },
    {
      at: '09-28 16:20',
      happen: async (bank) => {
        await found(bank, id, handler, {
          codes: ['improper-service'],
          facts: '双录显示未说明产品为保险',
          causes: [{ code: 'improper-service', origin: 'internal' }],
          rootCause: '柜面考核只看销量',
        })
        await bank.report(
          id,
          ...proposed(id, handler, {
            outcome: 'partly-upheld',
            reasons: '销售环节存在误导，合同效力须另行处理',
            remedies: [
              { id: 'sorry', code: 'apology' },
              { id: 'staff', code: 'accountability' },
            ],
            demands: [{ demand: 'cancel', answer: 'not-met', reason: '合同由保险公司承保' }],
          }),
          decision(id),
        )
        await answered(bank, id, handler, {
          actionType: 'product-disclosure',
          what: '柜面须先说明产品为保险',
          owner: 'bancassurance-head',
          dueAt: '2026-10-20T08:00:00Z',
        })
        const { record } = await bank.load(id)
        const { clock } = await bank.clock(id, 'decision')
        const remedies = record.decision?.proposal.remedies.map(({ code }) => code).join(' and ')
        return [
          say(
            `The bank's part: ${record.decision?.proposal.outcome}, ${remedies}; the clock of the decision: ${clock.status}`,
            `本行责任部分：部分成立，致歉并追责；处理决定${clock.status === 'met' ? '按期作出' : '逾期'}`,
          ),
        ]
      },
    },
    {
      at: '09-30 11:30',
      happen: async (bank) => {
        const { complaint } = await bank.report(id, {
          type: 'complaint.referred',
          ...by('complaints-manager', 'manager-qian'),
          route: 'mediation',
          body: '银行业保险业纠纷调解中心',
          reason: '保险合同效力须由保险公司与调解机构处理',
        })
        const { referral } = complaint.record
        return [
          say(
            'Whether the contract itself stands is not for the bank to say.',
            '合同本身是否有效，本行无权认定。',
          ),
          say(`Referred outside: ${referral?.route}, ${referral?.body}`, `转送外部调解：${referral?.body}`),
        ]
      },
    },
  ],
}
