// Interest, past cases, and what was demanded, promised and paid.
import { comparableCases, type PastCase, simpleInterest, toText } from 'redress'

// #region interest
const { interest, total, because } = simpleInterest({
  principal: { currency: 'CNY', minor: 3_000_000 },
  annualPercent: 3.45,
  from: '2026-03-02',
  to: '2026-04-01',
  source: { cite: 'The bank’s published rate', confidence: 'H' },
})
console.log(interest.minor, total.minor)
console.log(toText(because, 'en'))
// #endregion

const decided = (id: string, granted: number): PastCase => ({
  id,
  category: 'transfer',
  cause: 'system-failure',
  outcome: 'upheld',
  currency: 'CNY',
  claimed: 500_000,
  granted,
})

// #region compare
const past = [400_000, 450_000, 480_000, 500_000].map((granted, at) => decided(`past-${at + 1}`, granted))
const compared = comparableCases(decided('this', 300_000), past)
console.log(toText(compared.because, 'en'))
// #endregion
