import { fileURLToPath } from 'node:url'
import { type ComplaintStore, createDesk, type Desk, issueText } from 'redress'
import type { Policy } from 'redress/policy'
import { loadPolicy } from 'redress/policy/files'
import type { ComplaintEvent } from 'redress/vocabulary'
import { ordinaryLife, received } from '../../test/support/events.js'
import { readerOf } from '../../test/support/presets.js'

const folder = fileURLToPath(new URL('../../examples/policies/cn-retail', import.meta.url))

/** The example policy of a Chinese retail bank with all its tables, signals and clocks. */
export const retailBank = (): Policy => {
  const found = loadPolicy(readerOf(folder), 'policy.yaml')
  if (!found.ok) throw new Error(found.issues.map(issueText).join('\n'))
  return found.value
}

const content =
  '3月1日晚，我的信用卡被盗刷两笔共3860元，短信提醒后我立即致电客服挂失。客服答复需要20个工作日核查，其间账单仍要求还款并已产生利息。本人从未向他人透露密码和验证码，要求银行退回盗刷款项、免除利息并说明处理进度。'

const receipt = received()

/** Twenty events from receipt to closure, as they happen to most complaints. */
export const wholeLife: readonly ComplaintEvent[] = ordinaryLife()
  .slice(0, -1)
  .map((event) =>
    event.type === 'complaint.received' ? { ...event, complaint: { ...receipt.complaint, content } } : event,
  )

/** A desk whose clock is moved to each event's own time, as if each were reported when it happens. */
export const deskOf = (store: ComplaintStore, bank: Policy) => {
  let now = wholeLife[0]?.at ?? ''
  const desk = createDesk({ store, policies: [bank], now: () => now })
  const tell = async (answer: ReturnType<Desk['handle']>): Promise<void> => {
    const told = await answer
    if (!told.ok) throw new Error(`${told.refusal.event}: ${JSON.stringify(told.refusal.because)}`)
  }
  return {
    live: async (id: string): Promise<void> => {
      for (const event of wholeLife) {
        now = event.at
        await tell(desk.submit(id, event))
      }
    },
  }
}
