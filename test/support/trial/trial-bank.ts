import { createDesk, type Desk } from '../../../src/desk/index.js'
import type { Policy } from '../../../src/policy/index.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { smallBank } from '../policies.js'

const minute = 60_000

/** A bank whose only clock is due after so many milliseconds, with one step half-way and one when it is due; a contact stops it. */
export const trialBank = (dueAfterMs: number): Policy =>
  smallBank({
    regimes: [],
    clocks: [
      {
        id: 'first-contact',
        title: { en: 'First contact', zh: '首次联系' },
        target: { minutes: dueAfterMs / minute },
        startsOn: ['complaint.received'],
        stopsOn: ['contact.made'],
        statutory: false,
        escalations: [
          { id: 'half-way', percent: 50, notify: ['customer-service'] },
          { id: 'overdue', after: { minutes: 0 }, notify: ['customer-service-manager'] },
        ],
        source: { cite: 'House rule of the trial', confidence: 'H' },
      },
    ],
  })

export const trialDesk = (store: ComplaintStore, dueAfterMs: number): Desk =>
  createDesk({ store, policies: [trialBank(dueAfterMs)] })
