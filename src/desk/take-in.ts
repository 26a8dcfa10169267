import type { Complaint, HandleResult } from '../complaint/index.js'
import {
  type CrmChange,
  type CrmStep,
  complaintOf,
  type Dialect,
  readPayload,
  stepFor,
} from '../crm/index.js'
import { RedressError } from '../errors.js'
import type { Issue } from '../issues.js'
import type { Instant } from '../time.js'
import type { ComplaintEventInput, ReceivedInput } from '../vocabulary/index.js'

type Answer = { readonly ok: true } | Extract<HandleResult, { ok: false }>

/** What a desk does for a CRM. */
export interface TakingDesk<Done extends Answer> {
  load(id: string): Promise<Complaint | undefined>
  open(event: ReceivedInput, options: { readonly id: string }): Promise<Done>
  handleAll(id: string, events: readonly ComplaintEventInput[]): Promise<Done>
}

/** One change and what was done with it. */
export interface TakenIn<Done> {
  readonly change: CrmChange
  readonly step: CrmStep
  /** The desk's answer, a refusal included. */
  readonly answer?: Done
  /** It could not be asked; deliver the payload again, which does nothing twice. */
  readonly failure?: RedressError
}

const done = async <Done extends Answer>(
  desk: TakingDesk<Done>,
  step: CrmStep,
): Promise<Done | undefined> => {
  switch (step.do) {
    case 'open':
      return desk.open(step.event, { id: step.complaint })
    case 'handle':
      return desk.handleAll(step.complaint, step.events)
    default:
      return undefined
  }
}

/** A merge into a complaint that is not here yet waits until that one was read. */
const readFirst = (change: CrmChange): CrmStep | undefined =>
  change.kind === 'merge'
    ? {
        do: 'read',
        record: change.into,
        why: { en: 'The record that it was merged into is not here yet', zh: '并入的目标记录尚未建立投诉' },
        issues: [],
      }
    : undefined

const notAsked: CrmStep = {
  do: 'nothing',
  why: { en: 'The complaint could not be looked up', zh: '未能读取投诉' },
  issues: [],
}

const takeOne = async <Done extends Answer>(
  desk: TakingDesk<Done>,
  change: CrmChange,
  dialect: Dialect,
  now: Instant,
): Promise<TakenIn<Done>> => {
  const id = complaintOf(change, dialect)
  const look = async () =>
    stepFor(change, dialect, { complaint: id === undefined ? undefined : await desk.load(id), now })
  let step: CrmStep = notAsked
  try {
    step = await look()
    let answer = await done(desk, step)
    // Somebody opened it from another payload meanwhile: what differs is a change of it then.
    if (answer?.ok === false && answer.refusal.code === 'complaint-exists') {
      step = await look()
      answer = await done(desk, step)
    }
    const first =
      answer?.ok === false && answer.refusal.code === 'unknown-merge-target' ? readFirst(change) : undefined
    return first === undefined
      ? { change, step, ...(answer === undefined ? {} : { answer }) }
      : { change, step: first }
  } catch (error) {
    if (error instanceof RedressError) return { change, step, failure: error }
    throw error
  }
}

/**
 * Takes in a payload of a CRM, change by change, in its order: opens complaints, reports events, and says what has to be read in the CRM first. One
 * change that fails keeps none of the others back, and the same payload again changes nothing.
 *
 * @param now When the payload reached the host.
 * @example
 * const { taken, issues } = await takeIn(desk, JSON.parse(body), dialect, new Date().toISOString())
 * // taken: [{ change: { kind: 'comment', … }, step: { do: 'handle', … }, answer: { ok: true, … } }], issues: []
 */
export const takeIn = async <Done extends Answer>(
  desk: TakingDesk<Done>,
  payload: unknown,
  dialect: Dialect,
  now: Instant,
): Promise<{ readonly taken: readonly TakenIn<Done>[]; readonly issues: readonly Issue[] }> => {
  const { changes, issues } = readPayload(dialect.crm, payload)
  const taken: TakenIn<Done>[] = []
  for (const change of changes) taken.push(await takeOne(desk, change, dialect, now))
  return { taken, issues }
}
