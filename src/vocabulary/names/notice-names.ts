import type { Said } from '../../explanation.js'
import type { NoticeKind } from '../notices.js'

/** The notices as a person would name them. */
export const noticeNames: Readonly<Record<NoticeKind, Said>> = {
  acknowledgement: { en: 'The acknowledgement', zh: '收悉告知' },
  acceptance: { en: 'The notice of acceptance', zh: '受理告知' },
  declining: { en: 'The notice of declining', zh: '不予受理告知' },
  progress: { en: 'The progress notice', zh: '进展告知' },
  holding: { en: 'The holding response', zh: '暂未办结答复' },
  extension: { en: 'The notice of extension', zh: '延期告知' },
  'final-response': { en: 'The final response', zh: '处理结果告知' },
  'review-outcome': { en: 'The notice of the review’s outcome', zh: '核查结果告知' },
}
