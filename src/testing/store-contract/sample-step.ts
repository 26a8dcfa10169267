import type { Complaint, Effect, JournalEntry } from '../../complaint/index.js'
import { contentHash } from '../../hash.js'
import type { Append } from '../../ports/index.js'
import type { Instant } from '../../time.js'

const policy = { id: 'sample-bank', version: '1', hash: '0'.repeat(64) }
const openedAt = '2026-03-02T02:00:00.000Z'

export interface SampleStep {
  /** The first sequence of this step's entries; 1 unless told. */
  readonly sequence?: number
  /** How many entries, and as many effects; 1 unless told. */
  readonly count?: number
  readonly wakeAt?: Instant
  readonly deliverAt?: Instant
  /** Put into the state, the entries and the effects: a store must carry it through all three. */
  readonly payload?: unknown
}

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index)

export const sampleEffectId = (complaint: string, sequence: number): string =>
  contentHash([complaint, sequence]).slice(0, 40)

/**
 * One step of a complaint as the desk would append it. A store carries complaints, entries and effects as JSON without reading
 * them, so these have the fields that identify them and a payload, not every field of a real one.
 */
export const sampleStep = (complaint: string, step: SampleStep = {}): Append => {
  const { sequence = 1, count = 1, wakeAt, deliverAt, payload = 'a card was swallowed' } = step
  const sequences = range(sequence, count)
  const state = {
    schema: 1,
    id: complaint,
    policy,
    record: { payload },
    openedAt,
    entries: sequence + count - 1,
  }
  const entries = sequences.map((each) => ({
    complaint,
    sequence: each,
    event: { type: 'progress.noted', at: openedAt, payload },
    recordedAt: openedAt,
    basis: { policy, chart: '1' },
    previous: '0'.repeat(64),
    hash: contentHash(each),
  }))
  const effects = sequences.map((each) => ({
    id: sampleEffectId(complaint, each),
    complaint,
    at: openedAt,
    ...(deliverAt === undefined ? {} : { deliverAt }),
    body: { type: 'notify-role', to: ['handler'], about: payload },
  }))
  return {
    complaint: state as unknown as Complaint,
    entries: entries as unknown as JournalEntry[],
    effects: effects as unknown as Effect[],
    ...(wakeAt === undefined ? {} : { wakeAt }),
  }
}
