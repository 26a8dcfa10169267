import type { Said } from '../explanation.js'
import type { Money } from '../money.js'
import type { Instant } from '../time.js'

/** Remedies that the procedures name; a policy may allow more codes or fewer. */
export const remedyCodes = [
  'apology',
  'explanation',
  'refund',
  'fee-refund',
  'compensation',
  'damages',
  'rights-restoration',
  'error-correction',
  'service-adjustment',
  'service-improvement',
  'process-improvement',
  'service-benefit',
  'extra-service',
  'service-extension',
  'preferential-rate',
  'remedial-measure',
  'accountability',
  'settlement',
] as const

/** How a matter was brought to its end. */
export const resolutionMethods = [
  'explanation',
  'negotiation',
  'compensation',
  'remedial-measure',
  'mediation',
  'service-improvement',
  'settlement',
] as const

/** What is put right, for how much, by whom and when. */
export interface Remedy {
  readonly id: string
  readonly code: string
  readonly amount?: Money | undefined
  readonly describes?: string | undefined
  readonly dueAt?: Instant | undefined
  /** For an explanation: the terms of service or product facts it rests on. */
  readonly termReference?: string | undefined
}

/** What the complainant asks for. */
export interface Demand {
  readonly id?: string | undefined
  readonly code?: string | undefined
  readonly amount?: Money | undefined
  readonly describes?: string | undefined
}

/** The bank's answer to one demand, with its reason. */
export interface DemandDecision {
  readonly demand: string
  readonly answer: 'met' | 'partly-met' | 'not-met'
  readonly reason: string
}

/** Something promised: what, by whom, until when. */
export interface Commitment {
  readonly id: string
  readonly what: string
  readonly who: string
  readonly dueAt: Instant
}

/** What a remedy is made of: money that is paid, rights or records put right, something done, or words. */
type RemedyNature = 'money' | 'restoration' | 'service' | 'words' | 'conduct'

interface RemedyEntry {
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
