import * as z from 'zod'
import { actionTypes } from '../events/aftercare.js'
import type { IntakeInput } from '../intake.js'
import { noticeKinds } from '../notices.js'
import type { ComplaintRecord } from '../record.js'
import { attentions } from '../taxonomy.js'
import { contactNote } from './contact-note.js'
import { described } from './described.js'
import { finding, investigationLevel, proposal } from './events/inquiry.js'
import { evidence } from './evidence.js'
import { intake } from './intake.js'
import { money } from './money.js'
import { notice } from './notices.js'
import { closureGround, outsideRoute } from './outcome.js'
import { actor, role } from './people.js'
import { commitment } from './remedies.js'
import { cause, classification } from './taxonomy.js'
import { code, count, id, instant, keptId, text } from './words.js'

const happened = { at: instant, by: actor }

/** An answer that is still awaited while `answeredAt` is missing. */
const asked = { at: instant, answeredAt: instant.optional() }

const proposalAnswer = z.enum(['accepted', 'rejected'])

export const complaintRecord = described<
  ComplaintRecord,
  Omit<ComplaintRecord, 'intake'> & { readonly intake: IntakeInput }
>()(
  z.strictObject({
    intake,
    receivedAt: instant,
    reference: id.optional(),
    registeredAt: instant.optional(),
    /** The customer has confirmed what was written down. */
    confirmed: z.strictObject({ ...happened, corrections: text.optional() }).optional(),
    triage: z.strictObject({ ...happened, material: z.boolean(), reason: text }).optional(),
    declined: z.strictObject({ ...happened, ground: code, reason: text }).optional(),
    classification,
    /** The part of the classification that a person set; no table changes it again. */
    judged: classification,
    cause: cause.optional(),
    attention: z.enum(attentions),
    majorGround: code.optional(),
    assignment: z
      .strictObject({
        ...happened,
        team: code.optional(),
        handler: id.optional(),
        handlerUnit: id.optional(),
      })
      .optional(),
    earlierHandlers: z.array(id),
    interests: z.array(z.strictObject({ person: id, interest: text })),
    notices: z.array(z.strictObject({ ...happened, kind: z.enum(noticeKinds), notice })),
    contacts: z.array(contactNote),
    messages: z.array(z.strictObject({ ...asked, message: id, content: text, answer: text.optional() })),
    investigations: z.array(z.strictObject({ ...happened, level: investigationLevel })),
    evidence: z.array(evidence),
    statements: z.array(
      z.strictObject({
        ...happened,
        person: id,
        role: role.optional(),
        summary: text,
        independent: z.boolean(),
      }),
    ),
    enquiries: z.array(
      z.strictObject({ ...asked, enquiry: id, unit: id, question: text, answer: text.optional() }),
    ),
    informationRequests: z.array(z.strictObject({ ...asked, request: id, items: z.array(text) })),
    expertWork: z.array(z.strictObject({ ...asked, engagement: id, expert: id })),
    finding: finding.optional(),
    explanation: z
      .strictObject({ ...happened, terms: id, explanation: text, satisfied: z.boolean().optional() })
      .optional(),
    proposals: z.array(z.strictObject({ ...happened, proposal })),
    offers: z.array(
      z.strictObject({
        ...asked,
        offer: id,
        proposal: id,
        answer: z.enum(['accepted', 'rejected', 'countered']).optional(),
        counterDemand: text.optional(),
      }),
    ),
    approvals: z.array(
      z.strictObject({
        ...asked,
        request: id,
        proposal: id,
        answer: z.enum(['granted', 'refused']).optional(),
        approver: id.optional(),
      }),
    ),
    decision: z.strictObject({ ...happened, proposal }).optional(),
    settlement: z
      .strictObject({ ...happened, terms: text, amount: money.optional(), acceptedBy: z.array(id) })
      .optional(),
    remediesDelivered: z.array(z.strictObject({ ...happened, remedy: id })),
    commitments: z.array(z.strictObject({ ...asked, commitment, released: z.boolean().optional() })),
    extensions: z.array(
      z.strictObject({
        ...asked,
        request: id,
        clock: code,
        step: code.optional(),
        reason: text,
        answer: z.enum(['approved', 'refused']).optional(),
        level: role.optional(),
        notifiedAt: instant.optional(),
      }),
    ),
    handlingSummary: text.optional(),
    callbacks: z.array(
      z.strictObject({ ...happened, satisfied: z.boolean(), reached: z.boolean(), comment: text.optional() }),
    ),
    rehandled: count,
    satisfaction: z.strictObject({ ...happened, score: z.int(), comment: text.optional() }).optional(),
    followUp: z
      .strictObject({
        ...happened,
        solved: z.boolean(),
        fixVerified: z.boolean().optional(),
        comment: text.optional(),
      })
      .optional(),
    reviews: z.array(
      z.strictObject({
        ...asked,
        review: id,
        to: id,
        reason: text,
        result: id.optional(),
        reasons: text.optional(),
      }),
    ),
    disputes: z.array(
      z.strictObject({
        ...asked,
        dispute: id,
        route: outsideRoute,
        body: id,
        /** What the outside body proposed, and how each side answered. */
        proposals: z
          .array(
            z.strictObject({
              ...happened,
              proposal: text,
              bank: proposalAnswer.optional(),
              complainant: proposalAnswer.optional(),
            }),
          )
          .optional(),
        result: id.optional(),
      }),
    ),
    referral: z.strictObject({ ...happened, route: outsideRoute, body: id, reason: text }).optional(),
    regulatorReports: z.array(z.strictObject({ ...happened, report: id, to: id })),
    actions: z.array(
      z.strictObject({
        ...asked,
        action: id,
        actionType: z.enum(actionTypes),
        what: text,
        owner: id,
        dueAt: instant,
        cause: code.optional(),
        orderedBy: z.enum(['bank', 'regulator']),
        proof: text.optional(),
        effective: z.boolean().optional(),
      }),
    ),
    qualityReviews: z.array(z.strictObject({ ...happened, score: z.number(), finding: text })),
    lessons: text.optional(),
    links: z.array(z.strictObject({ ...happened, to: keptId, relation: id })),
    mergedInto: keptId.optional(),
    repeats: z.array(z.strictObject({ ...happened, newFacts: z.boolean(), content: text.optional() })),
    closure: z.strictObject({ ...happened, ground: closureGround, summary: text }).optional(),
    reopened: count,
    archivedAt: instant.optional(),
    legalHold: z.boolean(),
    /** Personal data have been erased: the narrative is gone, what was concluded from it stays. */
    erasedAt: instant.optional(),
    overrides: z.array(z.strictObject({ ...happened, control: code, reason: text, event: id })),
  }),
)
