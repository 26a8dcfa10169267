import type { Dialect, FieldReading, StatusWriting } from '../dialect.js'

/** A dialect without the one who reports. */
export type Starter = Omit<Dialect, 'by'>

/** A status for each of five steps of a complaint's life. */
export const fiveSteps = (
  field: string,
  [fresh, working, answered, ended, archived]: readonly [
    string | number,
    string | number,
    string | number,
    string | number,
    string | number,
  ],
  waiting?: StatusWriting['waiting'],
): StatusWriting => ({
  field,
  handling: {
    received: fresh,
    registered: fresh,
    assessing: working,
    explained: working,
    investigating: working,
    deciding: working,
    decided: working,
    'under-review': working,
    'in-dispute': working,
    responded: answered,
    'following-up': answered,
    declined: ended,
    withdrawn: ended,
    merged: ended,
    referred: ended,
    answered: ended,
    closed: ended,
    archived,
  },
  ...(waiting === undefined ? {} : { waiting }),
})

/** Where the usual fields of a contact go. */
export const email: FieldReading = { to: 'complaint.complainants.0.contact.email' }
export const phone: FieldReading = { to: 'complaint.complainants.0.contact.phone' }
export const name: FieldReading = { to: 'complaint.complainants.0.name' }
export const reference: FieldReading = { to: 'complaint.externalReference' }
export const customer: FieldReading = { to: 'complaint.complainants.0.id' }

export const channel = (values: FieldReading['values']): FieldReading => ({ to: 'complaint.channel', values })
