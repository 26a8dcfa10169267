import type { Said } from '../explanation.js'
import type { Policy } from '../policy/index.js'
import type { Channel } from '../vocabulary/index.js'
import type { DueSpan } from './board-line.js'
import { unsaid } from './counts.js'

/** Codes and how people call them. A code without a name stands for itself. */
export type Names = Readonly<Record<string, Said>>

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

export const priorityNames: Names = {
  urgent: { en: 'Urgent', zh: '紧急' },
  high: { en: 'High', zh: '高' },
  normal: { en: 'Normal', zh: '普通' },
  low: { en: 'Low', zh: '低' },
}

export const dueNames: Readonly<Record<DueSpan, Said>> = {
  overdue: { en: 'Overdue', zh: '已超期' },
  today: { en: 'Due today', zh: '今日到期' },
  'this-week': { en: 'Later this week', zh: '本周内到期' },
  later: { en: 'After this week', zh: '本周以后到期' },
  paused: { en: 'Paused', zh: '暂停计时' },
  none: { en: 'Nothing due', zh: '无在途时限' },
}

const unsaidName: Said = { en: 'Not stated', zh: '未注明' }

/** The name of a code, by the names that are known. */
export const nameOf = (code: string, names: Names): Said => {
  if (code === unsaid) return unsaidName
  return Object.hasOwn(names, code) ? (names[code] ?? unsaidName) : { en: code, zh: code }
}

/** How a policy calls its categories and teams. */
export interface PolicyNames {
  readonly categories: Names
  readonly teams: Names
}

export const policyNames = ({ document }: Policy): PolicyNames => ({
  categories: Object.fromEntries(
    (document.taxonomy?.categories ?? []).map(({ code, title }) => [code, title] as const),
  ),
  teams: Object.fromEntries(
    Object.entries(document.teams).map(([code, { title }]) => [code, title] as const),
  ),
})
