import type { Said } from '../../explanation.js'
import type { Channel } from '../channels.js'

/** The channels as a person would name them. */
export const channelNames: Readonly<Record<Channel, Said>> = {
  phone: { en: 'Phone', zh: '电话' },
  letter: { en: 'Letter', zh: '信函' },
  email: { en: 'E-mail', zh: '电子邮件' },
  sms: { en: 'Text message', zh: '短信' },
  fax: { en: 'Fax', zh: '传真' },
  'written-form': { en: 'Written form', zh: '意见簿' },
  branch: { en: 'Branch', zh: '营业网点' },
  'internet-banking': { en: 'Internet banking', zh: '网上银行' },
  'mobile-banking': { en: 'Mobile banking', zh: '手机银行' },
  'mobile-app': { en: 'Mobile app', zh: '移动应用' },
  website: { en: 'Website', zh: '官方网站' },
  'online-platform': { en: 'Online platform', zh: '网络平台' },
  'online-service-centre': { en: 'Online service centre', zh: '在线客服' },
  'social-media': { en: 'Social media', zh: '社交媒体' },
  'contact-centre': { en: 'Contact centre', zh: '客服中心' },
  'regulator-forwarded': { en: 'Forwarded by the regulator', zh: '监管转办' },
  'consumer-association-forwarded': { en: 'Forwarded by a consumer association', zh: '消协转办' },
  other: { en: 'Other', zh: '其他' },
}
