import * as z from 'zod'
import {
  type Actor,
  type Complainant,
  type ContactDetails,
  type InvolvedPerson,
  type Representative,
  type Respondent,
  roles,
  vulnerabilities,
} from '../people.js'
import { channel } from './channels.js'
import { described } from './described.js'
import { personId } from './person-id.js'
import { code, id, keptId, personalDate, personalId, text } from './words.js'

export const role = z.enum(roles)

export const actor = described<Actor>()(
  z.strictObject({
    id: personId,
    role,
    unit: id.optional(),
    onBehalfOf: personId.optional(),
  }),
)

const contact = described<ContactDetails>()(
  z.strictObject({
    phone: personalId.optional(),
    email: personalId.optional(),
    address: text.optional(),
    preferred: channel.optional(),
  }),
)

export const complainant = described<Complainant>()(
  z.strictObject({
    id: personalId.optional(),
    name: text.optional(),
    contact: contact.optional(),
    identityNumber: personalId.optional(),
    birthDate: personalDate.optional(),
    vulnerabilities: z.array(z.enum(vulnerabilities)).optional(),
    background: text.optional(),
    distress: z.enum(['none', 'some', 'severe']).optional(),
    priorComplaints: z.array(keptId).optional(),
  }),
)

export const representative = described<Representative>()(
  z.strictObject({
    name: text,
    capacity: z.enum([
      'agent',
      'legal-representative',
      'guardian',
      'heir',
      'executor',
      'family-member',
      'lawyer',
      'group-representative',
    ]),
    contact: contact.optional(),
    identityNumber: personalId.optional(),
    authorityProven: z.boolean(),
  }),
)

export const involvedPerson = described<InvolvedPerson>()(
  z.strictObject({
    id: personId.optional(),
    name: text.optional(),
    part: z.enum(['complained-about', 'witness', 'adviser', 'other']),
    unit: id.optional(),
    lineManager: personId.optional(),
  }),
)

export const respondent = described<Respondent>()(
  z.strictObject({
    unit: id.optional(),
    level: z.enum(['head-office', 'branch', 'sub-branch', 'partner']).optional(),
    partner: code.optional(),
  }),
)
