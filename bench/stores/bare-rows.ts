import type { BatchedAppend } from '../../src/ports/index.js'

/** The same bytes as the store keeps, serialised beforehand: what is measured against them is all that the store adds. */
export interface BareRow {
  readonly id: string
  readonly revision: number
  readonly complaint: string
  readonly wakeAt: number
  readonly sequence: number
  readonly entry: string
  readonly effectId: string
  readonly effect: string
}

export const bareRows = (steps: readonly BatchedAppend[]): BareRow[] =>
  steps.map(({ id, step, expectedRevision }) => ({
    id,
    revision: expectedRevision + 1,
    complaint: JSON.stringify(step.complaint),
    wakeAt: Date.parse(step.wakeAt ?? ''),
    sequence: step.entries[0]?.sequence ?? 0,
    entry: JSON.stringify(step.entries[0]),
    effectId: step.effects[0]?.id ?? '',
    effect: JSON.stringify(step.effects[0]),
  }))
