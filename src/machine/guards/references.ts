import { type Said, said } from '../../explanation.js'
import type { ComplaintEvent, EventType } from '../../vocabulary/index.js'
import type { ControlInput } from '../controls/control-input.js'
import type { Control } from './control.js'

/** The id that an event answers, and the ids that are open for it. */
type Answers = (
  file: ControlInput,
  event: ComplaintEvent,
) => { readonly id: string; readonly open: readonly string[] }
type On<Type extends EventType> = Extract<ComplaintEvent, { type: Type }>

const ids = (list: readonly { readonly id: string }[]): string[] => list.map((each) => each.id)
const requests = (file: ControlInput): string[] =>
  file.proposals.flatMap((each) =>
    each.approval === 'requested' && each.request !== undefined ? [each.request] : [],
  )
const extensions = (file: ControlInput, ...states: readonly string[]): string[] =>
  ids(file.extensions.filter((each) => states.includes(each.state)))

const row = <Type extends EventType>(
  types: readonly Type[],
  id: (event: On<Type>) => string,
  open: (file: ControlInput) => readonly string[],
): [EventType, Answers][] =>
  types.map((type) => [type, (file, event) => ({ id: id(event as On<Type>), open: open(file) })])

const answering = new Map<EventType, Answers>([
  ...row(
    ['mediation.ended'],
    (event) => event.body,
    (file) => file.waits.mediation,
  ),
  ...row(
    ['department-enquiry.answered'],
    (event) => event.enquiry,
    (file) => file.waits.department,
  ),
  ...row(
    ['information.received'],
    (event) => event.request,
    (file) => file.waits.customer,
  ),
  ...row(
    ['expert.reported'],
    (event) => event.engagement,
    (file) => file.waits.expert,
  ),
  ...row(
    ['offer.made', 'approval.requested', 'decision.made'],
    (event) => event.proposal,
    (file) => ids(file.proposals),
  ),
  ...row(
    ['offer.accepted', 'offer.rejected', 'offer.countered'],
    (event) => event.offer,
    (file) => ids(file.offers),
  ),
  ...row(['approval.granted', 'approval.refused'], (event) => event.request, requests),
  ...row(
    ['extension.approved', 'extension.refused'],
    (event) => event.request,
    (file) => extensions(file, 'requested'),
  ),
  ...row(
    ['extension.notified'],
    (event) => event.request,
    (file) => extensions(file, 'requested', 'approved'),
  ),
  ...row(
    ['remedy.delivered', 'remedy.failed'],
    (event) => event.remedy,
    (file) => ids(file.remedies.filter((each) => each.state !== 'delivered')),
  ),
  ...row(
    ['commitment.fulfilled', 'commitment.released'],
    (event) => event.commitment,
    (file) => file.commitments,
  ),
  ...row(
    ['customer-message.answered'],
    (event) => event.message,
    (file) => file.messages,
  ),
  ...row(
    ['review.decided'],
    (event) => event.review,
    (file) => ids(file.reviews.filter((each) => each.result === undefined)),
  ),
  ...row(
    ['review-outcome.notified'],
    (event) => event.review,
    (file) => ids(file.reviews.filter((each) => each.result !== undefined)),
  ),
  ...row(
    ['dispute.ended', 'dispute.proposal-received', 'dispute.proposal-answered'],
    (event) => event.dispute,
    (file) => ids(file.disputes.filter((each) => each.result === undefined)),
  ),
  ...row(
    ['action.completed', 'action.effectiveness-checked'],
    (event) => event.action,
    (file) => ids(file.actions),
  ),
])

const opening = new Map<EventType, Answers>([
  ...row(
    ['mediation.agreed'],
    (event) => event.body,
    (file) => file.waits.mediation,
  ),
  ...row(
    ['department-enquiry.sent'],
    (event) => event.enquiry,
    (file) => file.waits.department,
  ),
  ...row(
    ['information.requested'],
    (event) => event.request,
    (file) => file.waits.customer,
  ),
  ...row(
    ['expert.engaged'],
    (event) => event.engagement,
    (file) => file.waits.expert,
  ),
  ...row(
    ['proposal.made'],
    (event) => event.proposal.id,
    (file) => ids(file.proposals),
  ),
  ...row(
    ['offer.made'],
    (event) => event.offer,
    (file) => ids(file.offers),
  ),
  ...row(['approval.requested'], (event) => event.request, requests),
  ...row(
    ['extension.requested'],
    (event) => event.request,
    (file) => ids(file.extensions),
  ),
  ...row(
    ['commitment.made'],
    (event) => event.commitment.id,
    (file) => file.commitments,
  ),
  ...row(
    ['customer-message.received'],
    (event) => event.message,
    (file) => file.messages,
  ),
  ...row(
    ['review.requested'],
    (event) => event.review,
    (file) => ids(file.reviews),
  ),
  ...row(
    ['dispute.opened'],
    (event) => event.dispute,
    (file) => ids(file.disputes),
  ),
  ...row(
    ['action.planned', 'regulator-correction.ordered'],
    (event) => event.action,
    (file) => ids(file.actions),
  ),
])

const checked = (
  rows: ReadonlyMap<EventType, Answers>,
  wrong: (open: readonly string[], id: string) => Said | undefined,
): Pick<Control, 'guards' | 'fails'> => ({
  guards: [...rows.keys()],
  fails: ({ file, event }) => {
    const asked = rows.get(event.type)?.(file, event)
    return asked === undefined ? undefined : wrong(asked.open, asked.id)
  },
})

export const referenceControls: readonly Control[] = [
  {
    code: 'reference-known',
    title: said('What is answered was asked', '所答须有所问'),
    hint: said('Name an id that is still open on this complaint.', '请填写本投诉中仍未办结的编号。'),
    ...checked(answering, (open, id) =>
      open.includes(id)
        ? undefined
        : said(`Nothing open on this complaint has the id ${id}`, `本投诉没有编号为 ${id} 的未办结事项`),
    ),
  },
  {
    code: 'reference-new',
    title: said('What is opened has an id of its own', '新事项须有新编号'),
    hint: said(
      'Give it an id that this complaint has not used for the same kind of thing.',
      '请为该事项另编新号。',
    ),
    ...checked(opening, (open, id) =>
      open.includes(id)
        ? said(`The id ${id} is already taken on this complaint`, `编号 ${id} 在本投诉中已被使用`)
        : undefined,
    ),
  },
]
