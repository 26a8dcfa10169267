import { join } from 'node:path'
import { createDesk, seal } from '../../src/desk/index.js'
import { withSalts } from '../../src/desk/journal/seal.js'
import { sqliteStore } from '../../src/stores/index.js'
import { received } from '../../test/support/events.js'
import { smallBank } from '../../test/support/policies.js'
import { temporaryFolder } from '../../test/support/temporary-folder.js'
import { compared, pace } from './pace.js'

/**
 * What it costs that personal data can be erased: sealing with commitments against sealing the whole text, as a share of opening
 * complaints at a desk; bytes an entry; erasures a second.
 * Run: npx tsx bench/stores/erasable-journals.ts [complaints]
 */

const complaints = Number(process.argv[2] ?? 500)
const rounds = 5
const folder = temporaryFolder()
const at = '2026-03-02T02:00:00.000Z'
const policies = [smallBank()]

const receipt = (index: number) => {
  const { complaint, ...event } = received({ at })
  const person = {
    id: `customer-${index}`,
    name: '王小明',
    contact: { phone: '13800138000', email: 'wang@example.com' },
    identityNumber: '11010519491231002X',
  }
  const content = '客户来电反映信用卡被盗刷，要求退款。 The customer asks for a refund. '.repeat(12)
  return { ...event, complaint: { ...complaint, content, complainants: [person] } }
}
const ids = Array.from({ length: complaints }, (_, index) => index)
const one = (): number => 1

const drafts = ids.map((index) => ({
  complaint: `c-${index}`,
  sequence: 1,
  event: receipt(index),
  recordedAt: at,
  basis: { policy: { id: 'p', version: '1', hash: '0'.repeat(64) }, chart: '1' },
}))
const sealing = await compared(
  rounds,
  () => pace(drafts, 1, (draft) => seal([withSalts(draft, () => false)]), one),
  () => pace(drafts, 1, (draft) => seal([draft]), one),
)
const extraMicroseconds = 1e6 / sealing.ours - 1e6 / sealing.bare
const [draft] = drafts
const bytes = async (marked: boolean): Promise<number> =>
  draft === undefined
    ? 0
    : JSON.stringify(await seal([marked ? withSalts(draft, () => false) : draft])).length

let file = 0
const opened = async () => {
  const store = await sqliteStore(join(folder.path, `erasable-${++file}.db`))
  const desk = createDesk({ store, policies, now: () => at })
  const rate = await pace(ids, 1, (index) => desk.open(receipt(index), { id: `c-${index}` }), one)
  return { store, desk, rate }
}
const { store, desk, rate } = await opened()
const erasing = (index: number) =>
  desk.handle(`c-${index}`, {
    type: 'personal-data.erased',
    at,
    by: { id: 'officer', role: 'compliance-supervisor' },
    subject: 'everybody',
    reason: 'Retention is over',
  })
const erased = await pace(ids, 1, erasing, one)
await store.close()
folder.remove()

console.log(
  `sealing an entry with commitments: ${extraMicroseconds.toFixed(0)} µs more (ratio ${sealing.ratio.toFixed(2)})`,
)
console.log(
  `opening at a desk over SQLite: ${rate.toFixed(0)}/s, of which that is ${((extraMicroseconds * rate) / 1e4).toFixed(1)} %`,
)
console.log(`an entry: ${await bytes(true)} characters, ${await bytes(false)} without marks`)
console.log(`erasures over SQLite: ${erased.toFixed(0)}/s`)
