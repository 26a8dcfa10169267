import { stage, stay, take, when } from './transitions.js'

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
