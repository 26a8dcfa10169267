/** A right policy of a small bank, in files: each mistake of an analyst is one change of it. */
export const bank: Readonly<Record<string, string>> = {
  'policy.yaml': `id: own-bank
version: '2026.10'
title: { en: Own bank, zh: 本行 }
effectiveFrom: '2026-01-01'
regimes:
  - cn-nfra-2020-3
calendar: branch
calendars:
  branch:
    uses: cn-mainland
    weekly:
      sat: [['09:00', '12:00']]
taxonomy:
  categories:
    - { code: card, title: { en: Cards, zh: 银行卡 } }
    - { code: loan, title: { en: Loans, zh: 贷款 } }
  causes: []
facts:
  regular: { type: boolean, label: { en: A regular customer, zh: 老客户 } }
tables:
  - tables/routing.yaml
  - tables/priority.yaml
teams:
  cards: { title: { en: Cards, zh: 银行卡组 } }
  loans: { title: { en: Loans, zh: 贷款组 } }
clocks:
  - id: first-call
    title: { en: First call, zh: 首次联系 }
    statutory: false
    startsOn: [complaint.received]
    stopsOn: [contact.made]
    target: { businessHours: 4 }
    appliesWhen: { priority: urgent }
    escalations:
      - { id: half, percent: 50, title: { en: Half, zh: 过半 }, notify: [handler] }
      - { id: over, percent: 100, title: { en: Over, zh: 届满 }, notify: [complaints-manager] }
    source: { cite: House rule, confidence: H }
`,
  'tables/routing.yaml': `id: routing
hitPolicy: unique
inputs:
  - { name: product, type: string, values: [card, loan] }
  - { name: amount, type: number, min: 0, integer: true }
outputs:
  - { name: team, type: string, values: [cards, loans] }
rules:
  - { id: card, when: { product: card }, output: { team: cards } }
  - { id: loan, when: { product: loan }, output: { team: loans } }
`,
  'tables/priority.yaml': `id: priority
hitPolicy: unique
inputs:
  - { name: amount, type: number, min: 0, integer: true }
outputs:
  - { name: priority, type: string, values: [urgent, normal] }
rules:
  - { id: large, when: { amount: { gte: 50000 } }, output: { priority: urgent } }
  - { id: small, when: { amount: { lt: 50000 } }, output: { priority: normal } }
`,
}
