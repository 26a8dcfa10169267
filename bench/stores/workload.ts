import { seal } from '../../src/desk/journal/seal.js'
import type { BatchedAppend } from '../../src/ports/index.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'

/** About what a complaint with a letter of two hundred words, its entry and its effect weigh. */
const payload = '客户来电反映信用卡被盗刷，要求退款。 The customer asks for a refund. '.repeat(12)
const wakeAt = '2026-03-09T02:00:00.000Z'

/** Complaints that are opened and then appended to, round by round, as a day at a bank would. */
export const workload = async (complaints: number, rounds: number): Promise<BatchedAppend[]> => {
  const heads = new Map<string, string>()
  const steps: BatchedAppend[] = []
  for (let round = 0; round < rounds; round++) {
    for (let index = 0; index < complaints; index++) {
      const id = `complaint-${String(index).padStart(8, '0')}`
      const step = sampleStep(id, { sequence: round + 1, wakeAt, payload })
      const entries = await seal(
        step.entries.map(({ previous: _, hash: __, ...draft }) => draft),
        heads.get(id),
      )
      heads.set(id, entries.at(-1)?.hash ?? '')
      steps.push({ id, step: { ...step, entries }, expectedRevision: round })
    }
  }
  return steps
}

/** The steps in batches in which no complaint comes twice. */
export const batchesOf = (steps: readonly BatchedAppend[], size: number): BatchedAppend[][] =>
  Array.from({ length: Math.ceil(steps.length / size) }, (_, index) =>
    steps.slice(index * size, (index + 1) * size),
  )
