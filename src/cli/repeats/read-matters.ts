import { type ImportedComplaint, type ImportFormat, readComplaints } from '../../import/index.js'
import { type Matter, matterOfIntake } from '../../repeats/index.js'
import { rowsOf } from '../rows-of.js'
import type { Terminal } from '../terminal.js'

/** The complaints of some files, as they are compared, and how many rows could not be read. */
export interface MattersRead {
  readonly matters: readonly Matter[]
  readonly unread: number
}

const matterOfImported = ({ id, events }: ImportedComplaint): Matter | undefined => {
  const [receipt] = events
  if (receipt?.type !== 'complaint.received') return undefined
  const closed = events.findLast((event) => event.type === 'complaint.closed')
  return matterOfIntake(receipt.complaint, { id, receivedAt: receipt.at, closedAt: closed?.at })
}

export const readMatters = async (
  files: readonly string[],
  formatOf: (file: string) => ImportFormat,
  encoding: string | undefined,
  terminal: Terminal,
): Promise<MattersRead> => {
  const matters: Matter[] = []
  let unread = 0
  const rowsIn = (file: string, bytes: AsyncIterable<Uint8Array>) =>
    readComplaints(bytes, formatOf(file), encoding)
  for await (const row of rowsOf(files, rowsIn, terminal)) {
    const matter = row.ok ? matterOfImported(row.complaint) : undefined
    if (matter === undefined) unread += 1
    else matters.push(matter)
  }
  return { matters, unread }
}
