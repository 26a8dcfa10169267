import type { EventOf, EventType } from '../../vocabulary/index.js'
import type { ControlInput } from '../controls/control-input.js'
import type { ChartArguments } from './context.js'

const about =
  <Type extends EventType>(type: Type, holds: (event: EventOf<Type>, args: ChartArguments) => boolean) =>
  (args: ChartArguments): boolean =>
    args.event.type === type && holds(args.event as EventOf<Type>, args)

const unresolved = ({ context }: ChartArguments): ControlInput['disputes'] =>
  context.file.disputes.filter((each) => each.result === undefined)

const reviewResult = (wanted: 'changed' | 'returned') =>
  about(
    'review-outcome.notified',
    (event, { context }) => context.file.reviews.find((each) => each.id === event.review)?.result === wanted,
  )

/** Questions that decide which way the chart goes; none of them forbids anything. */
export const choices = {
  accepted: ({ context }: ChartArguments) => context.file.accepted,
  registered: ({ context }: ChartArguments) => context.file.registered,
  'not registered': ({ context }: ChartArguments) => !context.file.registered,
  told: ({ context }: ChartArguments) => context.file.toldAt !== undefined,
  'becomes a complaint': about('complaint.kind-changed', (event) => event.to === 'complaint'),
  'in depth': about('investigation.started', (event) => event.level === 'in-depth'),
  special: about('investigation.started', (event) => event.level === 'special'),
  'still dissatisfied': about('misunderstanding.explained', (event) => event.satisfied === false),
  'customer dissatisfied': about('callback.made', (event) => event.reached && !event.satisfied),
  'not solved': about('follow-up.completed', (event) => !event.solved),
  'decision changed': reviewResult('changed'),
  'sent back': reviewResult('returned'),
  'last dispute': about('dispute.ended', (event, args) =>
    unresolved(args).every((each) => each.id === event.dispute),
  ),
  'customer asked': ({ context }: ChartArguments) => context.file.waits.customer.length > 0,
  'department asked': ({ context }: ChartArguments) => context.file.waits.department.length > 0,
  'expert asked': ({ context }: ChartArguments) => context.file.waits.expert.length > 0,
  'mediation open': (args: ChartArguments) =>
    args.context.file.waits.mediation.length > 0 ||
    unresolved(args).some((each) => each.route === 'mediation'),
  'dispute open': (args: ChartArguments) => unresolved(args).length > 0,
  'on file': ({ context }: ChartArguments) => context.file.kind !== undefined,
}
