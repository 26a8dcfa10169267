import { citing } from '../citing.js'
import type { ClockDefinition } from '../clock-definition.js'
import { noLongerPursued } from '../no-longer-pursued.js'
import type { Regime, RegimeCase } from '../regime.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { dueOn, happened, received } from '../worked-case.js'
import { unitedStatesZones } from '../zones.js'

/** 12 CFR part 1026, as others quote it: the text itself was not seen. */
const regZ = citing(
  '12 CFR (Regulation Z)',
  'S',
  'https://www.consumerfinance.gov/rules-policy/regulations/1026/2021-03-01/interp-13/',
)

const cycles = regZ('comment 13(c)(2)-1')

const cases: RegimeCase[] = [
  {
    id: 'the-rest-of-the-cycle-and-two-more',
    facts: { billingClosingDay: 25 },
    events: [received('2026-09-10T10:00:00-04:00')],
    expect: [
      dueOn('reg-z-acknowledgement', '2026-10-10'),
      dueOn('reg-z-resolution', '2026-11-25'),
      dueOn('reg-z-resolution-limit', '2026-12-09'),
    ],
    source: cycles,
  },
  {
    id: 'ninety-days-come-first-when-a-cycle-has-just-closed',
    facts: { billingClosingDay: 25 },
    events: [received('2026-07-26T10:00:00-04:00')],
    expect: [dueOn('reg-z-resolution', '2026-10-25'), dueOn('reg-z-resolution-limit', '2026-10-24')],
    source: cycles,
  },
  {
    id: 'a-cycle-that-closes-on-the-last-day-of-the-month',
    facts: { billingClosingDay: 31 },
    events: [received('2026-01-15T10:00:00-05:00')],
    expect: [dueOn('reg-z-resolution', '2026-03-31')],
    source: cycles,
  },
  {
    id: 'an-unknown-closing-day-gives-the-shortest-it-can-be',
    events: [received('2026-09-10T10:00:00-04:00')],
    expect: [dueOn('reg-z-resolution', '2026-11-10')],
    source: cycles,
  },
  {
    id: 'resolved-within-thirty-days-needs-no-acknowledgement',
    events: [
      received('2026-09-10T10:00:00-04:00'),
      happened('final-response.sent', '2026-10-01T10:00:00-04:00'),
    ],
    expect: [
      { clock: 'reg-z-acknowledgement', status: 'met' },
      { clock: 'reg-z-resolution', status: 'met' },
    ],
    source: regZ('1026.13(c)(1)'),
  },
  {
    id: 'closed-in-the-first-cycle-ends-the-limits',
    events: [
      received('2026-09-10T10:00:00-04:00'),
      happened('complaint.closed', '2026-10-01T10:00:00-04:00', { ground: 'satisfied', summary: 's' }),
    ],
    now: '2027-06-01T10:00:00Z',
    expect: [
      { clock: 'reg-z-acknowledgement', status: 'cancelled' },
      { clock: 'reg-z-resolution', status: 'cancelled' },
      { clock: 'reg-z-resolution-limit', status: 'cancelled' },
    ],
    source: regZ('1026.13(c)(1)-(2)'),
  },
]

const scope = { kind: 'complaint', billingError: true }

const reasserted: ClockDefinition['reopening'] = {
  answered: 'none',
  because: {
    en: 'A creditor that has fully complied owes nothing more when substantially the same error is asserted again; one that was withdrawn before is still to be resolved',
    zh: '债权人已完全履行义务的，消费者再次主张实质相同的账单差错不产生新的义务；履行前撤回后又再次主张的，仍须处理',
  },
  source: regZ('1026.13(h)'),
}

/**
 * United States: Regulation Z, billing errors on open-end credit. Days are calendar days. The error is to be resolved within two
 * complete billing cycles (the closing day of the account's cycle is the fact `billingClosingDay`) and never after ninety days.
 */
export const usRegZ: Regime = {
  id: 'us-reg-z',
  edition: 2,
  title: { en: 'Regulation Z: billing errors (12 CFR 1026.13)', zh: '美国Z条例：账单差错处理' },
  jurisdiction: 'US',
  authority: { en: 'Consumer Financial Protection Bureau', zh: '美国消费者金融保护局' },
  effectiveFrom: '2021-03-01',
  calendar: 'us-federal-reserve',
  timeZone: 'America/New_York',
  place: {
    zones: unitedStatesZones,
    source: regZ('1026.13(b)', {
      note: 'It counts from receipt by the creditor, whose local date is taken; the text does not say so.',
    }),
  },
  caution: {
    en: 'In force long before: the date is that of the text that was seen. A cycle may close up to four days off its regular day.',
    zh: '该规定早已施行，此处日期为所见文本日期；账期截止日可能与固定日相差至多四日。',
  },
  facts: {
    billingError: {
      type: 'boolean',
      label: { en: 'Written notice of a billing error on open-end credit', zh: '书面主张循环信贷账单差错' },
      assumed: true,
    },
    billingClosingDay: {
      type: 'number',
      label: { en: 'Day of the month on which the billing cycle closes', zh: '账单周期截止日（每月几日）' },
      between: [1, 31],
    },
  },
  clocks: [
    {
      id: 'reg-z-acknowledgement',
      title: {
        en: 'Acknowledge the notice in writing, unless it is resolved',
        zh: '书面确认收到差错通知（已解决的除外）',
      },
      target: { calendarDays: 30 },
      startsOn: ['complaint.received'],
      stopsOn: ['acknowledgement.sent', 'final-response.sent'],
      cancelsOn: noLongerPursued,
      appliesWhen: scope,
      statutory: true,
      escalations: suggestedEscalations,
      source: regZ('1026.13(c)(1)'),
    },
    {
      id: 'reg-z-resolution',
      title: { en: 'Resolve within two complete billing cycles', zh: '在两个完整账单周期内解决' },
      target: { months: 2 },
      cycles: { closeOn: 'billingClosingDay', source: regZ('comment 13(c)(2)-1') },
      startsOn: ['complaint.received'],
      stopsOn: ['final-response.sent'],
      cancelsOn: noLongerPursued,
      reopening: reasserted,
      appliesWhen: scope,
      statutory: true,
      escalations: suggestedEscalations,
      source: regZ('1026.13(c)(2)'),
    },
    {
      id: 'reg-z-resolution-limit',
      title: { en: 'Resolve in no event later than this', zh: '解决差错的最后期限' },
      target: { calendarDays: 90 },
      startsOn: ['complaint.received'],
      stopsOn: ['final-response.sent'],
      cancelsOn: noLongerPursued,
      reopening: reasserted,
      appliesWhen: scope,
      statutory: true,
      escalations: suggestedEscalations,
      source: regZ('1026.13(c)(2)'),
    },
  ],
  notices: [],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [],
  thresholds: {
    'notice-days': {
      value: 60,
      title: {
        en: 'Days after the first statement with the error in which a written notice binds the creditor',
        zh: '首次载有差错的账单发出后提出书面通知的日数',
      },
      source: regZ('1026.13(b)(1)'),
    },
  },
  retention: [],
  cases,
  source: regZ('1026.13'),
}
