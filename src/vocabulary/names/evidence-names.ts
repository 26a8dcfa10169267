import type { Said } from '../../explanation.js'
import type { EvidenceType } from '../evidence.js'

/** Every type of evidence by its name. */
export const evidenceNames: Readonly<Record<EvidenceType, Said>> = {
  'transaction-detail': { en: 'details of the transaction', zh: '交易细节说明' },
  'transaction-record': { en: 'record of the transactions', zh: '交易记录' },
  'bank-statement': { en: 'bank statement', zh: '银行对账单' },
  'account-record': { en: 'record of the account', zh: '账户记录' },
  document: { en: 'documents', zh: '相关文件' },
  voucher: { en: 'vouchers', zh: '凭证' },
  'internal-record': { en: 'record inside the bank', zh: '行内记录' },
  recording: { en: 'recording', zh: '录音录像' },
  statement: { en: 'statement', zh: '陈述材料' },
  'expert-report': { en: 'report of an expert', zh: '鉴定报告' },
  correspondence: { en: 'correspondence', zh: '往来函件' },
  photo: { en: 'photographs', zh: '照片' },
  other: { en: 'other material', zh: '其他材料' },
}
