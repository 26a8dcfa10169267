import type { Complaint } from 'redress'
import type { Act, Bank, Kept } from '../bank.js'

export const by = (role: string, id: string = role) => ({ by: { id, role } })
export const handledBy = (handler: string) => by('handler', handler)
export const customer = (id: string) => by('complainant', id)

const manager = by('complaints-manager', 'manager-qian')

/** A notice with everything that the procedure asks of its kind. */
export const notice = (bank: Bank, complaint: Complaint, kind: string) => {
  const wanted: Readonly<Record<string, readonly string[] | undefined>> =
    bank.policyOf(complaint).controls.notices
  return { notice: { form: 'electronic', contains: wanted[kind] ?? [] } }
}

/** It comes in and gets its number, in one step. */
export const comesIn = (bank: Bank, procedure: string, id: string, complaint: object): Promise<Kept> =>
  bank.open(procedure, id, [
    { type: 'complaint.received', ...by('receptionist', 'desk-1'), complaint },
    { type: 'complaint.registered', ...by('receptionist', 'desk-1'), reference: `TS-2026-${id}` },
  ])

/** Receipt confirmed, reviewed, accepted, and the customer told when to expect what. */
export const takenIn = async (bank: Bank, id: string): Promise<Kept> => {
  const complaint = await bank.load(id)
  const officer = by('acceptance-officer', 'officer-sun')
  return bank.report(
    id,
    {
      type: 'acknowledgement.sent',
      ...by('customer-service', 'cs-2'),
      ...notice(bank, complaint, 'acknowledgement'),
    },
    { type: 'complaint.triaged', ...officer, material: true, reason: '客户权益可能受损' },
    { type: 'complaint.accepted', ...officer },
    {
      type: 'acceptance.notified',
      ...by('customer-service', 'cs-2'),
      ...notice(bank, complaint, 'acceptance'),
    },
  )
}

/** Given to a handler by name, who contacts the customer and starts to investigate. */
export const investigated = async (bank: Bank, id: string, handler: string, level: string): Promise<Kept> => {
  const { facts, record } = await bank.load(id)
  const named = by('customer-service-manager', 'manager-zhou')
  const assigned: Act[] =
    record.assignment === undefined
      ? [{ type: 'complaint.assigned', ...named, team: facts.team, handler }]
      : []
  return bank.report(
    id,
    ...assigned,
    {
      type: 'contact.made',
      ...handledBy(handler),
      direction: 'to-customer',
      channel: 'phone',
      summary: '联系客户，核对诉求',
    },
    { type: 'investigation.started', ...handledBy(handler), level },
  )
}

/** What was found, on evidence from the bank's own system. */
export const found = (bank: Bank, id: string, handler: string, finding: object): Promise<Kept> =>
  bank.report(
    id,
    {
      type: 'evidence.added',
      ...handledBy(handler),
      evidence: { id: `${id}-log`, type: 'transaction-record', from: 'bank-system', independent: true },
    },
    {
      type: 'findings.made',
      ...handledBy(handler),
      finding: {
        evidence: [`${id}-log`],
        rules: ['业务操作规程第12条'],
        customerAccount: '客户陈述与投诉内容一致',
        staffAccount: '经办人员已说明办理经过',
        ...finding,
      },
    },
  )

/** Proposed by the handler and decided by a manager, as far as the manager's authority goes. */
export const proposed = (id: string, handler: string, proposal: object): readonly Act[] => [
  {
    type: 'proposal.made',
    ...handledBy(handler),
    proposal: { id: `${id}-proposal`, rules: ['业务操作规程第12条'], demands: [], ...proposal },
  },
]
export const decision = (id: string, who: object = manager): Act => ({
  type: 'decision.made',
  ...who,
  proposal: `${id}-proposal`,
})

/** The answer to the customer, everything that was promised, and what the bank changes. */
export const answered = async (
  bank: Bank,
  id: string,
  handler: string,
  improvement?: object,
): Promise<Kept> => {
  const complaint = await bank.load(id)
  const remedies = complaint.record.decision?.proposal.remedies ?? []
  return bank.report(
    id,
    { type: 'final-response.sent', ...handledBy(handler), ...notice(bank, complaint, 'final-response') },
    ...remedies.map((remedy) => ({ type: 'remedy.delivered', ...handledBy(handler), remedy: remedy.id })),
    ...(improvement === undefined
      ? []
      : [{ type: 'action.planned', ...manager, action: `${id}-action`, ...improvement }]),
  )
}

export const closed = (bank: Bank, id: string, ground: string, summary: string): Promise<Kept> =>
  bank.report(id, { type: 'complaint.closed', ...manager, ground, summary })
