import { investigated, notes, stage, stay, take, when } from './transitions.js'

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
