import * as z from 'zod'
import {
  type Finding,
  type InvestigationInputs,
  type InvestigationPayloads,
  investigationLevels,
} from '../../events/investigation.js'
import { findingCodes } from '../../taxonomy.js'
import { described } from '../described.js'
import { evidence } from '../evidence.js'
import { money } from '../money.js'
import { role } from '../people.js'
import { cause } from '../taxonomy.js'
import { code, id, instant, text } from '../words.js'
import { eventsOf } from './envelope.js'

export const investigationLevel = z.enum(investigationLevels)

export const finding = described<Finding>()(
  z.strictObject({
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
  }),
)

export const investigationEvents = eventsOf<InvestigationPayloads, InvestigationInputs>()({
  'investigation.started': { level: investigationLevel, reason: text.optional() },
  'evidence.added': { evidence },
  'statement.taken': {
    person: id,
    role: role.optional(),
    summary: text,
    independent: z.boolean(),
    evidence: id.optional(),
  },
  'department-enquiry.sent': {
    enquiry: id,
    unit: id,
    question: text,
    dueAt: instant.optional(),
  },
  'department-enquiry.answered': { enquiry: id, answer: text },
  'information.requested': { request: id, items: z.array(text).min(1) },
  'information.received': { request: id, complete: z.boolean().default(true) },
  'expert.engaged': { engagement: id, expert: id, question: text, customerTold: z.boolean() },
  'expert.reported': { engagement: id, summary: text },
  'findings.made': { finding },
  'misunderstanding.explained': { terms: id, explanation: text, satisfied: z.boolean().optional() },
})
