import { investigated, stage, stay, take, when } from './transitions.js'

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
