import { type Complaint, type JournalEntry, replay, wakeTime } from '../../complaint/index.js'
import { RedressError } from '../../errors.js'
import type { Said } from '../../explanation.js'
import { type Issue, type IssueCode, noted, wrong } from '../../issues.js'
import type { Policy } from '../../policy/index.js'
import type { ComplaintStore, Stored } from '../../ports/index.js'
import { firstDifference } from './first-difference.js'
import { chainStart } from './seal.js'
import { verifyJournal } from './verify-journal.js'

/** How far a complaint's journal had come, and its hash there: noted where those who can write to the store cannot. */
export interface AnchoredHead {
  readonly entries: number
  readonly head: string
}

/** What the audit of one complaint found: it is proven when there are no findings but notes. */
export interface ComplaintVerification extends AnchoredHead {
  readonly complaint: string
  readonly ok: boolean
  readonly findings: readonly Issue[]
}

/** What an audit works with. */
export interface Audit {
  readonly store: ComplaintStore
  /** Every version that complaints rest on; without the one that a complaint rests on its state is not compared. */
  readonly policies: readonly Policy[]
  readonly zones?: string
  /** The state of a complaint as it is now. */
  readonly load: (id: string) => Promise<Stored | undefined>
  /** The note of the rules of zones that a wake time of today rests on. */
  readonly noteOf: (policy: Complaint['policy']) => string | undefined
}

const restore: Said = {
  en: 'look for who changed it, and restore the complaint from a backup',
  zh: '请查明修改人，并从备份恢复该投诉',
}

const finding = (code: IssueCode, path: Issue['path'], en: string, zh: string): Issue =>
  wrong(code, path, { en, zh }, restore)

const notCompared = ({ says }: RedressError): Issue =>
  noted('state-not-compared', [], {
    en: `The state was not compared with its journal: ${says.en}`,
    zh: `未将状态与其记录核对：${says.zh}`,
  })

/** They say that something is missing here, not that something is wrong there. */
const needsMore = ({ code }: RedressError): boolean =>
  code === 'unknown-policy' || code === 'zone-rules-differ'

const unreadable = (code: IssueCode, error: unknown): Issue => {
  if (!(error instanceof RedressError)) throw error
  if (needsMore(error)) return notCompared(error)
  // What stops one look stops them all: the database is away.
  if (error.code === 'store-failed' && error.details.damaged !== true) throw error
  return finding(code, [], error.says.en, error.says.zh)
}

const attempted = async <Value>(
  code: IssueCode,
  read: () => Promise<Value>,
): Promise<{ readonly value?: Value; readonly findings: readonly Issue[] }> => {
  try {
    return { value: await read(), findings: [] }
  } catch (error) {
    return { findings: [unreadable(code, error)] }
  }
}

const journalOf = async (store: ComplaintStore, id: string): Promise<JournalEntry[]> => {
  const journal: JournalEntry[] = []
  for await (const entry of store.journal(id)) journal.push(entry)
  return journal
}

/** A state is what its journal leads to, value for value. */
const stateFindings = (
  state: Complaint,
  journal: readonly JournalEntry[],
  { policies, zones }: Audit,
): readonly Issue[] => {
  let replayed: Complaint | undefined
  try {
    replayed = replay(journal, { policies, ...(zones === undefined ? {} : { zones }) })
  } catch (error) {
    if (!(error instanceof RedressError)) throw error
    if (needsMore(error)) return [notCompared(error)]
    return [finding('journal-not-replayable', [], error.says.en, error.says.zh)]
  }
  const path = firstDifference(JSON.parse(JSON.stringify(replayed)), state)
  if (path === undefined) return []
  const place = path.join('.')
  return [
    finding(
      'state-differs',
      path,
      `The stored state is not what its journal leads to; first difference: ${place}`,
      `存储的状态与其记录推导的结果不一致，首个差异：${place}`,
    ),
  ]
}

