import { citing } from '../citing.js'

export const scheme = citing(
  'RB-IOS',
  'S',
  'https://bankingschool.co.in/central-banking/reserve-bank-integrated-ombudsman-scheme-rb-ios-2026',
)

export const internalOmbudsman = citing(
  'RBI Internal Ombudsman Directions, 14 January 2026',
  'S',
  'https://www.business-standard.com/finance/news/rbi-mandates-auto-escalation-of-unresolved-complaints-to-internal-ombudsman-126011401228_1.html',
)

/** The outer limits for failed transactions; the circular was seen, its annex only as others quote it. */
export const turnAround = citing(
  'RBI/2019-20/67 annex',
  'S',
  'https://breaking-news-today.com/business/failed-upi-transactions-banks-to-pay-rs-100-per-day-penalty-for-delay-beyond-2-days/',
)
