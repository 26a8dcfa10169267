import type { Bank } from '../bank.js'
import { say } from '../language.js'
import { dueBy, sentTo } from '../say.js'
import { comesIn, customer, investigated, takenIn } from './acts.js'
import type { Scene, Story } from './story.js'

const id = '1101'

const again = async (bank: Bank, newFacts: boolean, content: string): Promise<readonly [string, string]> => {
  const before = dueBy(await bank.clock(id, 'decision'))
  await bank.report(id, {
    type: 'complaint.repeated',
    ...customer('k-2005'),
    newFacts,
    content,
    channel: 'mobile-app',
  })
  return [before, dueBy(await bank.clock(id, 'decision'))]
}

const repeatedAt = (at: string, newFacts: boolean, content: string, says: string): Scene => ({
  at,
  happen: async (bank) => {
    const [before, after] = await again(bank, newFacts, content)
    if (before === after)
      return [says, say(`decision due ${before}, and it stays so`, `处理决定仍截至${before}`)]
    const cite = (await bank.clock(id, 'decision')).clock.because.source?.cite
    return [
      says,
      say(
        `decision due ${before} → ${after}, the clock starts again [${cite}]`,
        `处理决定截至${before} → ${after}，期限重新计算［${cite}］`,
      ),
    ]
  },
})

/** Telling it again changes nothing; telling something new starts the clock again. */
export const toldAgain: Story = {
  procedure: 's11',
  scenes: [
    {
      at: '09-22 14:10',
      happen: async (bank) => {
        const opened = await comesIn(bank, 's11', id, {
          content: '房贷利率一直没有按合同下调，每月多收利息，请查明退还。',
          language: 'zh',
          channel: 'phone',
          complainants: [{ id: 'k-2005', name: '宋杰' }],
          product: 'mortgage',
        })
        await takenIn(bank, id)
        await investigated(bank, id, 'tang', 'preliminary')
        return [
          say('The interest on a mortgage did not go down as agreed.', '房贷利率没有按约定下调。'),
          sentTo(bank, opened),
        ]
      },
    },
    repeatedAt(
      '09-26 20:05',
      false,
      '怎么还没有结果？',
      say('Complained again on the holiday, nothing new:', '假日再次来电，没有新情况：'),
    ),
    repeatedAt(
      '09-28 09:40',
      true,
      '补充新情况：找到了2024年的补充协议，利率应再低20个基点。',
      say('Complained again, with a new document:', '再次投诉，并提交了新的协议：'),
    ),
  ],
}
