// A whole program: a policy with one regime and one table, a desk over a store, one complaint, and why it is due when it is due.
import { createDesk, issueText, toText } from 'redress'
import { cnMainland } from 'redress/calendars/cn-mainland'
import { memoryStore } from 'redress/memory'
import { definePolicy } from 'redress/policy'
import { cnNfra2020No3 } from 'redress/regimes/cn-nfra-2020-3'

const policy = definePolicy({
  id: 'my-bank',
  version: '1',
  title: { en: 'My bank', zh: '我的银行' },
  effectiveFrom: '2026-01-01',
  regimes: [cnNfra2020No3],
  calendar: cnMainland,
  teams: {
    cards: { title: { en: 'Cards', zh: '银行卡' } },
    general: { title: { en: 'General', zh: '综合' } },
  },
  tables: [
    {
      id: 'routing',
      title: { en: 'Which team', zh: '由哪个团队承办' },
      hitPolicy: 'first',
      inputs: [{ name: 'product', type: 'string' }],
      outputs: [{ name: 'team', type: 'string', values: ['cards', 'general'] }],
      rules: [
        { id: 'cards', when: { product: ['credit-card', 'debit-card'] }, output: { team: 'cards' } },
        { id: 'rest', when: {}, output: { team: 'general' } },
      ],
    },
  ],
})

const desk = createDesk({ store: memoryStore(), policies: [policy], now: () => '2026-03-02T02:05:00.000Z' })

const opened = await desk.open({
  type: 'complaint.received',
  at: '2026-03-02T10:00:00+08:00',
  by: { id: 'u-17', role: 'receptionist' },
  complaint: { content: 'I was charged twice.', channel: 'phone', product: 'credit-card' },
})

if (opened.ok) {
  console.log('team', opened.complaint.facts.team)
  for (const { clock } of opened.clocks) console.log(toText(clock.because, 'en'))
  for (const issue of opened.issues) console.log(issueText(issue))
} else {
  for (const reason of opened.refusal.because) console.log(toText(reason, 'en'))
}
