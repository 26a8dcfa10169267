import { said } from '../explanation.js'
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
    wrong(
      'no-event',
      [],
      said('the line holds no complaint', '该行没有投诉'),
      said(
        'give `event`, `events` or `complaint` with `at`',
        '请填写 `event`、`events`，或 `complaint` 及 `at`',
      ),
    ),
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
/** What is said of a text that is no JSON; the parser's own words exist in English only. */
export const noJson = (error: unknown): Issue => {
  const why = error instanceof Error ? error.message : ''
  return wrong('invalid-json', [], said(`this is no JSON: ${why}`, `无法按 JSON 读取：${why}`))
}

export const jsonLine = (text: string): RowReading => {
  let line: unknown
  try {
    line = JSON.parse(text)
  } catch (error) {
    return {
      ok: false,
      reasons: [noJson(error)],
    }
  }
  if (!isRecord(line))
    return {
      ok: false,
      reasons: [
        wrong('invalid-json', [], said(`${quoted(text)} is no JSON object`, `${quoted(text)}不是 JSON 对象`)),
      ],
    }
  const id = rowId(line.id)
  const events = parsedEvents(line)
  if (id !== undefined && events.ok)
    return { ok: true, complaint: { id, events: events.value }, notes: events.issues }
  const missing = wrong(
    'missing-id',
    ['id'],
    said(
      'the id must be a text of 1 to 200 characters, none of them a control character',
      '编号须为 1 至 200 个字符的文本，不得含控制字符',
    ),
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
      said(
        `the line has ${length} characters, more than ${longestLine}; only its beginning is kept`,
        `该行有 ${length} 个字符，超过 ${longestLine}，只保留开头`,
      ),
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
