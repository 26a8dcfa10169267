import { isRecord } from '../is-record.js'
import { accepted, type Checked, checked, type Issue, quoted, rejected, within, wrong } from '../issues.js'
import { type ComplaintEvent, parseEvent } from '../vocabulary/index.js'
import type { ReadRow, RowReading } from './row.js'
import { rowId } from './row-id.js'
import { suspiciousText } from './suspicious-text.js'
import { longestLine, type TextLine, textLines } from './text-lines.js'

const importer = { id: 'import', role: 'system' }

/** `{ events }`, `{ event }`, or a bare intake `{ complaint, at, by? }`. */
const eventsIn = (
  line: Record<string, unknown>,
): Checked<readonly (readonly [(string | number)[], unknown])[]> => {
  const { events, event, complaint, at, by = importer } = line
  if (Array.isArray(events) && events.length > 0)
    return accepted(events.map((each, index) => [['events', index], each] as const))
  if (event !== undefined) return accepted([[['event'], event] as const])
  if (complaint !== undefined)
    return accepted([[[], { type: 'complaint.received', at, by, complaint }] as const])
  return rejected([
    wrong('no-event', [], 'the line holds no complaint', 'give `event`, `events` or `complaint` with `at`'),
  ])
}

const parsedEvents = (line: Record<string, unknown>): Checked<readonly ComplaintEvent[]> => {
  const found = eventsIn(line)
  if (!found.ok) return found
  const events: ComplaintEvent[] = []
  const issues: Issue[] = []
  for (const [path, each] of found.value) {
    const event = parseEvent(each)
    if (event.ok) events.push(event.value)
    issues.push(...within(path, event.issues))
  }
  return checked(events, issues)
}

/**
 * One line of JSON as a complaint: `{ "id", "event" }`, `{ "id", "events": [] }` or `{ "id", "at", "complaint" }`. Other keys of
 * the line, such as notes of the sender, are left alone.
 *
 * Issues: `invalid-json`, `missing-id`, `no-event`, and those of `parseEvent`.
 */
export const jsonLine = (text: string): RowReading => {
  let line: unknown
  try {
    line = JSON.parse(text)
  } catch (error) {
    return {
      ok: false,
      reasons: [wrong('invalid-json', [], error instanceof Error ? error.message : 'no JSON')],
    }
  }
  if (!isRecord(line))
    return { ok: false, reasons: [wrong('invalid-json', [], `${quoted(text)} is no JSON object`)] }
  const id = rowId(line.id)
  const events = parsedEvents(line)
  if (id !== undefined && events.ok)
    return { ok: true, complaint: { id, events: events.value }, notes: events.issues }
  const missing = wrong(
    'missing-id',
    ['id'],
    'the id must be a text of 1 to 200 characters, none of them a control character',
  )
  return {
    ok: false,
    ...(id === undefined ? {} : { id }),
    reasons: [...(id === undefined ? [missing] : []), ...(events.ok ? [] : events.issues)],
  }
}

const tooLong = (length: number): RowReading => ({
  ok: false,
  reasons: [
    wrong(
      'line-too-long',
      [],
      `the line has ${length} characters, more than ${longestLine}; only its beginning is kept`,
    ),
  ],
})

const read = ({ text, length }: TextLine): RowReading =>
  length > longestLine ? tooLong(length) : jsonLine(text)

/** JSON Lines as read rows; blank lines are passed over. Issues: those of `jsonLine`, and `line-too-long`. */
export async function* jsonRows(pieces: AsyncIterable<string>): AsyncGenerator<ReadRow> {
  let row = 0
  for await (const found of textLines(pieces)) {
    const { line, text } = found
    if (text.trim() === '') continue
    row += 1
    const reading = read(found)
    yield reading.ok
      ? { ...reading, notes: [...reading.notes, ...suspiciousText(text)], row, line }
      : { ...reading, row, line, raw: text }
  }
}
