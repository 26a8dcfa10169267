import type { Said } from '../../explanation.js'
import type { CauseOrigin, Priority } from '../taxonomy.js'

/** The priorities as a person would name them. */
export const priorityNames: Readonly<Record<Priority, Said>> = {
  urgent: { en: 'Urgent', zh: '紧急' },
  high: { en: 'High', zh: '高' },
  normal: { en: 'Normal', zh: '普通' },
  low: { en: 'Low', zh: '低' },
}

/** Where causes lie, as a person would name it. */
export const originNames: Readonly<Record<CauseOrigin, Said>> = {
  internal: { en: 'Inside the bank', zh: '银行内部' },
  external: { en: 'Outside the bank', zh: '外部环境' },
  customer: { en: 'The customer', zh: '客户自身' },
  'third-party': { en: 'A third party', zh: '第三方' },
}
