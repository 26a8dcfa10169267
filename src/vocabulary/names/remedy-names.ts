import type { Said } from '../../explanation.js'
import type { remedyCodes } from '../remedies.js'

/** What a remedy is made of: money that is paid, rights or records put right, something done, or words. */
export type RemedyNature = 'money' | 'restoration' | 'service' | 'words' | 'conduct'

export interface RemedyEntry {
  readonly name: Said
  readonly nature: RemedyNature
}

const entry = (nature: RemedyNature, en: string, zh: string): RemedyEntry => ({ name: { en, zh }, nature })

/** The catalogue of remedies that the procedures name, with what each is. A policy may allow more codes or fewer. */
export const remedyCatalogue: Readonly<Record<(typeof remedyCodes)[number], RemedyEntry>> = {
  apology: entry('words', 'Apology', '道歉'),
  explanation: entry('words', 'Explanation', '解释说明'),
  refund: entry('money', 'Refund', '退款'),
  'fee-refund': entry('money', 'Refund of fees', '退还手续费'),
  compensation: entry('money', 'Compensation', '补偿'),
  damages: entry('money', 'Damages', '赔偿损失'),
  'rights-restoration': entry('restoration', 'Restoration of rights', '恢复合法权益'),
  'error-correction': entry('restoration', 'Correction of the error', '改正错误'),
  'service-adjustment': entry('service', 'Adjustment of the service', '调整服务'),
  'service-improvement': entry('conduct', 'Improvement of the service', '改善服务'),
  'process-improvement': entry('conduct', 'Improvement of the process', '改进流程'),
  'service-benefit': entry('service', 'Benefit in service', '服务优惠'),
  'extra-service': entry('service', 'Extra service', '额外服务'),
  'service-extension': entry('service', 'Longer term of service', '延长服务期限'),
  'preferential-rate': entry('service', 'Preferential rate', '优惠利率'),
  'remedial-measure': entry('restoration', 'Remedial measure', '补救措施'),
  accountability: entry('conduct', 'Holding to account', '追究责任'),
  settlement: entry('money', 'Settlement', '和解'),
}
