import { afterAnswer, investigated, notes, stage, stay, stayWhen, take, when } from './transitions.js'

/** From receipt until it is known what the matter is about and who works on it. */
export const intakeStages = {
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
      // One that ended before it had its number, and was taken up again.
      'complaint.registered': stayWhen('not registered'),
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
} as const

/** Looking into the matter and deciding it. */
export const workStages = {
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
} as const

/** What follows once the customer has an answer. */
export const aftercareStages = {
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
} as const

/** The ends that handling can come to. Only the archive is further away. */
export const endedStages = {
  declined: {
    ...stage('declined'),
    on: { 'declining.notified': stay, 'complaint.closed': take('#closed') },
  },
  withdrawn: { ...stage('withdrawn'), on: { 'complaint.closed': take('#closed') } },
  merged: {
    ...stage('merged'),
    on: { 'complaint.closed': take('#closed'), 'complaint.archived': take('#archived') },
  },
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
} as const
