/** The currency that a mark before or after a number names, and how many minor units one of it has. */
export interface Currency {
  readonly code: string
  readonly minorUnits: 1 | 100
}

const spellings: Readonly<Record<string, { before: readonly string[]; after: readonly string[] }>> = {
  CNY: {
    before: ['¥', 'rmb¥', 'rmb', 'cny', '人民币', 'cn¥'],
    after: ['元人民币', '元', '圆', '块钱', '块', '人民币', 'rmb', 'cny', 'yuan', 'renminbi'],
  },
  USD: {
    before: ['$', 'us$', 'usd', 'usd$', '美元', '美金'],
    after: ['us dollars', 'u.s. dollars', 'dollars', 'dollar', 'bucks', 'usd', '美元', '美金'],
  },
  HKD: { before: ['hk$', 'hkd', '港币', '港元'], after: ['hong kong dollars', 'hkd', '港币', '港元'] },
  EUR: { before: ['€', 'eur', '欧元'], after: ['euros', 'euro', 'eur', '€', '欧元'] },
  GBP: { before: ['£', 'gbp', '英镑'], after: ['pounds', 'gbp', '英镑'] },
  JPY: { before: ['jpy', '日元'], after: ['yen', 'jpy', '日元', '日圆'] },
  AUD: { before: ['a$', 'au$', 'aud'], after: ['australian dollars', 'aud', '澳元', '澳币'] },
  CAD: { before: ['c$', 'ca$', 'cad'], after: ['canadian dollars', 'cad', '加元'] },
  SGD: { before: ['s$', 'sgd'], after: ['singapore dollars', 'sgd', '新加坡元', '新元'] },
}

export interface CurrencyMark {
  readonly text: string
  readonly currency: Currency
}

const marks = (side: 'before' | 'after'): readonly CurrencyMark[] =>
  Object.entries(spellings)
    .flatMap(([code, each]) =>
      each[side].map(
        (text): CurrencyMark => ({ text, currency: { code, minorUnits: code === 'JPY' ? 1 : 100 } }),
      ),
    )
    .sort((a, b) => b.text.length - a.text.length)

/** Marks that stand before a number, the longest first. */
export const marksBefore = marks('before')

/** Marks that stand after a number, the longest first. */
export const marksAfter = marks('after')

/** Yuan: what a bare 万 counts when a customer tells of money in Chinese. */
export const yuan: Currency = { code: 'CNY', minorUnits: 100 }
