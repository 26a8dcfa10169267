/**
 * Whether memory grows with the number of complaints that are imported in batches.
 * Run: npx tsx bench/stores/import-memory.ts [complaints]
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { sqliteStore } from '../../src/stores/index.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { temporaryFolder } from '../../test/support/temporary-folder.js'

const complaints = Number(process.argv[2] ?? 200_000)
const size = 500
const payload = '客户来电反映信用卡被盗刷，要求退款。 The customer asks for a refund. '.repeat(12)
const folder = temporaryFolder()
const store = await sqliteStore(join(folder.path, 'import.db'))
const started = performance.now()

for (let from = 0; from < complaints; from += size) {
  const steps = Array.from({ length: size }, (_, index) => `c-${from + index}`).map((id) => ({
    id,
    step: sampleStep(id, { payload, wakeAt: '2026-03-09T02:00:00.000Z' }),
    expectedRevision: 0,
  }))
  await store.appendAll?.(steps)
  const done = from + size
  if (done % (complaints / 5) === 0) {
    const rate = (done / (performance.now() - started)) * 1000
    console.log(
      `${String(done).padStart(8)} kept, ${rate.toFixed(0)}/s, ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`,
    )
  }
}

let kept = 0
for await (const _ of store.ids()) kept++
assert.equal(kept, complaints)
console.log(`peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
await store.close()
folder.remove()
