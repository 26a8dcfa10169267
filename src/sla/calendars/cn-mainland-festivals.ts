import type { Said, Source } from '../../explanation.js'

export const newYear: Said = { en: "New Year's Day", zh: '元旦' }
export const spring: Said = { en: 'Spring Festival', zh: '春节' }
export const qingming: Said = { en: 'Qingming', zh: '清明节' }
export const labour: Said = { en: 'Labour Day', zh: '劳动节' }
export const dragonBoat: Said = { en: 'Dragon Boat Festival', zh: '端午节' }
export const midAutumn: Said = { en: 'Mid-Autumn Festival', zh: '中秋节' }
export const national: Said = { en: 'National Day', zh: '国庆节' }
export const nationalAndMidAutumn: Said = { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' }
export const victory: Said = { en: '70th anniversary of victory', zh: '抗战胜利70周年纪念日' }

/** A yearly arrangement of the State Council, and the notice that changed it later where there was one. */
export const notice = (year: number, url: string, changedBy?: string): Source => ({
  cite: `国务院办公厅关于${year}年部分节假日安排的通知`,
  confidence: 'S',
  url,
  ...(changedBy === undefined ? {} : { note: `changed by ${changedBy}` }),
})
