export { auRg271 } from './au-rg-271/index.js'
export { caBankAct } from './ca-bank-act/index.js'
export { said, source } from './cited.js'
export type {
  ClockDefinition,
  Counting,
  EscalationStep,
  EventPattern,
  ExtensionStep,
  FactCondition,
  LengthRule,
} from './clock-definition.js'
export { clockDefinition, counting, target } from './clock-schema.js'
export { cnCreditReporting2013 } from './cn-credit-reporting-2013/index.js'
export { cnNfra2020No3 } from './cn-nfra-2020-3/index.js'
export { euPsd2Article101 } from './eu-psd2-101/index.js'
export { firstEditions } from './first-editions/index.js'
export { hkHkmaIc4 } from './hk-hkma-ic-4/index.js'
export { inRbi2026 } from './in-rbi-2026/index.js'
export { noticeMoment } from './notice-moment.js'
export type { NoticeRule, Regime, RegimeCase } from './regime.js'
export { noticeRule, retentionStart, schemas } from './regime-schema.js'
export { sgFaComplaints2021 } from './sg-fa-complaints-2021/index.js'
export { ukFcaDisp } from './uk-fca-disp/index.js'
export { usCfpbPortal } from './us-cfpb-portal/index.js'
export { usRegE } from './us-reg-e/index.js'
export { usRegZ } from './us-reg-z/index.js'
