import * as z from 'zod'
import { RedressError } from '../../errors.js'
import { type Said, said } from '../../explanation.js'
import {
  code,
  count,
  described,
  findingCodes,
  id,
  instant,
  investigationLevels,
  kind,
  money,
  outcome,
  outsideRoute,
  parseWith,
  role,
} from '../../vocabulary/index.js'
import type { ControlInput } from '../controls/control-input.js'
import { type StateAt, stateAt } from '../run/state.js'
import { chartVersion, type Stage } from './stage.js'

const ids = z.array(id)
const remedy = z.strictObject({ id, code, amount: money.optional() })

const proposal = z.strictObject({
  id,
  outcome,
  by: ids,
  remedies: z.array(remedy),
  request: id.optional(),
  approval: z.enum(['requested', 'granted', 'refused']).optional(),
  approvers: ids,
})

const extension = z.strictObject({
  id,
  clock: code,
  step: code.optional(),
  by: ids,
  state: z.enum(['requested', 'approved', 'refused', 'told']),
  dueBefore: instant.optional(),
})

const controlInput = described<ControlInput>()(
  z.strictObject({
    kind: kind.optional(),
    registered: z.boolean(),
    triaged: z.boolean(),
    accepted: z.boolean(),
    serious: z.boolean(),
    major: z.boolean(),
    majorNotified: z.array(role),
    complainedAbout: ids,
    lineManagers: ids,
    interested: ids,
    assigned: z.boolean(),
    handler: id.optional(),
    handlers: ids,
    earlierHandlers: ids,
    independentEvidence: ids,
    level: z.enum(investigationLevels).optional(),
    finding: z
      .strictObject({ codes: z.array(z.enum(findingCodes)), harmed: z.boolean(), rootCause: z.boolean() })
      .optional(),
    explained: z.enum(['told', 'satisfied', 'dissatisfied']).optional(),
    demands: ids,
    proposals: z.array(proposal),
    offers: z.array(z.strictObject({ id, proposal: id })),
    decision: z.strictObject({ proposal: id, outcome, by: ids }).optional(),
    settled: z.boolean(),
    remedies: z.array(remedy.extend({ state: z.enum(['promised', 'delivered', 'failed']) })),
    commitments: ids,
    messages: ids,
    waits: z.strictObject({ customer: ids, department: ids, expert: ids, mediation: ids }),
    extensions: z.array(extension),
    toldAt: instant.optional(),
    customerSpokeAt: instant.optional(),
    satisfied: z.boolean().optional(),
    calledBack: z.boolean(),
    followedUp: z.boolean(),
    decliningTold: z.boolean(),
    reviews: z.array(
      z.strictObject({
        id,
        to: z.enum(['superior', 'upper-level', 'senior-management']),
        result: z.enum(['confirmed', 'changed', 'returned']).optional(),
      }),
    ),
    disputes: z.array(
      z.strictObject({
        id,
        route: outsideRoute,
        result: z.enum(['settled', 'decided-for-complainant', 'decided-for-bank', 'discontinued']).optional(),
      }),
    ),
    negotiated: z.boolean(),
    ending: z.enum(['declined', 'withdrawn', 'merged', 'referred', 'answered']).optional(),
    actions: z.array(z.strictObject({ id, done: z.boolean() })),
    regulatorReported: z.boolean(),
    lessons: z.boolean(),
    legalHold: z.boolean(),
    rehandled: count,
    reopened: count,
  }),
)

type StoredValue = string | { [region: string]: StoredValue }
const value: z.ZodType<StoredValue> = z.lazy(() => z.union([z.string(), z.record(z.string(), value)]))

const envelope = z.looseObject({
  schema: z.literal(1),
  chart: z.literal('complaint'),
  version: z.string(),
})

const current = z.strictObject({
  schema: z.literal(1),
  chart: z.literal('complaint'),
  version: z.literal(chartVersion),
  value: z.record(z.string(), value),
  context: controlInput,
})

/** How a stage of one chart version becomes a stage of the next. */
export type Migration = (stage: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

const notRestorable = (why: Said, details: Record<string, unknown>): RedressError =>
  new RedressError('stage-not-restorable', why, { details })

const migrated = (stored: unknown, migrations: Readonly<Record<string, Migration>>): unknown => {
  const seen = new Set<string>()
  for (let stage = stored; ; ) {
    const known = parseWith(envelope, stage)
    if (!known.ok)
      throw notRestorable(said('This is no stage of a complaint', '内容不是投诉的阶段'), {
        issues: known.issues,
      })
    const { version } = known.value
    if (version === chartVersion) return stage
    const migration = Object.hasOwn(migrations, version) ? migrations[version] : undefined
    if (migration === undefined || seen.has(version))
      throw notRestorable(
        said(
          `No way leads from chart version ${version} to ${chartVersion}`,
          `无法由流程图版本 ${version} 转换至 ${chartVersion}`,
        ),
        { version },
      )
    seen.add(version)
    stage = migration(known.value)
  }
}

/** {@link restore} for the places of a chart. */
export const restoreOver =
  (stateAt: StateAt) =>
  (stored: unknown, migrations: Readonly<Record<string, Migration>> = {}): Stage => {
    const checked = parseWith(current, migrated(stored, migrations))
    if (!checked.ok)
      throw notRestorable(said('The stage does not fit the chart', '该阶段与流程图不符'), {
        issues: checked.issues,
      })
    const stage = checked.value as Stage
    return { ...stage, value: stateAt(stage.value).value }
  }

const restored = restoreOver(stateAt)

/**
 * A stored stage of unknown origin, checked and brought to this version of the chart.
 *
 * Nothing is guessed: a stage that cannot be placed is an error and never starts over.
 * @param migrations for each older version the way to the next; a host that extends the chart gives its own.
 * @throws RedressError `stage-not-restorable` with `details.issues` or `details.version`.
 *
 * @example
 * restore(JSON.parse(JSON.stringify(stage))) // equals stage
 */
export const restore = (stored: unknown, migrations: Readonly<Record<string, Migration>> = {}): Stage =>
  restored(stored, migrations)
