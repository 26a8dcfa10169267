import * as z from 'zod'
import { evidence } from '../evidence.js'
import { money } from '../money.js'
import { role } from '../people.js'
import { cause, findingCodes } from '../taxonomy.js'
import { code, id, instant, text } from '../words.js'
import { event } from './envelope.js'

export const investigationLevels = ['preliminary', 'in-depth', 'special'] as const
export const investigationLevel = z.enum(investigationLevels)

export const finding = z.strictObject({
  codes: z.array(z.enum(findingCodes)).min(1),
  facts: text,
  evidence: z.array(id),
  rules: z.array(id),
  customerAccount: text.optional(),
  staffAccount: text.optional(),
  customerImpact: text.optional(),
  loss: money.optional(),
  inconvenience: z.boolean().optional(),
  nature: code.optional(),
  responsibleParty: id.optional(),
  impactScope: text.optional(),
  causes: z.array(cause).min(1),
  rootCause: text.optional(),
})

export const investigationEvents = [
  event('investigation.started', { level: investigationLevel, reason: text.optional() }),
  event('evidence.added', { evidence }),
  event('statement.taken', {
    person: id,
    role: role.optional(),
    summary: text,
    independent: z.boolean(),
    evidence: id.optional(),
  }),
  event('department-enquiry.sent', {
    enquiry: id,
    unit: id,
    question: text,
    dueAt: instant.optional(),
  }),
  event('department-enquiry.answered', { enquiry: id, answer: text }),
  event('information.requested', { request: id, items: z.array(text).min(1) }),
  event('information.received', { request: id, complete: z.boolean().default(true) }),
  event('expert.engaged', { engagement: id, expert: id, question: text, customerTold: z.boolean() }),
  event('expert.reported', { engagement: id, summary: text }),
  event('findings.made', { finding }),
  event('misunderstanding.explained', { terms: id, explanation: text, satisfied: z.boolean().optional() }),
] as const
