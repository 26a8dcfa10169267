import {
  auRg271,
  caBankAct,
  cnCreditReporting2013,
  cnNfra2020No3,
  euPsd2Article101,
  firstEditions,
  hkHkmaIc4,
  inRbi2026,
  sgFaComplaints2021,
  ukFcaDisp,
  usCfpbPortal,
  usRegE,
  usRegZ,
} from '../regimes/index.js'
import { cfpbSignals, cnRetailSignals, jrt0169BusinessSignals, jrt0169CauseSignals } from '../rules/index.js'
import {
  australia,
  australiaNsw,
  australiaVic,
  canadaFederal,
  cnMainland,
  englandAndWales,
  hongKong,
  indiaBanks,
  indiaNational,
  ireland,
  northernIreland,
  scotland,
  singapore,
  targetEuro,
  usFederalReserve,
} from '../sla/calendars/index.js'
import type { Pack } from './library.js'

/** Ids of the regimes that this package ships. */
export type ShippedRegime =
  | 'au-rg-271'
  | 'ca-bank-act'
  | 'cn-credit-reporting-2013'
  | 'cn-nfra-2020-3'
  | 'eu-psd2-101'
  | 'hk-hkma-ic-4'
  | 'in-rbi-2026'
  | 'sg-fa-complaints-2021'
  | 'uk-fca-disp'
  | 'us-cfpb-portal'
  | 'us-reg-e'
  | 'us-reg-z'

/** Ids of the calendars that this package ships. */
export type ShippedCalendar =
  | 'australia'
  | 'australia-nsw'
  | 'australia-vic'
  | 'canada-federal'
  | 'cn-mainland'
  | 'england-and-wales'
  | 'hong-kong'
  | 'india-banks'
  | 'india-national'
  | 'ireland'
  | 'northern-ireland'
  | 'scotland'
  | 'singapore'
  | 'target'
  | 'us-federal-reserve'

/** Ids of the signal sets that this package ships. */
export type ShippedSignals = 'cfpb-products' | 'cn-retail' | 'jrt-0169-2018-business' | 'jrt-0169-2018-causes'

/** All regimes, calendars and signal sets that this package ships. A host adds its own with `[...shipped, ours]`. */
export const shipped: readonly Pack[] = [
  cnNfra2020No3,
  cnCreditReporting2013,
  ukFcaDisp,
  euPsd2Article101,
  usRegE,
  usRegZ,
  usCfpbPortal,
  auRg271,
  caBankAct,
  sgFaComplaints2021,
  inRbi2026,
  hkHkmaIc4,
  // After the newest ones: a plain id means the first that is found.
  ...firstEditions,

  australia,
  australiaNsw,
  australiaVic,
  canadaFederal,
  cnMainland,
  englandAndWales,
  hongKong,
  indiaBanks,
  indiaNational,
  ireland,
  northernIreland,
  scotland,
  singapore,
  targetEuro,
  usFederalReserve,

  cnRetailSignals,
  cfpbSignals,
  jrt0169BusinessSignals,
  jrt0169CauseSignals,
]
