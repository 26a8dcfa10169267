import { type Complaint, type ComplaintClock, clocksOf, verifyJournal } from 'redress'
import type { Policy } from 'redress/policy'
import {
  type Board,
  boardLine,
  type PeriodReport,
  parsePeriod,
  reportLine,
  startBoard,
  startReport,
  whyUrgent,
} from 'redress/report'
import type { Bank } from './bank.js'
import { bankZone } from './bank-time.js'

/** Everything the store holds, read once: the board, the report on the second week beside the first, and the proofs. */
export interface FortnightFigures {
  readonly board: Board
  readonly report: PeriodReport
  readonly reasons: Readonly<Record<string, ReturnType<typeof whyUrgent>>>
  readonly verified: number
  readonly erased: number
}

export const fortnightFigures = async (bank: Bank, week: string): Promise<FortnightFigures> => {
  const period = parsePeriod(week)
  if (!period.ok) throw new Error(`there is no period ${week}`)
  const frame = { now: bank.now(), timeZone: bankZone }
  const running = startReport({ ...frame, period: period.value, compare: true })
  const board = startBoard(frame)
  const known = new Map<string, { policy: Policy; complaint: Complaint; clocks: readonly ComplaintClock[] }>()
  let verified = 0
  let erased = 0
  for await (const id of bank.store.ids()) {
    const complaint = await bank.load(id)
    const policy = bank.policyOf(complaint)
    const clocks = clocksOf(complaint, { policy, now: frame.now })
    known.set(id, { policy, complaint, clocks })
    board.add(boardLine(complaint, { clocks, ...frame }))
    running.add(reportLine(complaint, { clocks, ...frame }))
    if ((await verifyJournal(bank.store.journal(id), { entries: complaint.entries })).ok) verified += 1
    if (complaint.record.erasedAt !== undefined) erased += 1
  }
  const standing = board.board()
  const reasons = Object.fromEntries(
    standing.urgent.map(({ id }) => {
      const found = known.get(id)
      return [id, found === undefined ? [] : whyUrgent(found.complaint, { ...found, ...frame })]
    }),
  )
  return { board: standing, report: running.report(), reasons, verified, erased }
}
