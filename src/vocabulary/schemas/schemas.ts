import * as z from 'zod'
import { accepted, type Checked } from '../../issues.js'
import type { Money } from '../../money.js'
import { parseWith } from '../../parse-with.js'
import { damagedNumbers, receiptWarnings } from '../damaged-numbers.js'
import type { ComplaintEvent, ComplaintEventInput } from '../event.js'
import type { Finding, Proposal } from '../events/inquiry.js'
import type { Evidence } from '../evidence.js'
import type { Intake, IntakeInput } from '../intake.js'
import type { Notice } from '../notices.js'
import type { Actor, Complainant, InvolvedPerson, Representative } from '../people.js'
import type { Commitment, Demand, Remedy } from '../remedies.js'
import type { Cause, Classification } from '../taxonomy.js'
import { complaintEvent } from './event.js'
import { finding, proposal } from './events/inquiry.js'
import { evidence } from './evidence.js'
import { intake } from './intake.js'
import { money } from './money.js'
import { notice } from './notices.js'
import { actor, complainant, involvedPerson, representative } from './people.js'
import { commitment, demand, remedy } from './remedies.js'
import { cause, classification } from './taxonomy.js'

/**
 * The JSON Schema (draft 2020-12) of what is told when a complaint comes in: for web forms, and for whoever sends complaints to the
 * bank. `parseIntake` holds an answer against the same rules.
 *
 * @example
 * intakeJsonSchema().required // ['content', 'channel']
 */
export const intakeJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(intake, { io: 'input', unrepresentable: 'any' }),
  title: 'redress intake',
})

interface Schemas {
  readonly event: z.ZodType<ComplaintEvent, ComplaintEventInput>
  readonly intake: z.ZodType<Intake, IntakeInput>
  readonly actor: z.ZodType<Actor, Actor>
  readonly complainant: z.ZodType<Complainant, Complainant>
  readonly representative: z.ZodType<Representative, Representative>
  readonly involvedPerson: z.ZodType<InvolvedPerson, InvolvedPerson>
  readonly cause: z.ZodType<Cause, Cause>
  readonly classification: z.ZodType<Classification, Classification>
  readonly evidence: z.ZodType<Evidence, Evidence>
  readonly finding: z.ZodType<Finding, Finding>
  readonly demand: z.ZodType<Demand, Demand>
  readonly remedy: z.ZodType<Remedy, Remedy>
  readonly proposal: z.ZodType<Proposal, Proposal>
  readonly commitment: z.ZodType<Commitment, Commitment>
  readonly notice: z.ZodType<Notice, Notice>
  readonly money: z.ZodType<Money, Money>
}

/**
 * The zod schemas of what hosts write, for forms and for schemas of their own; instants become UTC, unknown keys are refused.
 * {@link parseEvent} and {@link parseIntake} say what is wrong in both languages.
 *
 * @example
 * schemas.money.parse({ currency: 'CNY', minor: 1250 }) // { currency: 'CNY', minor: 1250 }
 */
export const schemas: Schemas = {
  event: complaintEvent,
  intake,
  actor,
  complainant,
  representative,
  involvedPerson,
  cause,
  classification,
  evidence,
  finding,
  demand,
  remedy,
  proposal,
  commitment,
  notice,
  money,
}

/**
 * Unknown data to a {@link ComplaintEvent}: instants become UTC, defaults are filled in, unknown keys are issues. A receipt may come with
 * warnings: `damaged-number` for a number that a spreadsheet cut (1.39E+10).
 *
 * @example
 * parseEvent({ type: 'complaint.accepted', at: '2026-03-02T10:00:00+08:00', by: { id: 'u1', role: 'acceptance-officer' } })
 * // { ok: true, value: { type: 'complaint.accepted', at: '2026-03-02T02:00:00.000Z', … }, issues: [] }
 */
export const parseEvent = (value: unknown): Checked<ComplaintEvent> => {
  const read = parseWith(complaintEvent, value)
  return read.ok ? accepted(read.value, receiptWarnings(read.value)) : read
}

/**
 * Unknown data to the {@link Intake} of a complaint. Warnings: `damaged-number`.
 *
 * @example
 * parseIntake({ content: '转账未到账', channel: 'mobile-banking' }) // { ok: true, value: { content: '转账未到账', … }, issues: [] }
 */
export const parseIntake = (value: unknown): Checked<Intake> => {
  const read = parseWith(intake, value)
  return read.ok ? accepted(read.value, damagedNumbers(read.value)) : read
}
