import { citing } from '../citing.js'

/** ASIC Regulatory Guide 271 of 2 September 2021, as others quote it by paragraph: the guide itself was not opened. */
export const rg271 = citing(
  'ASIC',
  'S',
  'https://download.asic.gov.au/media/3olo5aq5/rg271-published-2-september-2021.pdf',
)

/** The same limits on the page of the Australian Financial Complaints Authority, which was seen. */
export const afca = citing('AFCA', 'P', 'https://afca.org.au/members/rg271/new-maximum-idr-timeframes')
