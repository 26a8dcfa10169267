import { not } from 'xstate'
import { emptyFile } from './case-file.js'
import { chartParts } from './chart-parts.js'
import { defaultControls } from './default-controls.js'
import { always, keepingPromises, outside, whileOpen } from './event-groups.js'
import { afterAnswer, awaited, investigated, notes, stage, stay, take, when } from './transitions.js'

/**
 * The life of a complaint as one XState chart. `handling` is the way through the bank; beside it run what is waited for, whether
 * an outside dispute is open, and how closely the matter is watched. There are no timers: deadlines are data of the `sla` room.
 *
 * Every event is guarded by the controls (`allowed`) and noted in the file (`note`) by exactly one region.
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
            received: {
              ...stage('received'),
              on: {
                ...notes(['complaint.triaged', 'complaint.kind-changed']),
                'complaint.registered': take('#registered'),
                'complaint.accepted': take('#assessing'),
                'complaint.declined': take('#declined'),
                'enquiry.answered': take('#answered'),
              },
            },
            registered: {
              ...stage('registered'),
              on: {
                ...notes(['complaint.triaged', 'complaint.kind-changed']),
                'complaint.accepted': take('#assessing'),
                'complaint.declined': take('#declined'),
                'enquiry.answered': take('#answered'),
              },
            },
            assessing: {
              ...stage('assessing'),
              on: {
                ...notes(['complaint.registered', 'complaint.triaged', 'acceptance.notified']),
                'complaint.kind-changed': take('#registered'),
                'complaint.declined': take('#declined'),
                'misunderstanding.explained': [when('still dissatisfied', '#assessing'), take('#explained')],
                'investigation.started': investigated,
                'findings.made': take('#deciding'),
                'proposal.made': take('#deciding.proposed'),
                'settlement.reached': take('#decided'),
              },
            },
            explained: {
              ...stage('explained'),
              on: {
                'misunderstanding.explained': [when('still dissatisfied', '#assessing'), stay],
                'investigation.started': investigated,
                'final-response.sent': take('#responded'),
                'handling.summarised': take('#following-up'),
                'settlement.reached': take('#decided'),
              },
            },
            investigating: {
              ...stage('investigating'),
              initial: 'preliminary',
              on: {
                'acceptance.notified': stay,
                'investigation.started': investigated,
                'misunderstanding.explained': [when('still dissatisfied', '#assessing'), take('#explained')],
                'findings.made': take('#deciding'),
                'proposal.made': take('#deciding.proposed'),
                'settlement.reached': take('#decided'),
              },
              states: {
                preliminary: { tags: 'investigation.preliminary' },
                'in-depth': { tags: 'investigation.in-depth' },
                special: { tags: 'investigation.special' },
              },
            },
            deciding: {
              ...stage('deciding'),
              initial: 'weighing',
              on: {
                'findings.made': stay,
                'investigation.started': investigated,
                'proposal.made': take('#deciding.proposed'),
                'offer.made': take('#deciding.negotiating'),
                'offer.accepted': take('#deciding.proposed'),
                'offer.rejected': take('#deciding.proposed'),
                'offer.countered': take('#deciding.proposed'),
                'approval.requested': take('#deciding.in-approval'),
                'approval.granted': take('#deciding.proposed'),
                'approval.refused': take('#deciding.proposed'),
                'decision.made': take('#decided'),
                'settlement.reached': take('#decided'),
              },
              states: {
                weighing: { tags: 'deciding.weighing' },
                proposed: { tags: 'deciding.proposed' },
                negotiating: { tags: 'deciding.negotiating' },
                'in-approval': { tags: 'deciding.in-approval' },
              },
            },
            decided: {
              ...stage('decided'),
              on: { 'proposal.made': take('#deciding.proposed'), 'final-response.sent': take('#responded') },
            },
            responded: {
              ...stage('responded'),
              on: {
                ...afterAnswer,
                'final-response.sent': stay,
                'handling.summarised': take('#following-up'),
              },
            },
            'following-up': { ...stage('following-up'), on: afterAnswer },
            'under-review': {
              ...stage('under-review'),
              initial: 'reviewing',
              states: {
                reviewing: {
                  tags: 'review.deciding',
                  on: { 'review.decided': take('#under-review.telling') },
                },
                telling: {
                  tags: 'review.telling',
                  on: {
                    'review-outcome.notified': [
                      when('decision changed', '#deciding'),
                      when('sent back', '#assessing'),
                      take('#following-up'),
                    ],
                  },
                },
              },
            },
            'in-dispute': {
              ...stage('in-dispute'),
              on: {
                'settlement.reached': stay,
                'dispute.ended': [when('last dispute', '#following-up'), stay],
                'complaint.closed': take('#closed'),
              },
            },
          },
        },
        ended: {
          tags: 'finished',
          initial: 'closed',
          on: {
            ...notes([...always, ...outside, ...keepingPromises]),
            'review.requested': take('#under-review'),
            'dispute.opened': take('#in-dispute'),
            'complaint.reopened': [when('accepted', '#assessing'), take('#registered')],
          },
          states: {
            declined: {
              ...stage('declined'),
              on: { 'declining.notified': stay, 'complaint.closed': take('#closed') },
            },
            withdrawn: { ...stage('withdrawn'), on: { 'complaint.closed': take('#closed') } },
            merged: { ...stage('merged'), on: { 'complaint.archived': take('#archived') } },
            referred: { ...stage('referred'), on: { 'complaint.closed': take('#closed') } },
            answered: {
              ...stage('answered'),
              on: {
                'complaint.kind-changed': take('#registered'),
                'complaint.closed': take('#closed'),
              },
            },
            closed: {
              ...stage('closed'),
              on: {
                'callback.made': [when('customer dissatisfied', '#assessing'), stay],
                'follow-up.completed': [when('not solved', '#assessing'), stay],
                'complaint.archived': take('#archived'),
              },
            },
          },
        },
        archived: {
          ...stage('archived'),
          tags: ['handling.archived', 'finished'],
          on: {
            ...notes(always),
            'dispute.opened': take('#in-dispute'),
            'complaint.reopened': [when('accepted', '#assessing'), take('#registered')],
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
