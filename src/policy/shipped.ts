import {
  auRg271,
  caBankAct,
  cnCreditReporting2013,
  cnNfra2020No3,
  euPsd2Article101,
  hkHkmaIc4,
  inRbi2026,
  type Regime,
  sgFaComplaints2021,
  ukFcaDisp,
  usCfpbPortal,
  usRegE,
  usRegZ,
} from '../regimes/index.js'
import {
  cfpbSignals,
  cnRetailSignals,
  jrt0169BusinessSignals,
  jrt0169CauseSignals,
  type SignalSet,
} from '../rules/index.js'
import {
  australia,
  australiaNsw,
  australiaVic,
  canadaFederal,
  cnMainland,
  englandAndWales,
  hongKong,
  indiaNational,
  ireland,
  northernIreland,
  scotland,
  singapore,
  targetEuro,
  usFederalReserve,
} from '../sla/calendars/index.js'
import type { CalendarDefinition } from '../sla/index.js'

/** What a policy may name without writing it out: regimes, calendars and signal sets by id. */
export interface Library {
  readonly regimes: readonly Regime[]
  readonly calendars: readonly CalendarDefinition[]
  readonly signalSets: readonly SignalSet[]
}

/** All that this package ships. A host adds its own with `{ ...shipped, regimes: [...shipped.regimes, ours] }`. */
export const shipped: Library = {
  regimes: [
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
  ],
  calendars: [
    australia,
    australiaNsw,
    australiaVic,
    canadaFederal,
    cnMainland,
    englandAndWales,
    hongKong,
    indiaNational,
    ireland,
    northernIreland,
    scotland,
    singapore,
    targetEuro,
    usFederalReserve,
  ],
  signalSets: [cnRetailSignals, cfpbSignals, jrt0169BusinessSignals, jrt0169CauseSignals],
}
