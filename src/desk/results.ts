import { type AppliedEvent, type Complaint, type Refusal, refusal } from '../complaint/index.js'
import { RedressError } from '../errors.js'
import { said } from '../explanation.js'
import type { Append, Stored } from '../ports/index.js'
import type { ComplaintEvent } from '../vocabulary/index.js'
import type { DeskResult, DeskSuccess } from './desk.js'

export const isConflict = (error: unknown): boolean =>
  error instanceof RedressError && error.code === 'revision-conflict'

export const unknownComplaint = (id: string): RedressError =>
  new RedressError('unknown-complaint', said(`There is no complaint ${id}`, `没有投诉 ${id}`), {
    details: { complaint: id },
  })

/** Too many others were first. */
export const conflictResult = (events: readonly ComplaintEvent[]): DeskResult => ({
  ok: false,
  refusal: refusal('revision-conflict', events[0]?.type ?? '', '', {
    en: 'Others changed this complaint at the same moment; load it again and decide anew',
    zh: '其他人员正同时处理该投诉，请重新载入后再作决定',
  }),
})

export const isSameReceipt = ({ openedAt, record }: Complaint, event: ComplaintEvent | undefined): boolean =>
  event?.type === 'complaint.received' &&
  event.at === openedAt &&
  event.complaint.content === record.intake.content

export const alreadyOpened = (id: string, { openedAt }: Complaint): Refusal =>
  refusal('complaint-exists', 'complaint.received', '', {
    en: `A complaint ${id} was opened before, with a receipt of ${openedAt} and other contents`,
    zh: `投诉${id}已存在（接收时间${openedAt}），且内容不同`,
  })

export const deskSuccess = (taken: AppliedEvent, step: Append, revision: number): DeskSuccess => ({
  ok: true,
  complaint: step.complaint,
  revision,
  entries: step.entries,
  effects: step.effects,
  get clocks() {
    return taken.clocks
  },
  issues: taken.issues,
  ...(taken.repeated === true ? { repeated: true } : {}),
})

/** It was opened before with the same receipt. */
export const repeatedResult = (stored: Stored): DeskSuccess => ({
  ok: true,
  complaint: stored.complaint,
  revision: stored.revision,
  entries: [],
  effects: [],
  clocks: [],
  issues: [],
  repeated: true,
})
