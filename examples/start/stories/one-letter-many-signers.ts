import { bundling, type Complaint, toText } from 'redress'
import { findRepeats, type Matter, matterOf } from 'redress/repeats'
import type { Bank } from '../bank.js'
import { language, say } from '../language.js'
import { sentTo } from '../say.js'
import { by, comesIn, takenIn } from './acts.js'
import type { Scene, Story } from './story.js'

const letter =
  '我们在贵行柜台购买的安享稳健理财到期亏损百分之十九，销售时口头承诺保本，要求按购买价格回购并书面说明原因。'

const handedIn = (id: string, at: string, first: string, signers: number, note: string): Scene => ({
  at,
  happen: async (bank) => {
    const opened = await comesIn(bank, 's13', id, {
      content: `${first}${letter}`,
      language: 'zh',
      channel: 'branch',
      complainants: [{ id: `k-${id}`, name: '代表' }],
      numberOfComplainants: signers,
      product: 'wealth-management',
    })
    await takenIn(bank, id)
    return [
      `${note}${say(` (${signers} people, in person)`, `（${signers}人，当面）`)}`,
      sentTo(bank, opened),
    ]
  },
})

const everyComplaint = async (bank: Bank): Promise<Complaint[]> => {
  const complaints: Complaint[] = []
  for await (const id of bank.store.ids()) complaints.push(await bank.load(id))
  return complaints
}

const matters = (complaints: readonly Complaint[]): Matter[] => complaints.map((each) => matterOf(each))

/** Three groups hand in the same letter on three days: seen as one matter, bundled, never merged. */
export const oneLetterManySigners: Story = {
  procedure: 's13',
  scenes: [
    handedIn(
      '1301',
      '09-22 09:30',
      '',
      9,
      say('Customers of one wealth product hand in a letter', '同一理财产品的客户递交联名信'),
    ),
    handedIn(
      '1302',
      '09-23 11:00',
      '附签名册。',
      6,
      say('The same words at another counter', '另一网点收到相同内容'),
    ),
    handedIn('1303', '09-24 10:20', '再次联名反映：', 8, say('And again', '再次收到')),
    {
      at: '09-24 11:00',
      happen: async (bank) => {
        const complaints = await everyComplaint(bank)
        const { candidates, bundles } = findRepeats(matters(complaints))
        const members = bundles.find(({ lead }) => lead === '1301')?.members ?? []
        const [because] = candidates.filter(({ kind }) => kind === 'collective').map((each) => each.because)
        const chief = { id: 'manager-qian', role: 'complaints-manager' } as const
        const { complainants, thresholds, events } = bundling(
          complaints.filter(({ id }) => members.includes(id)),
          { policy: bank.policyOf(await bank.load('1301')), by: chief, now: bank.now() },
        )
        const told = new Set<string>()
        for (const [id, acts] of Object.entries(events)) {
          const { effects } = await bank.report(id, ...acts)
          for (const { body } of effects)
            if (body.type === 'notify-role') for (const role of body.to) told.add(role)
          await bank.report(id, {
            type: 'major-complaint.notified',
            ...by('complaints-manager', 'manager-qian'),
            to: ['customer-service-manager', 'general-manager'],
          })
        }
        const reached = thresholds.find((each) => each.reached)
        const lead = await bank.load('1301')
        return [
          say(
            `${complaints.length} complaints compared: ${members.join(', ')} are one matter of ${complainants} people.`,
            `比对${complaints.length}件投诉：${members.join('、')}为同一事项，共${complainants}人。`,
          ),
          say(
            'Bundled, not merged; each keeps its journal and its clocks',
            '关联办理而不并案，各自保留办理日志与时限',
          ),
          ...(because === undefined ? [] : toText(because, language).split('\n').slice(1, 3)),
          ...(reached === undefined ? [] : [toText(reached.because, language)]),
          say(
            `declared ${lead.record.attention}; told at once: ${[...told].join(', ')}`,
            '认定为重大投诉，已即时报告客户服务负责人',
          ),
        ]
      },
    },
  ],
}
