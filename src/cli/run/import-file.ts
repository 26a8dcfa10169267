import type { Desk, Opening } from '../../desk/index.js'
import { said } from '../../explanation.js'
import { type AcceptedRow, type ImportFormat, readComplaints } from '../../import/index.js'
import type { Issue } from '../../issues.js'
import type { ComplaintEventInput } from '../../vocabulary/index.js'
import { bytesFrom } from '../files.js'
import { type Progress, progressText } from '../progress.js'
import type { Terminal } from '../terminal.js'
import type { Reject, RejectsFile } from './rejects-file.js'

/** What became of the rows of one file. */
export interface FileResult {
  readonly file: string
  readonly rows: number
  readonly opened: number
  /** Taken in before, by an earlier run or an earlier row. */
  readonly known: number
  readonly rejected: number
  /** Rows that were taken in with a warning, by its code. */
  readonly warnings: Readonly<Record<string, number>>
  /** The first rows of each warning, with what is wrong where. */
  readonly warned: readonly RowWarning[]
}

/** A warning about a row that was taken in. */
export interface RowWarning {
  readonly row: number
  readonly line: number
  readonly issue: Issue
}

/** How many rows of one warning are shown. */
const mostOfOneWarning = 3

export interface ImportMeans {
  readonly desk: Desk
  readonly rejects: RejectsFile
  readonly progress: Progress
  readonly terminal: Terminal
  readonly encoding?: string
}

/** Rows that share a transaction; fewer when they are long. */
const batchRows = 250
const batchCharacters = 4_000_000

const sizeOf = ({ complaint }: AcceptedRow): number =>
  complaint.events.reduce(
    (sum, event) => sum + (event.type === 'complaint.received' ? event.complaint.content.length : 0),
    0,
  )

type Refused = Extract<Awaited<ReturnType<Desk['openAll']>>, { ok: false }>['refusal']

const reasonOf = ({ code, because }: Refused): Reject['reasons'][number] => {
  const says = said(
    because.map((reason) => reason.says.en).join('; '),
    because.map((reason) => reason.says.zh).join('；'),
  )
  return { code, severity: 'error', path: [], says, message: says.en }
}

const refusedRow = (file: string, { row, line, complaint }: AcceptedRow, refusal: Refused): Reject => ({
  file,
  row,
  line,
  id: complaint.id,
  reasons: [reasonOf(refusal), ...(refusal.issues ?? [])],
  raw: JSON.stringify(complaint),
})

/**
 * What is taken in is thereby registered: a bare receipt is followed by its registration under the complaint's own id. A history
 * that goes on by itself is left as it is.
 */
const registered = ({ complaint: { id, events } }: AcceptedRow): Opening => {
  const [receipt] = events
  if (receipt === undefined || events.length > 1) return { id, events }
  const registration: ComplaintEventInput = {
    type: 'complaint.registered',
    at: receipt.at,
    by: { id: 'redress-run', role: 'system' },
    reference: id,
  }
  return { id, events: [receipt, registration] }
}

/** Reads one file into the desk, batch by batch; every row is opened, known already, or written to the rejects file. */
export const importFile = async (
  file: string,
  format: ImportFormat,
  means: ImportMeans,
): Promise<FileResult> => {
  const { desk, rejects, progress, terminal, encoding } = means
  const { bytes, size } = await bytesFrom(file, terminal)
  const warned: RowWarning[] = []
  const warnings: Record<string, number> = {}
  const result = { file, rows: 0, opened: 0, known: 0, rejected: 0, warnings, warned }
  let read = 0
  let batch: AcceptedRow[] = []
  let batchSize = 0

  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      read += piece.length
      yield piece
    }
  }
  const reject = async (rejected: readonly Reject[]): Promise<void> => {
    result.rejected += rejected.length
    await rejects.write(rejected)
  }
  const settle = async (): Promise<void> => {
    const rows = batch
    batch = []
    batchSize = 0
    const answers = await desk.openMany(rows.map(registered))
    const refused: Reject[] = []
    for (const [place, row] of rows.entries()) {
      const answer = answers[place]
      if (answer === undefined) continue
      if (!answer.ok) refused.push(refusedRow(file, row, answer.refusal))
      else if (answer.repeated === true) result.known += 1
      else result.opened += 1
    }
    await reject(refused)
    progress.show(progressText(file, read, size, result.rows))
  }

  for await (const row of readComplaints(counted(), format, encoding)) {
    result.rows += row.row === 0 ? 0 : 1
    if (!row.ok) {
      const { ok: _, ...rejected } = row
      await reject([{ file, ...rejected }])
      continue
    }
    for (const issue of row.notes) {
      const count = (warnings[issue.code] ?? 0) + 1
      warnings[issue.code] = count
      if (count <= mostOfOneWarning) warned.push({ row: row.row, line: row.line, issue })
    }
    batch.push(row)
    batchSize += sizeOf(row)
    if (batch.length >= batchRows || batchSize >= batchCharacters) await settle()
  }
  if (batch.length > 0) await settle()
  progress.clear()
  return result
}
