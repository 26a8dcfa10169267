import type { Regime } from '../regime.js'
import { australianZones } from '../zones.js'
import { cases } from './cases.js'
import { clocks } from './clocks.js'
import { rg271 } from './guide.js'

/**
 * Australia: ASIC Regulatory Guide 271, internal dispute resolution. Limits are calendar days and roll over nothing; business days
 * (of New South Wales here) matter for the acknowledgement and the early closure only. Death benefits are left out.
 */
export const auRg271: Regime = {
  id: 'au-rg-271',
  edition: 2,
  title: { en: 'RG 271 Internal dispute resolution', zh: '澳大利亚第271号监管指引：内部争议解决' },
  jurisdiction: 'AU',
  authority: { en: 'Australian Securities and Investments Commission', zh: '澳大利亚证券和投资委员会' },
  effectiveFrom: '2021-10-05',
  onlyReceivedInForce: true,
  calendar: 'australia-nsw',
  timeZone: 'Australia/Sydney',
  place: {
    zones: australianZones,
    source: rg271('RG 271.51', {
      note: 'No definition of a business day was found: those of the state in which the firm is are taken.',
    }),
  },
  caution: {
    en: 'Read as others quote it; objections about death benefits (90 days after the objection period) have no clock here.',
    zh: '依据他人引述整理；身故给付异议（异议期满后90日）未设时限。',
  },
  facts: {
    idrMatter: {
      type: 'string',
      label: {
        en: 'What it is about: standard, traditional-trustee, superannuation-trustee, credit-default-notice, hardship',
        zh: '事项类型：standard（一般）、traditional-trustee（传统信托）、superannuation-trustee（养老金受托人）、credit-default-notice（信贷违约通知）、hardship（财务困难）',
      },
      whileUnknown: 'earliest',
      values: [
        'standard',
        'traditional-trustee',
        'superannuation-trustee',
        'credit-default-notice',
        'hardship',
        'death-benefit',
      ],
    },
  },
  clocks,
  notices: [
    {
      kind: 'final-response',
      contains: ['decision', 'findings', 'external-routes'],
      source: rg271('RG 271.53-.54'),
    },
    { kind: 'holding', contains: ['reasons', 'external-routes'], source: rg271('RG 271.64-.68') },
  ],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [{ route: 'ombudsman', source: rg271('RG 271.53') }],
  thresholds: {},
  retention: [],
  cases,
  source: rg271('RG 271'),
}
