import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRepeats, type Matter } from '../../../src/repeats/index.js'

const words =
  '依据 规定 贵行 未经 同意 收取 费用 严重 侵害 权益 要求 退还 全部 款项 书面 答复 道歉 赔偿 损失 提供 合同 录音 停止 催收 上报 征信 协商 分期 还款 客服 拒绝 处理 监管 部门 投诉 说明 原因'.split(
    ' ',
  )
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 12, maxLength: 18 })
  .map((some) => some.join(''))

/** A form of three sentences with a slot between each two. */
const form = fc.tuple(sentence, sentence, sentence)
const filling = fc.record({
  name: fc
    .array(fc.constantFrom(...'张王李赵刘陈杨黄伟芳娜敏静丽强磊'), { minLength: 2, maxLength: 3 })
    .map((some) => some.join('')),
  amount: fc.integer({ min: 1000, max: 999_999 }),
  day: fc.integer({ min: 1, max: 28 }),
})
const filled = fc.tuple(
  form,
  fc.uniqueArray(filling, { minLength: 3, maxLength: 12, selector: ({ amount }) => amount }),
)

const matters = (narratives: readonly string[]): Matter[] =>
  narratives.map((narrative, place) => ({
    id: `c${String(place).padStart(2, '0')}`,
    receivedAt: `2026-03-${String(1 + place).padStart(2, '0')}T00:00:00.000Z`,
    people: [`k${place}`],
    narrative,
  }))

test('a form whose slots are filled with other names, sums and dates is found whole, and is no collective matter', () => {
  fc.assert(
    fc.property(filled, ([[a, b, c], fillings]) => {
      const { forms, bundles } = findRepeats(
        matters(
          fillings.map(({ name, amount, day }) => `本人${name}，${a}${amount}元，${b}2026年2月${day}日${c}`),
        ),
      )
      expect(bundles).toEqual([])
      expect(forms.map(({ letters }) => letters.length)).toEqual([fillings.length])
      expect(forms[0]?.share).toBeGreaterThan(0.5)
    }),
    { numRuns: 60 },
  )
})

test('letters of different sentences are on no form, whatever numbers stand in them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(form, filling), { minLength: 2, maxLength: 6 }), (letters) => {
      const narratives = letters.map(([[a, b], { name, amount }]) => `本人${name}，${a}${amount}元，${b}`)
      fc.pre(new Set(letters.flatMap(([[a, b]]) => [a, b])).size === letters.length * 2)
      expect(findRepeats(matters(narratives)).forms).toEqual([])
    }),
    { numRuns: 60 },
  )
})
