/** What people write for a currency, in lower case and in the form NFKC, and what it may mean, the likeliest first. */
export interface CurrencyMark {
  readonly text: string
  readonly currencies: readonly string[]
  /** A sign says the currency alone; a word (元, dollars) also says that its major unit is counted. */
  readonly kind: 'sign' | 'word'
  /** Where it stands beside a number in running text; `cell` marks are too short for that (5 kr, R 20). */
  readonly side: 'before' | 'after' | 'either' | 'cell'
}

const dollars =
  'USD AUD CAD HKD SGD NZD TWD BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD ARS CLP COP CUP DOP MXN UYU BRL MOP'
const pounds = 'GBP EGP FKP GIP LBP SDG SHP SSP SYP'
/** 元 is what a unit of money is called in all of these places. */
const yuan = 'CNY HKD TWD MOP'

type Row = readonly [currencies: string, side: CurrencyMark['side'], marks: string]

const signs: readonly Row[] = [
  ['CNY JPY', 'before', '¥'],
  ['CNY', 'before', 'rmb¥ cn¥ cny¥'],
  ['CNY', 'either', 'rmb cny'],
  ['JPY', 'before', 'jp¥ jpy¥'],
  [dollars, 'before', '$'],
  ['USD', 'before', 'us$ usd$ u.s.$'],
  ['HKD', 'before', 'hk$ hkd$'],
  ['TWD', 'before', 'nt$ twd$'],
  ['MOP', 'before', 'mop$'],
  ['AUD', 'before', 'a$ au$'],
  ['CAD NIO', 'before', 'c$'],
  ['CAD', 'before', 'ca$ cad$ cdn$'],
  ['SGD', 'before', 's$ sg$'],
  ['NZD', 'before', 'nz$'],
  ['BRL', 'before', 'r$'],
  ['MXN', 'before', 'mx$'],
  ['EUR', 'either', '€'],
  [pounds, 'before', '£'],
  ['INR', 'before', '₹'],
  ['KRW KPW', 'before', '₩'],
  ['VND', 'either', '₫'],
  ['THB', 'before', '฿'],
  ['RUB', 'either', '₽'],
  ['TRY', 'either', '₺'],
  ['UAH', 'either', '₴'],
  ['NGN', 'before', '₦'],
  ['PHP', 'before', '₱'],
  ['ILS', 'before', '₪'],
  ['USD', 'either', 'usd'],
  ['HKD', 'either', 'hkd'],
  ['TWD', 'either', 'twd ntd'],
  ['EUR', 'either', 'eur'],
  ['GBP', 'either', 'gbp'],
  ['JPY', 'either', 'jpy'],
  ['AUD', 'either', 'aud'],
  ['CAD', 'either', 'cad'],
  ['SGD', 'either', 'sgd'],
  ['NZD', 'either', 'nzd'],
  ['CHF', 'either', 'chf'],
  ['INR', 'either', 'inr'],
  ['KRW', 'either', 'krw'],
  ['SEK NOK DKK ISK', 'cell', 'kr kr.'],
  ['PLN', 'cell', 'zł'],
  ['CZK', 'cell', 'kč'],
  ['HUF', 'cell', 'ft'],
  ['INR PKR LKR NPR MUR SCR', 'cell', 'rs rs.'],
  ['MYR', 'cell', 'rm'],
  ['IDR', 'cell', 'rp'],
  ['ZAR', 'cell', 'r'],
  ['CHF', 'cell', 'fr. sfr sfr.'],
  ['VND', 'cell', 'đ'],
  ['TRY', 'cell', 'tl'],
  ['KRW', 'cell', '원'],
]

const words: readonly Row[] = [
  ['CNY', 'either', '人民币 人民幣'],
  ['CNY', 'after', '元人民币 元人民幣 yuan renminbi'],
  [yuan, 'after', '元 圆 圓 块钱 塊錢 块 塊'],
  ['USD', 'either', '美元 美金'],
  ['HKD', 'either', '港币 港幣 港元 港圓'],
  ['TWD', 'either', '新台币 新臺幣 新台幣 台币 台幣 臺幣'],
  ['MOP', 'either', '澳门元 澳門元 澳门币 澳門幣 葡币 葡幣'],
  ['EUR', 'either', '欧元 歐元'],
  ['GBP', 'either', '英镑 英鎊'],
  ['JPY', 'either', '日元 日圆 日圓'],
  ['JPY', 'after', 'yen 円'],
  ['KRW', 'after', '韩元 韓元 韩币 韓幣'],
  ['AUD', 'after', '澳元 澳币 澳幣'],
  ['CAD', 'after', '加元 加币 加幣'],
  ['SGD', 'after', '新加坡元 新元 新币 新幣'],
  ['NZD', 'after', '纽元 紐元 新西兰元'],
  ['CHF', 'after', '瑞士法郎 瑞郎'],
  ['EUR', 'after', 'euros euro'],
  [dollars, 'after', 'dollars dollar bucks'],
  [pounds, 'after', 'pounds'],
]

/** Words of more than one word, which a list parted by spaces cannot hold. */
const phrases: readonly Row[] = [
  ['USD', 'after', 'us dollars/u.s. dollars'],
  ['HKD', 'after', 'hong kong dollars'],
  ['AUD', 'after', 'australian dollars'],
  ['CAD', 'after', 'canadian dollars'],
  ['SGD', 'after', 'singapore dollars'],
  ['NZD', 'after', 'new zealand dollars'],
]

const marksOf = (rows: readonly Row[], kind: CurrencyMark['kind'], between: string): CurrencyMark[] =>
  rows.flatMap(([currencies, side, marks]) =>
    marks.split(between).map((text) => ({ text, currencies: currencies.split(' '), kind, side })),
  )

/** Every mark, the longest first, so that `hk$` is not read as `$`. */
export const currencyMarks: readonly CurrencyMark[] = [
  ...marksOf(signs, 'sign', ' '),
  ...marksOf(words, 'word', ' '),
  ...marksOf(phrases, 'word', '/'),
].sort((a, b) => b.text.length - a.text.length)
