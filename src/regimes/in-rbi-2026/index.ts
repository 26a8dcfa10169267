import type { Regime } from '../regime.js'
import { cases } from './cases.js'
import { clocks } from './clocks.js'
import { scheme } from './directions.js'
import { turnAroundTimes } from './turn-around-times.js'

/**
 * India: the Reserve Bank's Integrated Ombudsman Scheme 2026 and its Internal Ombudsman Directions of January 2026. Complaints that
 * were pending on 1 July 2026 stay under the scheme of 2021, which is not here.
 */
export const inRbi2026: Regime = {
  id: 'in-rbi-2026',
  edition: 2,
  title: {
    en: 'Integrated Ombudsman Scheme and Internal Ombudsman Directions (2026)',
    zh: '印度储备银行综合申诉专员计划及内部申诉专员指引（2026）',
  },
  jurisdiction: 'IN',
  authority: { en: 'Reserve Bank of India', zh: '印度储备银行' },
  effectiveFrom: '2026-07-01',
  calendar: 'india-national',
  timeZone: 'Asia/Kolkata',
  caution: {
    en: 'Read in the press and in guides, not in the texts themselves; check clause by clause before relying on it.',
    zh: '依据新闻及解读整理，未核对原文；使用前请逐条核对。',
  },
  clocks,
  notices: [
    {
      kind: 'final-response',
      contains: ['external-routes'],
      source: scheme('Internal Ombudsman Directions'),
    },
  ],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [{ route: 'ombudsman', source: scheme('cl 10') }],
  thresholds: turnAroundTimes,
  retention: [],
  cases,
  source: scheme('2026'),
}
