import type { Checked } from '../issues.js'
import type { ComplaintEvent } from './event.js'
import type { Intake } from './intake.js'
import { parseWith } from './parse-with.js'
import { complaintEvent } from './schemas/event.js'
import { intake } from './schemas/intake.js'

/**
 * Unknown data to a {@link ComplaintEvent}: instants become UTC, defaults are filled in, unknown keys are issues.
 *
 * @example
 * parseEvent({ type: 'complaint.accepted', at: '2026-03-02T10:00:00+08:00', by: { id: 'u1', role: 'acceptance-officer' } })
 * // { ok: true, value: { type: 'complaint.accepted', at: '2026-03-02T02:00:00.000Z', … }, issues: [] }
 */
export const parseEvent = (value: unknown): Checked<ComplaintEvent> => parseWith(complaintEvent, value)

/**
 * Unknown data to the {@link Intake} of a complaint.
 *
 * @example
 * parseIntake({ content: '转账未到账', channel: 'mobile-banking' }) // { ok: true, value: { content: '转账未到账', … }, issues: [] }
 */
export const parseIntake = (value: unknown): Checked<Intake> => parseWith(intake, value)
