import { afterAnswer, stage, stay, take, when } from './transitions.js'

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
