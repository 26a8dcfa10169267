import { dayOf } from '../bank-time.js'
import { say } from '../language.js'
import { dueBy, refusalLines, sentTo } from '../say.js'
import {
  answered,
  by,
  closed,
  comesIn,
  customer,
  decision,
  found,
  handledBy,
  investigated,
  proposed,
  takenIn,
} from './acts.js'
import type { Story } from './story.js'

const id = '1501'
const handler = 'fang'
const lost = { currency: 'CNY', minor: 12_800_000 }

/** A failed transfer whose money is gone: first in the queue, and more money than a manager may give back alone. */
export const lostTransfer: Story = {
  procedure: 's15',
  scenes: [
    {
      at: '09-21 08:40',
      happen: async (bank) => {
        const opened = await comesIn(bank, 's15', id, {
          content:
            '今早网银转账12.8万元给供应商，页面提示交易失败，钱却被扣走，对方没有收到，资金损失谁来承担？',
          language: 'zh',
          channel: 'phone',
          complainants: [{ id: 'k-2001', name: '陈远' }],
          claimedLoss: lost,
          demands: [{ id: 'money', code: 'refund', amount: lost }],
          system: 'internet-banking',
        })
        const { acknowledgement, decision: decide } = Object.fromEntries(
          opened.clocks.map((clock) => [clock.id, dueBy(clock)]),
        )
        return [
          say(
            'A transfer of CNY 128,000 "failed", and the money is gone.',
            '12.8万元转账提示“失败”，钱却没了。',
          ),
          say(
            `${sentTo(bank, opened)}; first answer by ${acknowledgement}, decision by ${decide}`,
            `${sentTo(bank, opened)}；首次答复截至${acknowledgement}，处理决定截至${decide}`,
          ),
        ]
      },
    },
    {
      at: '09-21 08:52',
      happen: async (bank) => {
        await takenIn(bank, id)
        await investigated(bank, id, handler, 'in-depth')
        const { clock } = await bank.clock(id, 'acknowledgement')
        return [
          say(
            `Receipt confirmed, investigation started; the 24-hour clock is ${clock.status}`,
            `已确认收悉，开始调查；24小时时限${clock.status === 'met' ? '按期完成' : '尚未完成'}`,
          ),
        ]
      },
    },
    {
      at: '09-23 14:00',
      happen: async (bank) => {
        await found(bank, id, handler, {
          codes: ['system-failure'],
          facts: '清算系统超时后未自动冲正',
          loss: lost,
          causes: [{ code: 'system-failure', origin: 'internal' }],
          rootCause: '超时冲正任务未启用',
        })
        await bank.report(
          id,
          ...proposed(id, handler, {
            outcome: 'upheld',
            reasons: '系统故障属实，全额退回',
            remedies: [
              { id: 'refund', code: 'refund', amount: lost },
              { id: 'sorry', code: 'apology' },
            ],
            demands: [{ demand: 'money', answer: 'met', reason: '系统故障属实' }],
          }),
        )
        return [
          say(
            'System failure found. The manager wants to pay it back at once:',
            '查明为系统故障，负责人想立即全额退回：',
          ),
          ...refusalLines(await bank.refused(id, decision(id))),
        ]
      },
    },
    {
      at: '09-24 09:30',
      happen: async (bank) => {
        await bank.report(
          id,
          { type: 'approval.requested', ...handledBy(handler), request: 'a1', proposal: `${id}-proposal` },
          { type: 'approval.granted', ...by('senior-management', 'president-wu'), request: 'a1' },
          decision(id, by('senior-management', 'president-wu')),
        )
        await answered(bank, id, handler, {
          actionType: 'system-maintenance',
          what: '启用超时自动冲正',
          owner: 'it-core',
          dueAt: '2026-10-15T08:00:00Z',
        })
        await bank.report(id, { type: 'satisfaction.recorded', ...customer('k-2001'), score: 5 })
        await closed(bank, id, 'satisfied', '全额退回并致歉')
        const { record } = await bank.load(id)
        const repaired = dayOf(record.actions.at(-1)?.dueAt ?? bank.now())
        return [
          say(
            `Senior management decides: ${record.decision?.proposal.outcome}, all money back.`,
            '高级管理层决定：投诉成立，全额退回。',
          ),
          say(
            `Closed on the customer's satisfaction; the repair is planned until ${repaired}`,
            `客户满意，结案；系统修复计划于${repaired}前完成`,
          ),
        ]
      },
    },
  ],
}
