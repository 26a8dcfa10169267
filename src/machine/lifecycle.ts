import { not } from 'xstate'
import { chartParts } from './chart/chart-parts.js'
import { aftercareStages, endedStages, intakeStages, workStages } from './chart/handling-states.js'
import {
  always,
  awaited,
  keepingPromises,
  notes,
  outside,
  stage,
  stay,
  take,
  takenUpAgain,
  unmerged,
  when,
  whileOpen,
} from './chart/transitions.js'
import { emptyFile } from './controls/control-input.js'
import { defaultControls } from './controls/default-controls.js'

/**
 * The life of a complaint as one XState chart. `handling` is the way through the bank; beside it run what is waited for, whether
 * an outside dispute is open, and how closely the matter is watched. There are no timers: deadlines are data of the `sla` room.
 *
 * Every event is guarded by the controls (`allowed`) and noted in the file (`note`) by exactly one region. An actor takes events as a
 * host writes them (`ComplaintEventInput`) and parses them itself. One that is not well formed, not allowed or held back by a control
 * leaves it where it is: `parseEvent(event)` says what is wrong with the first, `step(stageOf(actor.getSnapshot()), event)` answers the
 * refusal of the others, `actor.getSnapshot().can(event)` whether it would be taken.
 *
 * @example
 * const actor = createActor(lifecycle, { input: { controls: defaultControls } }).start()
 * actor.send(received)
 * actor.getSnapshot().hasTag('handling.received') // true
 */
export const lifecycle = chartParts.createMachine({
  id: 'complaint',
  context: ({ input }) => ({ controls: input?.controls ?? defaultControls, file: emptyFile }),
  type: 'parallel',
  states: {
    handling: {
      initial: 'expected',
      states: {
        expected: { ...stage('expected'), on: { 'complaint.received': take('#received') } },
        open: {
          tags: 'open',
          initial: 'received',
          on: {
            ...notes([...always, ...outside, ...keepingPromises, ...whileOpen]),
            'complaint.withdrawn': take('#withdrawn'),
            'complaint.merged': take('#merged'),
            'complaint.referred': take('#referred'),
          },
          states: {
            ...intakeStages,
            ...workStages,
            ...aftercareStages,
          },
        },
        ended: {
          tags: 'finished',
          initial: 'closed',
          on: {
            ...notes([...always, ...outside, ...keepingPromises]),
            'review.requested': take('#under-review'),
            'dispute.opened': take('#in-dispute'),
            'complaint.reopened': takenUpAgain,
            'complaint.unmerged': unmerged,
          },
          states: {
            ...endedStages,
          },
        },
        archived: {
          ...stage('archived'),
          tags: ['handling.archived', 'finished'],
          on: {
            ...notes(always),
            'dispute.opened': take('#in-dispute'),
            'complaint.reopened': takenUpAgain,
            'complaint.unmerged': unmerged,
          },
        },
      },
    },
    waiting: {
      type: 'parallel',
      states: {
        customer: awaited('customer', 'customer asked'),
        department: awaited('department', 'department asked'),
        expert: awaited('expert', 'expert asked'),
        mediation: awaited('mediation', 'mediation open'),
      },
    },
    outside: {
      initial: 'none',
      states: {
        none: { always: { guard: 'dispute open', target: 'open' } },
        open: { tags: 'dispute.open', always: { guard: not('dispute open'), target: 'none' } },
      },
    },
    attention: {
      initial: 'normal',
      states: {
        normal: {
          tags: 'attention.normal',
          on: {
            'complaint.escalated': when('on file', 'escalated'),
            'complaint.major-declared': when('on file', 'major'),
          },
        },
        escalated: {
          tags: 'attention.escalated',
          on: {
            'complaint.escalated': stay,
            'complaint.major-declared': when('on file', 'major'),
            'complaint.de-escalated': take('normal'),
          },
        },
        major: {
          tags: 'attention.major',
          on: {
            'complaint.escalated': stay,
            'complaint.major-declared': stay,
            'complaint.de-escalated': take('normal'),
          },
        },
      },
    },
  },
})
