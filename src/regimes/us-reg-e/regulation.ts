import { citing } from '../citing.js'

/** 12 CFR part 1005 with the official interpretations, as amended with effect from 1 April 2019. */
export const regE = citing(
  '12 CFR (Regulation E)',
  'P',
  'https://www.consumerfinance.gov/rules-policy/regulations/1005/2019-04-01/11/',
)
