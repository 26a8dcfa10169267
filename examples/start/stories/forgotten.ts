import { verifyJournal } from 'redress'
import { say } from '../language.js'
import { refusalLines, sentTo } from '../say.js'
import { answered, by, closed, comesIn, decision, found, investigated, proposed, takenIn } from './acts.js'
import type { Story } from './story.js'

const id = '0801'
const handler = 'ren'
const compliance = by('compliance-supervisor', 'supervisor-ye')
const erasure = {
  type: 'personal-data.erased',
  ...compliance,
  subject: 'k-2007',
  reason: '客户注销账户并要求删除个人信息',
  basis: '个人信息保护法第四十七条',
}

/** A customer leaves and is forgotten, and the journal still proves what the bank did. */
export const forgotten: Story = {
  procedure: 's08',
  scenes: [
    {
      at: '09-21 15:30',
      happen: async (bank) => {
        const opened = await comesIn(bank, 's08', id, {
          content: '我是林晓东，手机银行闪退导致还款失败，产生滞纳金，请回电13800132007。',
          language: 'zh',
          channel: 'phone',
          complainants: [{ id: 'k-2007', name: '林晓东', contact: { phone: '13800132007' } }],
          system: 'mobile-banking',
        })
        await takenIn(bank, id)
        await investigated(bank, id, handler, 'preliminary')
        return [
          say('The app crashed and a repayment failed.', '手机银行闪退，还款没有成功。'),
          sentTo(bank, opened),
        ]
      },
    },
    {
      at: '09-24 17:00',
      happen: async (bank) => {
        await found(bank, id, handler, {
          codes: ['system-failure'],
          facts: '应用版本缺陷',
          causes: [{ code: 'system-failure', origin: 'internal' }],
          rootCause: '发布前未做兼容测试',
        })
        const remedies = [
          { id: 'fee', code: 'fee-refund', amount: { currency: 'CNY', minor: 4_500 } },
          { id: 'sorry', code: 'apology' },
        ]
        await bank.report(
          id,
          ...proposed(id, handler, { outcome: 'upheld', reasons: '应用缺陷', remedies }),
          decision(id),
        )
        await answered(bank, id, handler, {
          actionType: 'system-maintenance',
          what: '发布前兼容测试',
          owner: 'it-mobile',
          dueAt: '2026-10-30T08:00:00Z',
        })
        await bank.report(id, {
          type: 'follow-up.completed',
          ...by('customer-service', 'cs-2'),
          solved: true,
        })
        const { complaint } = await closed(bank, id, 'explained', '退还滞纳金')
        return [
          say(
            `Late fee paid back, closed (${complaint.record.closure?.ground})`,
            `退还滞纳金，结案（已解释处理结果）`,
          ),
        ]
      },
    },
    {
      at: '09-29 09:20',
      happen: async (bank) => {
        await bank.report(id, { type: 'legal-hold.placed', ...compliance, reason: '监管抽查' })
        return [
          say(
            'The customer closes the account and wants to be forgotten, while a supervisor looks at the file:',
            '客户销户并要求删除个人信息，而监管正在抽查该案：',
          ),
          ...refusalLines(await bank.refused(id, erasure)),
        ]
      },
    },
    {
      at: '09-30 17:10',
      happen: async (bank) => {
        const before = await bank.load(id)
        await bank.report(id, { type: 'legal-hold.lifted', ...compliance, reason: '抽查结束' })
        const { complaint } = await bank.report(id, erasure)
        const { record, entries } = complaint
        const was = before.record.intake.content.slice(0, 12)
        const proof = await verifyJournal(bank.store.journal(id), { entries })
        const replayed = JSON.stringify(await bank.desk.replay(id)) === JSON.stringify(complaint)
        return [
          say(
            `The hold is lifted, the customer forgotten: ${was}… is now ${record.intake.content}`,
            `解除留存锁定，删除个人信息：“${was}……”现为“${record.intake.content}”`,
          ),
          say(
            `${entries} journal entries ${proof.ok ? 'verify' : 'do not verify'}, replay ${replayed ? 'equals' : 'differs from'} the stored complaint`,
            `${entries}条办理日志${proof.ok ? '校验通过' : '校验不通过'}，重放结果与留存投诉${replayed ? '一致' : '不一致'}`,
          ),
        ]
      },
    },
  ],
}
