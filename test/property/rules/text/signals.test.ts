import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileSignals } from '../../../../src/rules/text/compile-signals.js'
import { findAmounts } from '../../../../src/rules/text/find-amounts.js'
import { findDates } from '../../../../src/rules/text/find-dates.js'
import { findSignals } from '../../../../src/rules/text/find-signals.js'
import { normalise } from '../../../../src/rules/text/normalise.js'
import { readNumeral } from '../../../../src/rules/text/read-numeral.js'
import { cnRetailSignals } from '../../../../src/rules/text/sets/cn-retail.js'

const retail = compileSignals(cnRetailSignals)
const fraud = compileSignals({
  id: 'one',
  signals: [{ name: 'fraud', phrases: [{ text: '盗刷' }, { text: 'fraud' }] }],
})

const pieces = fc.constantFrom(
  '没有',
  '并非',
  '盗刷',
  'fraud',
  'not ',
  'no ',
  '，',
  '。',
  '3万元',
  '2026年3月2日',
  '贷款',
  ' ',
  '\n',
  'ﬁ',
  '\u200b',
  '\ud800',
  '１２３',
  'but ',
  '吗',
)
const narratives = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

it('every quote is what stands in the narrative at its place', () => {
  fc.assert(
    fc.property(narratives, (narrative) => {
      const { matches, amounts, dates } = findSignals(retail, narrative)
      for (const { start, end, quote } of [...matches, ...amounts, ...dates]) {
        expect(start).toBeLessThan(end)
        expect(narrative.slice(start, end)).toBe(quote)
      }
    }),
    { numRuns: 2_000 },
  )
})

it('a signal that is given has a match that is not negated and reaches its threshold', () => {
  fc.assert(
    fc.property(narratives, (narrative) => {
      const { signals, matches, scores } = findSignals(retail, narrative)
      for (const name of signals) {
        const threshold = retail.signals.find((signal) => signal.name === name)?.threshold ?? 0
        expect(scores[name]).toBeGreaterThanOrEqual(threshold)
        expect(matches.some(({ signal, negated }) => signal === name && !negated)).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})

it('a clause of its own changes nothing before it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('没有', '并非', '盗刷', '贷款', '被', '说'), { maxLength: 8 }),
      (words) => {
        const clause = words.join('')
        const alone = findSignals(fraud, `${clause}。`).matches
        expect(findSignals(fraud, `${clause}。没有 盗刷不存在`).matches.slice(0, alone.length)).toEqual(alone)
      },
    ),
  )
})

const digits = '零一二三四五六七八九'

/** A number as a teller would write it out, for numbers below ten thousand. */
const spoken = (value: number): string => {
  const places: [number, string][] = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ]
  let text = ''
  let gap = false
  for (const [unit, name] of places) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? '零' : ''}${digits.charAt(digit)}${name}`
      gap = false
    }
  }
  return text
}

it('a written-out number is read as that number, alone and times ten thousand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), (value) => {
      expect(readNumeral(`${spoken(value)}元`, 0).tenThousandths).toBe(value * 10_000)
      expect(findAmounts(`${spoken(value)}万元`, 1)).toMatchObject([{ minor: value * 1_000_000 }])
    }),
    { numRuns: 3_000 },
  )
})

it('an amount in figures is read to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (minor) => {
      const text = (minor / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })
      expect(findAmounts(`$${text} `, 1)).toMatchObject([{ currency: 'USD', minor }])
      expect(findAmounts(`${text}元`, 1)).toMatchObject([{ currency: 'CNY', minor }])
    }),
    { numRuns: 3_000 },
  )
})

it('a date is read as that date in every spelling', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (day) => {
      const date = day.toISOString().slice(0, 10)
      const [year, month, of] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
      const named = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(day)
      for (const text of [
        date,
        `${year}年${month}月${of}日`,
        `${year}/${month}/${of}`,
        `${month}/${of}/${year}`,
        named,
      ])
        expect(findDates(normalise(`于${text}，`), 5).map((found) => found.date)).toEqual([date])
    }),
    { numRuns: 2_000 },
  )
})
