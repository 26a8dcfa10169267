import type { EventType } from '../../vocabulary/index.js'
import type { ChartEvent } from '../chart/chart-event.js'
import type { ControlInput } from '../controls/control-input.js'
import type { Controls } from '../controls/controls.js'
import { aftercareNotes } from './aftercare.js'
import { inquiryNotes } from './inquiry.js'
import { intakeNotes } from './intake.js'
import type { Notes } from './note.js'

const notes: Notes = { ...intakeNotes, ...inquiryNotes, ...aftercareNotes }
type AnyNote = (file: ControlInput, event: ChartEvent, controls: Controls) => Partial<ControlInput>

const byType = new Map(Object.entries(notes) as [EventType, AnyNote][])

/** The file after an event. Most events change nothing that a control needs; then it is the same file. */
export const noted = (file: ControlInput, event: ChartEvent, controls: Controls): ControlInput => {
  const note = byType.get(event.type)
  if (note === undefined) return file
  const change = note(file, event, controls)
  const next = { ...file, ...change }
  // JSON has no undefined: what a note takes back must be gone, so that a stored file equals the one in memory.
  for (const key of Object.keys(change) as (keyof ControlInput)[])
    if (change[key] === undefined) delete next[key]
  return next
}
