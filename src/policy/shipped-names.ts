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
  | 'india-national'
  | 'ireland'
  | 'northern-ireland'
  | 'scotland'
  | 'singapore'
  | 'target'
  | 'us-federal-reserve'

/** Ids of the signal sets that this package ships. */
export type ShippedSignals = 'cfpb-products' | 'cn-retail' | 'jrt-0169-2018-business' | 'jrt-0169-2018-causes'
