import { expect, test } from 'vitest'
import { titleOfTag } from '../../../../src/complaint/history/stage-spans.js'
import { chartTags, stages } from '../../../../src/machine/index.js'

test.each(Object.entries(stages))(
  'the stage %s has the title that the chart gives it',
  (stage, { title }) => {
    expect(titleOfTag(`handling.${stage}`)).toEqual({ kind: 'stage', title })
  },
)

test('a stage that a bank added is called what the bank calls it', () => {
  for (const own of ['legal-check', 'constructor', '__proto__'])
    expect(titleOfTag(`handling.${own}`)).toEqual({ kind: 'stage', title: { en: own, zh: own } })
})

test('beside the stages lies what is awaited, disputed or escalated, and nothing else', () => {
  const beside = [...chartTags, 'constructor', 'toString', '__proto__'].filter(
    (tag) => titleOfTag(tag)?.kind === 'beside',
  )
  expect(beside.sort()).toEqual([
    'attention.escalated',
    'attention.major',
    'dispute.open',
    'waiting.customer',
    'waiting.department',
    'waiting.expert',
    'waiting.mediation',
  ])
  expect(titleOfTag('waiting.customer')?.title).toEqual({ en: 'Waiting for the customer', zh: '待客户补充' })
})
