import { handleAll } from '../../complaint/index.js'
import { type ImportedComplaint, type ImportFormat, readComplaints } from '../../import/index.js'
import { issueText } from '../../issues.js'
import type { Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { CompareRows } from './compared-row.js'
import type { RowAnswer } from './tally.js'

type Answered =
  | { readonly ok: true; readonly answer: RowAnswer }
  | { readonly ok: false; readonly code: string; readonly reason: string }

/** What the tables of a policy answer for a complaint as it is taken in. */
const answerComplaint = (policy: Policy, { id, events }: ImportedComplaint, now: Instant): Answered => {
  const handled = handleAll({ id }, events, { policy, now })
  if (!handled.ok) {
    const { code } = handled.refusal
    return { ok: false, code, reason: `${policy.id} ${policy.version}: ${code}` }
  }
  const { facts, decisions } = handled.complaint
  const names = policy.tables.flatMap(({ table }) => table.outputs.map(({ name }) => name))
  const rules = Object.entries(decisions).map(([table, { trace }]) => [table, trace.rules] as const)
  return {
    ok: true,
    answer: {
      outputs: Object.fromEntries(names.map((name) => [name, facts[name]])),
      rules: Object.fromEntries(rules),
    },
  }
}

export interface ComplaintFiles {
  readonly formatOf: (file: string) => ImportFormat
  readonly encoding?: string
  readonly now: Instant
}

/** Complaints as they would be taken in under each policy: their narratives read, every table decided. */
export const compareComplaints = (
  [before, after]: readonly [Policy, Policy],
  { formatOf, encoding, now }: ComplaintFiles,
): CompareRows =>
  async function* (file, bytes) {
    for await (const read of readComplaints(bytes, formatOf(file), encoding)) {
      const place = { file, row: read.row }
      if (!read.ok) {
        yield {
          ok: false,
          ...place,
          reasons: read.reasons.map(issueText),
          causes: read.reasons.map(({ code }) => code),
        }
        continue
      }
      const [was, is] = [
        answerComplaint(before, read.complaint, now),
        answerComplaint(after, read.complaint, now),
      ]
      if (was.ok && is.ok)
        yield { ok: true, row: { ...place, id: read.complaint.id }, before: was.answer, after: is.answer }
      else {
        const refused = [was, is].flatMap((each) => (each.ok ? [] : [each]))
        const [reasons, causes] = [refused.map(({ reason }) => reason), refused.map(({ code }) => code)]
        yield { ok: false, ...place, reasons, causes }
      }
    }
  }
