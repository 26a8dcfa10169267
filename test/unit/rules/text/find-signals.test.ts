import { describe, expect, it } from 'vitest'
import { compileSignals } from '../../../../src/rules/text/compile-signals.js'
import { findSignals } from '../../../../src/rules/text/find-signals.js'

const phrases = (...texts: string[]) => texts.map((text) => ({ text }))

const signals = compileSignals({
  id: 'test',
  signals: [
    { name: 'fraud', phrases: phrases('盗刷', 'fraud*', 'unauthorized', 'identity theft') },
    { name: 'loan', negation: 'denial', phrases: phrases('贷款', 'loan*') },
    {
      name: 'card',
      negation: 'none',
      phrases: [
        { text: '信用卡', weight: 0.5 },
        { text: '信用卡账单', weight: 2 },
      ],
    },
    {
      name: 'urgent',
      threshold: 2,
      phrases: [{ text: '马上' }, { text: '立即' }, { text: '不急', weight: -5 }],
    },
  ],
})

const negatedIn = (text: string): boolean[] =>
  findSignals(signals, text).matches.map(({ negated }) => negated)

describe('negation', () => {
  it.each([
    '信用卡没有被盗刷',
    '并非盗刷',
    '属于非盗刷交易',
    '不会再有盗刷',
    'non-fraud disputes',
    '未发现盗刷',
    '没有任何证据表明存在盗刷',
    '盗刷没有发生',
    '与盗刷无关',
    '不是贷款问题',
    'This is not fraud.',
    'no unauthorized charges',
    'There was no evidence of fraud',
    'there wasn’t any fraud',
    'I do not think this is identity theft',
    'this has nothing to do with fraud',
    'fraud never happened',
    'this is not about a loan',
  ])('%s denies it', (text) => {
    expect(negatedIn(text).at(-1)).toBe(true)
  })

  it.each([
    ['double negation', '这不是没有盗刷'],
    ['double negation', 'It was not without fraud'],
    ['not ruled out', '不排除盗刷'],
    ['not ruled out', "I can't rule out fraud"],
    ['an idiom', '不得不说是盗刷'],
    ['a prefix of something else', '不满意盗刷的答复'],
    ['an idiom', 'not only fraud'],
    ['something else is missing', '银行没有处理盗刷'],
    ['something else is missing', '没有人处理我的盗刷'],
    ['something else is missing', 'They did not refund the fraud charges'],
    ['something else is missing', '我没有操作却被盗刷'],
    ['no permission', '未经授权被盗刷'],
    ['a question', '难道不是盗刷吗'],
    ['a question', '有没有盗刷？'],
    ['a question', 'Isn’t this fraud?'],
    ['another clause', 'no, this is fraud'],
    ['another clause', '没有，是盗刷'],
    ['another clause', '没有 盗刷短信发来'],
    ['a loan nobody applied for', '我没有申请贷款'],
  ])('%s: %s', (_, text) => {
    expect(negatedIn(text).at(-1)).toBe(false)
  })

  it('ends with its clause', () => {
    const found = findSignals(signals, '我的卡没有被盗刷，但是贷款利率太高')
    expect(found.signals).toEqual(['loan'])
    expect(found.matches.map(({ quote, negated }) => [quote, negated])).toEqual([
      ['盗刷', true],
      ['贷款', false],
    ])
  })
})

describe('findSignals', () => {
  it('names the strongest signal first and leaves out those below their threshold', () => {
    const found = findSignals(signals, '信用卡账单上有盗刷，请马上查')
    expect(found.signals).toEqual(['card', 'fraud'])
    expect(found.scores).toEqual({ fraud: 1, card: 2, urgent: 1 })
  })

  it('adds up phrases, and lets others speak against them', () => {
    expect(findSignals(signals, '请马上、立即处理').signals).toEqual(['urgent'])
    expect(findSignals(signals, '马上立即，其实不急').signals).toEqual([])
  })

  it('counts the longest of phrases that stand inside one another', () => {
    expect(findSignals(signals, '信用卡账单').matches.map(({ phrase }) => phrase)).toEqual(['信用卡账单'])
  })

  it('matches English by whole words, open ends where they are marked', () => {
    expect(findSignals(signals, 'defrauded, fraudulent, unauthorizedly').matches).toMatchObject([
      { quote: 'fraud', phrase: 'fraud*' },
    ])
  })

  it('quotes the original text', () => {
    const narrative = 'ＩＤＥＮＴＩＴＹ\n  Theft！损失￥１，０００　于２０２６年３月２日'
    const { matches, amounts, dates } = findSignals(signals, narrative)
    for (const { start, end, quote } of [...matches, ...amounts, ...dates])
      expect(narrative.slice(start, end)).toBe(quote)
    expect([matches[0]?.quote, amounts[0]?.quote, dates[0]?.quote]).toEqual([
      'ＩＤＥＮＴＩＴＹ\n  Theft',
      '￥１，０００',
      '２０２６年３月２日',
    ])
  })

  it.each([
    ['我在ATM取款', 'zh'],
    ['I was at the 银行 in town with my mother to ask why', 'en'],
    ['柜员说 the system is down right now', 'mixed'],
    ['12345 !!', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (text, language) => {
    expect(findSignals(signals, text).language).toBe(language)
  })

  it('reads ten million letters and says that it did not keep everything', () => {
    const found = findSignals(signals, '我没有被盗刷3万元。'.repeat(1_000_000))
    expect(found.truncated).toBe(true)
    expect(found.matches.length).toBeLessThanOrEqual(20_000)
    expect(found.signals).toEqual([])
  })

  it('takes lone surrogates and gives each signal only its own score', () => {
    const odd = compileSignals({
      id: 'odd',
      signals: [
        { name: 'toString', phrases: phrases('盗刷') },
        { name: 'hasOwnProperty', phrases: phrases('贷款') },
      ],
    })
    expect(findSignals(odd, '\ud83d盗刷\udc00').scores).toEqual({ toString: 1 })
  })
})
