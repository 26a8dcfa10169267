import { setImmediate } from 'node:timers/promises'
import { clocksOf } from '../../complaint/index.js'
import type { Policy } from '../../policy/index.js'
import type { ComplaintStore } from '../../ports/index.js'
import { type BoardFrame, reportLine } from '../../report/index.js'
import { policyUnder } from '../policy-under.js'
import type { Progress } from '../progress.js'
import type { Reported, ReportSource } from './report-source.js'

/** Every complaint of a store, read one by one, with its clocks at the frame's moment. */
export const storeSource = (
  store: ComplaintStore,
  policies: readonly Policy[],
  frame: BoardFrame,
  progress: Progress,
): ReportSource => {
  async function* complaints(): AsyncGenerator<Reported> {
    let read = 0
    for await (const id of store.ids()) {
      const stored = await store.load(id)
      if (stored === undefined) continue
      const { complaint } = stored
      const clocks = clocksOf(complaint, { policy: policyUnder(policies, complaint), now: frame.now })
      yield { line: reportLine(complaint, { clocks, ...frame }), complaint, clocks }
      read += 1
      if (read % 500 !== 0) continue
      progress.show(`report  ${read.toLocaleString('en')} complaints`)
      // A store that never waits would keep the runtime from freeing what its driver holds outside the heap.
      await setImmediate()
    }
    progress.clear()
  }
  return { complaints: complaints(), unread: () => 0, close: () => store.close() }
}
