import type { Matter } from '../../src/repeats/index.js'

/** A sequence of numbers from 0 up to 1 that is the same on every run. */
const sequence = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const products = ['credit-card', 'debit-card', 'loan', 'wealth', 'mobile-banking', 'insurance']
const issues = ['fee', 'fraud', 'service', 'delay', 'refusal', 'collection', 'disclosure', 'failure']

const words = (
  'the my bank account card was charged twice and nobody answers when called about refund of fee transfer failed money did ' +
  'arrive branch staff said wait letter sent again please return amount statement wrong balance interest loan application ' +
  'refused without reason online app error code password reset blocked payment merchant shop hotel ticket cancelled'
).split(' ')
const characters =
  '我的信用卡被盗刷要求退回手续费银行客服态度差网点排队时间长转账未到账贷款利率高提前还款违约金短信通知没有收到密码锁定手机银行打不开理财产品亏损保险误导催收电话骚扰'

const written = (next: () => number): string => {
  const english = next() < 0.5
  const length = english ? 40 + Math.floor(next() * 120) : 60 + Math.floor(next() * 160)
  return Array.from({ length }, () =>
    english ? words[Math.floor(next() * words.length)] : characters[Math.floor(next() * characters.length)],
  ).join(english ? ' ' : '')
}

const start = Date.UTC(2025, 0, 1)
const yearMs = 365 * 86_400_000

/**
 * So many complaints of a year, half in English and half in Chinese. Three in a hundred repeat an earlier one of the same customer
 * with a few words changed, and two in a hundred sign one of the year's circular letters.
 */
export const madeMatters = (count: number): Matter[] => {
  const next = sequence(7)
  const pick = <Value>(of: readonly Value[]): Value => of[Math.floor(next() * of.length)] as Value
  const letters = Array.from({ length: Math.max(1, Math.floor(count / 5000)) }, () => ({
    narrative: written(next),
    product: pick(products),
    issue: pick(issues),
  }))
  const made: Matter[] = []
  for (let at = 0; at < count; at += 1) {
    const chance = next()
    const earlier = chance < 0.03 && at > 100 ? made[at - 1 - Math.floor(next() * 100)] : undefined
    const letter = chance > 0.98 ? pick(letters) : undefined
    const receivedAt = new Date(start + (at / count) * yearMs).toISOString()
    const narrative =
      earlier?.narrative === undefined
        ? (letter?.narrative ?? written(next))
        : `${earlier.narrative} ${written(next).slice(0, 40)}`
    made.push({
      id: `c${at}`,
      receivedAt,
      people: earlier?.people ?? [`customer-${Math.floor(next() * count * 0.8)}`],
      accounts: earlier?.accounts ?? [`account-${Math.floor(next() * count)}`],
      respondent: earlier?.respondent ?? `branch-${Math.floor(next() * 400)}`,
      product: earlier?.product ?? letter?.product ?? pick(products),
      issue: earlier?.issue ?? letter?.issue ?? pick(issues),
      home: `district-${Math.floor(next() * 3000)}`,
      amount: { currency: 'CNY', minor: Math.floor(next() * 500) * 1000 },
      narrative,
    })
  }
  return made
}
