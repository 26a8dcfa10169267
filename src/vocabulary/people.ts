import * as z from 'zod'
import { channel } from './channels.js'
import { code, id, personalDate, personalId, text } from './words.js'

/** Who may act on a complaint, inside the bank and outside it. */
export const roles = [
  'receptionist',
  'acceptance-officer',
  'handler',
  'investigator',
  'department',
  'head-of-department',
  'customer-service',
  'customer-service-manager',
  'callback-agent',
  'approver',
  'complaints-manager',
  'compliance-supervisor',
  'senior-management',
  'general-manager',
  'head-office',
  'upper-level-reviewer',
  'complainant',
  'representative',
  'expert',
  'mediator',
  'arbitrator',
  'ombudsman',
  'regulator',
  'consumer-association',
  'court',
  'system',
] as const

export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** The person, unit or program that did something. `onBehalfOf` is the absent colleague a delegate stands in for. */
export const actor = z.strictObject({
  id,
  role,
  unit: id.optional(),
  onBehalfOf: id.optional(),
})
export type Actor = z.infer<typeof actor>

const contact = z.strictObject({
  phone: personalId.optional(),
  email: personalId.optional(),
  address: text.optional(),
  preferred: channel.optional(),
})

/** Circumstances in which a customer needs particular care. */
export const vulnerabilities = [
  'elderly',
  'minor',
  'disability',
  'health',
  'bereavement',
  'financial-hardship',
  'low-literacy',
  'language',
  'service-member',
  'other',
] as const

export type Vulnerability = (typeof vulnerabilities)[number]

/** A customer who complains. Everything but the codes is personal data; `id` is the bank's number of the customer. */
export const complainant = z.strictObject({
  id: personalId.optional(),
  name: text.optional(),
  contact: contact.optional(),
  identityNumber: personalId.optional(),
  birthDate: personalDate.optional(),
  vulnerabilities: z.array(z.enum(vulnerabilities)).optional(),
  background: text.optional(),
  distress: z.enum(['none', 'some', 'severe']).optional(),
  priorComplaints: z.array(id).optional(),
})
export type Complainant = z.infer<typeof complainant>

/** Someone who acts for the complainant: with what authority, and whether its proof was seen. */
export const representative = z.strictObject({
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
})
export type Representative = z.infer<typeof representative>

/** Someone the complaint is about or who took part in what happened. */
export const involvedPerson = z.strictObject({
  id: id.optional(),
  name: text.optional(),
  part: z.enum(['complained-about', 'witness', 'adviser', 'other']),
  unit: id.optional(),
  lineManager: id.optional(),
})
export type InvolvedPerson = z.infer<typeof involvedPerson>

/** The part of the bank, or its partner, that the complaint is against. */
export const respondent = z.strictObject({
  unit: id.optional(),
  level: z.enum(['head-office', 'branch', 'sub-branch', 'partner']).optional(),
  partner: code.optional(),
})