/** Somebody must look at a complaint when its next step is due. Looking earlier harms nobody. */
const wakeFindings = ({ complaint, wakeAt, zones, lastHash }: Stored, audit: Audit): readonly Issue[] => {
  const policy = audit.policies.find(({ hash }) => hash === complaint.policy.hash)
  // A wake time of other rules of zones is derived again before anybody is woken.
  if (policy === undefined || lastHash === undefined || zones !== audit.noteOf(complaint.policy)) return []
  const due = wakeTime(complaint, { policy, now: complaint.recordedAt })
  if (due === undefined || (wakeAt !== undefined && wakeAt <= due)) return []
  return [
    finding(
      'wake-time-differs',
      [],
      `The complaint is to be looked at ${wakeAt === undefined ? 'never' : `at ${wakeAt}`}, but its next step is due at ${due}`,
      `下次处理时间为${wakeAt ?? '无'}，而下一步应于 ${due} 处理`,
    ),
  ]
}

const anchorFindings = (journal: readonly JournalEntry[], anchored: AnchoredHead): readonly Issue[] => {
  if (journal.length === 0)
    return [
      finding(
        'anchored-complaint-missing',
        [],
        'The complaint was there when the anchor was written and is gone: it was deleted, by its retention or by somebody',
        '生成锚点时该投诉存在，现已缺失：已按保存期限删除或被人删除',
      ),
    ]
  const then = journal.find(({ sequence }) => sequence === anchored.entries)
  if (then === undefined)
    return [
      finding(
        'anchored-entry-missing',
        ['sequence', anchored.entries],
        `Entry ${anchored.entries} was there when the anchor was written and is gone: the history was cut`,
        `生成锚点时存在第${anchored.entries}条记录，现已缺失：历史被截断`,
      ),
    ]
  return then.hash === anchored.head
    ? []
    : [
        finding(
          'anchored-entry-differs',
          ['sequence', anchored.entries],
          `Entry ${anchored.entries} is not the one that the anchor knows: the history was rewritten or exchanged`,
          `第${anchored.entries}条记录与锚点不符：历史被改写或调换`,
        ),
      ]
}

const whatIsThere = (id: string, state: Stored | undefined, journal: readonly JournalEntry[]) => {
  if (state === undefined && journal.length === 0)
    return finding('complaint-missing', [], `There is no complaint ${id}`, `不存在投诉${id}`)
  if (state === undefined)
    return finding(
      'state-missing',
      [],
      `There is a journal of ${id} and no state: its row was deleted`,
      `投诉${id}有记录而无状态：其数据行已被删除`,
    )
  return journal.length === 0
    ? finding(
        'journal-missing',
        [],
        `There is a state of ${id} and no journal: its entries were deleted`,
        `投诉${id}有状态而无记录：其记录已被删除`,
      )
    : undefined
}

/**
 * Everything that one complaint's rows prove of each other, and of a head that was noted before.
 *
 * @throws RedressError `store-failed` when the store does not answer
 */
export const verifyComplaint = async (
  id: string,
  audit: Audit,
  anchored?: AnchoredHead,
): Promise<ComplaintVerification> => {
  const state = await attempted('state-unreadable', () => audit.load(id))
  const read = await attempted('journal-unreadable', () => journalOf(audit.store, id))
  const found: Issue[] = [...state.findings, ...read.findings]
  const journal = read.value ?? []
  const bothRead = found.length === 0
  const absent = bothRead ? whatIsThere(id, state.value, journal) : undefined
  if (absent !== undefined) found.push(absent)
  const { entries, head } = state.value?.complaint ?? {}
  const proof =
    journal.length === 0
      ? { findings: [], entries: 0, head: chainStart }
      : await verifyJournal(journal, {
          complaint: id,
          ...(entries === undefined ? {} : { entries }),
          ...(head === undefined ? {} : { head }),
        })
  found.push(...proof.findings)
  if (anchored !== undefined && read.value !== undefined) found.push(...anchorFindings(journal, anchored))
  if (bothRead && absent === undefined && state.value !== undefined && proof.findings.length === 0)
    found.push(...stateFindings(state.value.complaint, journal, audit), ...wakeFindings(state.value, audit))
  return {
    complaint: id,
    ok: found.every(({ severity }) => severity === 'info'),
    entries: proof.entries,
    head: proof.head,
    findings: found,
  }
}
