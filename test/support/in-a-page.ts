import { createDesk } from 'redress'
import { cnMainland } from 'redress/calendars/cn-mainland'
import { begin, step } from 'redress/machine'
import { memoryStore } from 'redress/memory'
import { compile, defineTable, evaluate } from 'redress/rules'
import { defineCalendar, due } from 'redress/sla'
import { z } from 'zod'
import { smallBank } from '../../examples/support/small-bank.js'

const received = {
  type: 'complaint.received',
  at: '2026-03-02T10:00:00+08:00',
  by: { id: 'u-17', role: 'receptionist' },
  complaint: { content: '我的银行卡昨晚被盗刷3万元，要求赔偿。', channel: 'phone' },
} as const

const priority = defineTable({
  id: 'priority',
  hitPolicy: 'first',
  inputs: z.object({ amount: z.number() }),
  outputs: z.object({ priority: z.enum(['urgent', 'normal']) }),
  rules: [
    { when: { amount: { gte: 50_000 } }, output: { priority: 'urgent' } },
    { when: {}, output: { priority: 'normal' } },
  ],
})

/** One answer of each part that runs in a page: the desk over memory, a deadline, a table, the chart. Bundled by test/e2e/browser.test.ts. */
export const answers = async () => {
  const desk = createDesk({
    store: memoryStore(),
    policies: [smallBank],
    now: () => '2026-03-02T02:05:00.000Z',
  })
  const opened = await desk.open(received, { id: 'c-1' })
  const refused = await desk.handle('c-1', {
    type: 'complaint.archived',
    at: '2026-03-02T10:04:00+08:00',
    by: { id: 'u-17', role: 'receptionist' },
  })
  const stepped = step(begin(), {
    type: 'complaint.registered',
    at: received.at,
    by: received.by,
    reference: 'T-1',
  })
  return {
    team: opened.ok ? opened.complaint.facts.team : opened.refusal.code,
    due: opened.ok ? opened.clocks.map(({ clock }) => clock.dueOn) : [],
    refused: refused.ok ? 'taken' : refused.refusal.code,
    deadline: due(defineCalendar(cnMainland), '2026-03-02T10:00:00+08:00', {
      calendarDays: 15,
    }).toISOString(),
    priority: evaluate(compile(priority), { amount: 80_000 }).output,
    step: stepped.ok ? 'taken' : stepped.refusal.code,
  }
}
