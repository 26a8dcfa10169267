import * as z from 'zod'
import type { Intake, IntakeInput } from '../intake.js'
import { channel, socialPlatform, source } from './channels.js'
import { described } from './described.js'
import { evidence } from './evidence.js'
import { loss } from './money.js'
import { complainant, involvedPerson, representative, respondent } from './people.js'
import { demand } from './remedies.js'
import { kind } from './taxonomy.js'
import { code, count, handle, id, instant, keptId, narrative, plainDate, text } from './words.js'

/** A host's own fact, for its tables: flat and plain. */
export const fact = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).max(1000)])

export const intake = described<Intake, IntakeInput>()(
  z.strictObject({
    kind: kind.default('complaint'),
    content: narrative,
    language: z.enum(['zh', 'en', 'other']).optional(),
    mainIssue: text.optional(),
    reason: text.optional(),
    channel,
    channelDetail: handle.optional(),
    socialPlatform: socialPlatform.optional(),
    source: source.default('customer'),
    externalReference: id.optional(),
    complainedAt: instant.optional(),
    dispatchedAt: instant.optional(),
    incidentOn: plainDate.optional(),
    place: text.optional(),
    receivingUnit: id.optional(),
    complainants: z.array(complainant).max(10_000).default([]),
    numberOfComplainants: count.optional(),
    representatives: z.array(representative).max(1000).optional(),
    respondent: respondent.optional(),
    peopleInvolved: z.array(involvedPerson).max(1000).optional(),
    businessLine: z.enum(['bank', 'insurance']).optional(),
    product: code.optional(),
    businessChannel: code.optional(),
    system: code.optional(),
    demands: z.array(demand).max(1000).default([]),
    claimedLoss: loss.optional(),
    inconvenience: z.boolean().optional(),
    evidence: z.array(evidence).max(10_000).default([]),
    earlierComplaint: keptId.optional(),
    publicityRisk: z.boolean().optional(),
    confidential: z.boolean().optional(),
    facts: z
      .record(
        z
          .string()
          .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'must be letters, digits and hyphens that begin with a letter'),
        fact,
      )
      .optional(),
  }),
)
