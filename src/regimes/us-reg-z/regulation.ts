import { citing } from '../citing.js'

/** 12 CFR part 1026, as others quote it: the text itself was not seen. */
export const regZ = citing(
  '12 CFR (Regulation Z)',
  'S',
  'https://www.consumerfinance.gov/rules-policy/regulations/1026/2021-03-01/interp-13/',
)
