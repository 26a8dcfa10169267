import type { Complaint } from 'redress'
import { cnMainland } from 'redress/calendars/cn-mainland'
import { defineCalendar, isOpen, nextOpening } from 'redress/sla'

const hours = defineCalendar(cnMainland)
const hour = 3_600_000

const after = (at: string, hoursLater: number): string =>
  new Date(Date.parse(at) + hoursLater * hour).toISOString()

/** The first moment the bank is open, so many hours of the clock after another. */
const openAfter = (at: string, hoursLater: number): string => {
  const then = after(at, hoursLater)
  return isOpen(hours, then) ? then : nextOpening(hours, then).toISOString()
}

/** Something a person of the bank does, and when. */
export interface Planned {
  readonly at: string
  readonly complaint: string
  readonly event: { readonly type: string; readonly [key: string]: unknown }
}

const by = (role: string, id: string) => ({ by: { id, role } })

const acknowledgement = {
  form: 'electronic',
  contains: ['reference', 'receipt-confirmed', 'time-received', 'content-summary', 'next-steps'],
}
const answer = {
  form: 'written',
  contains: ['findings', 'basis', 'decision', 'reasons', 'review-right', 'external-routes'],
}

/** How many days after receipt each kind of case is worked off; one in nine is left lying, so that the escalations have work. */
const daysFor = (priority: unknown, number: number): number | undefined => {
  if (number % 9 === 4) return undefined
  return { urgent: 4, high: 7, normal: 10, low: 13 }[String(priority)] ?? 10
}

type Step = readonly [hoursLater: number, event: Planned['event']]

const investigation = (handler: string, team: unknown, soon: number, days: number): Step[] => [
  [
    4 * soon,
    {
      type: 'contact.made',
      ...by('handler', handler),
      direction: 'to-customer',
      channel: 'phone',
      summary: '首次联系客户，了解诉求',
    },
  ],
  [
    5 * soon,
    {
      type: 'investigation.started',
      ...by('handler', handler),
      level: days < 6 ? 'in-depth' : 'preliminary',
    },
  ],
  [
    24,
    {
      type: 'department-enquiry.sent',
      ...by('handler', handler),
      enquiry: 'q1',
      unit: String(team),
      question: '请提供业务办理记录',
    },
  ],
  [
    60,
    {
      type: 'department-enquiry.answered',
      ...by('department', `${team}-dept`),
      enquiry: 'q1',
      answer: '已提供',
    },
  ],
  [
    64,
    {
      type: 'evidence.added',
      ...by('handler', handler),
      evidence: { id: 'e-bank', type: 'transaction-record', from: 'bank-system', independent: true },
    },
  ],
]

const finding = (complaint: Complaint) => ({
  codes: ['operational-error'],
  facts: '经核查业务记录与客户陈述，认定操作环节存在差错',
  evidence: ['e-bank'],
  rules: ['业务操作规程第12条'],
  customerAccount: complaint.record.intake.content.slice(0, 200),
  staffAccount: '经办人员已说明办理经过',
  causes: [{ code: 'operational-error', origin: 'internal' }],
  rootCause: '复核环节未落实',
})

const proposal = (complaint: Complaint) => ({
  id: 'p1',
  outcome: 'upheld',
  reasons: '差错属实，予以更正并致歉',
  rules: ['业务操作规程第12条'],
  remedies: [
    { id: 'r1', code: 'apology' },
    { id: 'r2', code: 'error-correction' },
  ],
  demands: complaint.record.intake.demands.map((demand, index) => ({
    demand: demand.id ?? `d${index + 1}`,
    answer: 'partly-met',
    reason: '依据核查结果处理',
  })),
})

const resolution = (complaint: Complaint, handler: string, days: number): Step[] => {
  const manager = by('customer-service-manager', 'm-1')
  const end = days * 24
  return [
    [end - 40, { type: 'findings.made', ...by('handler', handler), finding: finding(complaint) }],
    [end - 30, { type: 'proposal.made', ...by('handler', handler), proposal: proposal(complaint) }],
    [end - 28, { type: 'approval.requested', ...by('handler', handler), request: 'a1', proposal: 'p1' }],
    [end - 20, { type: 'approval.granted', ...by('senior-management', 's-1'), request: 'a1' }],
    [end - 10, { type: 'decision.made', ...manager, proposal: 'p1' }],
    [end, { type: 'final-response.sent', ...manager, notice: answer }],
    [end + 20, { type: 'remedy.delivered', ...by('handler', handler), remedy: 'r1' }],
    [end + 21, { type: 'remedy.delivered', ...by('handler', handler), remedy: 'r2' }],
    [
      end + 24,
      {
        type: 'action.planned',
        ...manager,
        action: 'i1',
        actionType: 'corrective',
        what: '落实双人复核',
        owner: 'ops-1',
        dueAt: '2026-12-31T16:00:00.000Z',
      },
    ],
    [end + 30, { type: 'handling.summarised', ...manager, summary: '已更正差错并致歉' }],
    [
      end + 40,
      { type: 'callback.made', ...by('callback-agent', 'cb-1'), satisfied: true, comment: '客户表示满意' },
    ],
    [end + 41, { type: 'complaint.closed', ...manager, ground: 'satisfied', summary: '已解决' }],
  ]
}

/** What the bank will do about a complaint that has just been registered, if nobody objects. */
export const planFor = (complaint: Complaint, number: number): readonly Planned[] => {
  const { id, facts, record, openedAt } = complaint
  const clerk = by('customer-service', 'cs-1')
  const handler = `${facts.team}-${(number % 3) + 1}`
  const days = daysFor(facts.priority, number)
  /** Urgent matters are taken up around the clock, and at once. */
  const urgent = facts.priority === 'urgent'
  const late = number % 11 === 6 && record.intake.kind === 'complaint'
  const steps: Step[] =
    record.attention === 'major'
      ? [
          [
            0.1,
            {
              type: 'major-complaint.notified',
              ...by('complaints-manager', 'cm-1'),
              to: ['customer-service-manager', 'general-manager'],
            },
          ],
        ]
      : []
  const soon = urgent ? 0.1 : 1
  steps.push([late ? 30 : soon, { type: 'acknowledgement.sent', ...clerk, notice: acknowledgement }])
  if (record.intake.kind === 'complaint') {
    steps.push([2 * soon, { type: 'complaint.accepted', ...by('acceptance-officer', 'ao-1') }])
    const [accused] = (record.intake.peopleInvolved ?? []).filter((each) => each.part === 'complained-about')
    if (accused?.id !== undefined)
      steps.push([
        2.5 * soon,
        { type: 'complaint.assigned', ...by('customer-service-manager', 'm-1'), handler: accused.id },
      ])
    steps.push([
      3 * soon,
      { type: 'complaint.assigned', ...by('customer-service-manager', 'm-1'), team: facts.team, handler },
    ])
    if (days !== undefined)
      steps.push(...investigation(handler, facts.team, soon, days), ...resolution(complaint, handler, days))
  } else {
    steps.push([20, { type: 'enquiry.answered', ...clerk, answer: '已答复客户' }])
    steps.push([
      21,
      {
        type: 'complaint.closed',
        ...by('customer-service-manager', 'm-1'),
        ground: 'answered',
        summary: '咨询已答复',
      },
    ])
  }
  const when = (later: number): string =>
    urgent && later < 1 ? after(openedAt, later) : openAfter(openedAt, later)
  return steps.map(([later, event]) => ({ complaint: id, at: when(later), event }))
}
