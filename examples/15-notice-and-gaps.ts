// What a notice must say, what a complaint still lacks, and who was refused what.
import { completeness, createDesk, keepingRefusals, type RefusedAttempt, toText } from 'redress'
import { cnMainland } from 'redress/calendars/cn-mainland'
import { verifyNotice } from 'redress/machine'
import { memoryStore } from 'redress/memory'
import { definePolicy, noticeRequirements } from 'redress/policy'
import { cnNfra2020No3 } from 'redress/regimes/cn-nfra-2020-3'
import { smallBank } from './support/small-bank.js'

const at = '2026-03-02T02:00:00.000Z'

const policy = definePolicy(
  {
    id: 'small-bank',
    version: '1',
    title: { en: 'A small bank', zh: '小型银行' },
    extends: smallBank.document,
    tables: [
      {
        id: 'asked-for',
        title: { en: 'What to ask for', zh: '应收集的信息和材料' },
        hitPolicy: 'first',
        inputs: [{ name: 'channel', type: 'string' }],
        outputs: [
          { name: 'details', type: 'list' },
          { name: 'materials', type: 'list' },
        ],
        rules: [
          {
            id: 'always',
            when: {},
            output: { details: ['contact', 'incident-date', 'demand'], materials: ['bank-statement'] },
          },
        ],
      },
    ],
  },
  { library: [cnNfra2020No3, cnMainland] },
)

// #region refusals
const kept: RefusedAttempt[] = []
const desk = keepingRefusals(
  createDesk({ store: memoryStore(), policies: [policy], now: () => at }),
  (seen) => {
    kept.push(seen)
  },
)
// #endregion

const opened = await desk.open(
  {
    type: 'complaint.received',
    at,
    by: { id: 'u-17', role: 'receptionist' },
    complaint: {
      content: '转账5000元未到账',
      channel: 'mobile-banking',
      incidentOn: '2026-03-01',
      demands: [{ id: 'd-1', code: 'refund' }],
    },
  },
  { id: 'c-15' },
)
if (!opened.ok) throw new Error(opened.refusal.code)

// #region gaps
const { score, missing } = completeness(opened.complaint)
console.log('complete', score)
for (const { kind, name } of missing) console.log(kind, name.en, name.zh)
// #endregion

// #region notice
const requirements = noticeRequirements(policy, 'final-response', 'unresolved')
const check = verifyNotice({ contains: ['decision', 'reasons'] }, requirements)
console.log(toText(check.because, 'en'))
// #endregion

await desk.handle('c-15', {
  type: 'decision.made',
  at,
  by: { id: 'u-30', role: 'handler' },
  proposal: 'p-1',
})

// #region kept
for (const { complaint, by, refusal } of kept)
  console.log(complaint, by?.id, by?.role, refusal.event, refusal.code)
// #endregion
