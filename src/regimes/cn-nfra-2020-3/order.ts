import type { Source } from '../../explanation.js'

const address = 'http://www.gov.cn/gongbao/content/2020/content_5512564.htm'

/** An article of the order, read in its primary text. */
export const article = (number: string, note?: string): Source => ({
  cite: `CBIRC Order 3/2020 art. ${number}`,
  confidence: 'P',
  url: address,
  ...(note === undefined ? {} : { note }),
})
