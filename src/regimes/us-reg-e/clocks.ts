import type { ClockDefinition, EventPattern } from '../clock-definition.js'
import { givenUp, noLongerPursued } from '../no-longer-pursued.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { regE } from './regulation.js'

const scope = { kind: 'complaint', electronicTransferError: true }

/** The bank credits the amount for the time being: a commitment that it has fulfilled. */
const credited: EventPattern = { on: 'commitment.fulfilled', where: { commitment: 'provisional-credit' } }

const reasserted: ClockDefinition['reopening'] = {
  answered: 'none',
  because: {
    en: 'A bank that has fully complied owes nothing more when the same error is asserted again; one that was withdrawn before is still to be looked into',
    zh: '机构已完全履行差错处理义务的，消费者再次主张同一差错不产生新的义务；履行前撤回后又再次主张的，仍须处理',
  },
  source: regE('1005.11(e)'),
}

export const clocks: ClockDefinition[] = [
  {
    id: 'reg-e-investigation',
    title: {
      en: 'Find out whether there was an error, or credit the amount provisionally',
      zh: '查明是否存在差错，否则先行垫付（临时入账）',
    },
    target: { businessDays: 10 },
    lengths: [{ when: { newAccount: true }, target: { businessDays: 20 }, source: regE('1005.11(c)(3)(i)') }],
    counting: { end: 'end-of-day' },
    sparedWhen: [
      { when: { confirmationMissing: true }, source: regE('1005.11(c)(2)(i)(A)') },
      { when: { securitiesCreditAccount: true }, source: regE('1005.11(c)(2)(i)(B)') },
      { when: { unverifiedPrepaid: true }, source: regE('1005.11(c)(2)(i)(C)') },
    ],
    startsOn: ['complaint.received'],
    stopsOn: ['findings.made', credited],
    cancelsOn: noLongerPursued,
    reopening: reasserted,
    appliesWhen: scope,
    statutory: true,
    escalations: suggestedEscalations,
    source: regE('1005.11(c)(1), (c)(2)(i)', {
      note: 'That the day of receipt is day zero is the reading of practitioners (secondary source), not of the text.',
    }),
  },
  {
    id: 'reg-e-determination',
    title: {
      en: 'Find out whether there was an error, at the latest',
      zh: '查明是否存在差错的最后期限',
    },
    target: { calendarDays: 45 },
    lengths: [
      {
        when: { transferOutsideState: true },
        target: { calendarDays: 90 },
        source: regE('1005.11(c)(3)(ii)(A)'),
      },
      {
        when: { pointOfSaleDebit: true },
        target: { calendarDays: 90 },
        source: regE('1005.11(c)(3)(ii)(B)'),
      },
      { when: { newAccount: true }, target: { calendarDays: 90 }, source: regE('1005.11(c)(3)(ii)(C)') },
    ],
    startsOn: ['complaint.received'],
    stopsOn: ['findings.made'],
    cancelsOn: noLongerPursued,
    reopening: reasserted,
    appliesWhen: scope,
    statutory: true,
    escalations: suggestedEscalations,
    source: regE('1005.11(c)(2)', {
      note: 'Only for a bank that credits provisionally in time, unless (c)(2)(i)(A)-(C) spare it the credit.',
    }),
  },
  {
    id: 'reg-e-credit-notice',
    title: {
      en: 'Tell the consumer the amount and date of the provisional credit',
      zh: '告知消费者临时入账的金额和日期',
    },
    target: { businessDays: 2 },
    counting: { end: 'end-of-day' },
    startsOn: [credited],
    stopsOn: ['progress.notified', 'holding-response.sent', 'final-response.sent'],
    cancelsOn: givenUp,
    appliesWhen: scope,
    statutory: true,
    escalations: suggestedEscalations,
    source: regE('1005.11(c)(2)(ii)'),
  },
  {
    id: 'reg-e-report',
    title: { en: 'Report the results to the consumer', zh: '向消费者报告调查结果' },
    target: { businessDays: 3 },
    counting: { end: 'end-of-day' },
    startsOn: ['findings.made'],
    stopsOn: ['final-response.sent'],
    cancelsOn: givenUp,
    appliesWhen: scope,
    statutory: true,
    escalations: suggestedEscalations,
    source: regE('1005.11(c)(1), (c)(2)(iv)'),
  },
  {
    id: 'reg-e-correction',
    title: { en: 'Correct the error that was found', zh: '更正已查明的差错' },
    target: { businessDays: 1 },
    counting: { end: 'end-of-day' },
    startsOn: ['findings.made'],
    stopsOn: ['remedy.delivered'],
    cancelsOn: givenUp,
    appliesWhen: { ...scope, errorOccurred: true },
    statutory: true,
    escalations: suggestedEscalations,
    source: regE('1005.11(c)(1), (c)(2)(iii)'),
  },
]
