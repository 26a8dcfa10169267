import { type ImportedComplaint, type ImportFormat, readComplaints } from '../../desk/index.js'
import { type Matter, matterOfIntake } from '../../repeats/index.js'
import { bytesFrom } from '../files.js'
import { progressOn, progressText } from '../progress.js'
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
  return matterOfIntake(id, receipt.complaint, { receivedAt: receipt.at, closedAt: closed?.at })
}

export const readMatters = async (
  files: readonly string[],
  formatOf: (file: string) => ImportFormat,
  encoding: string | undefined,
  terminal: Terminal,
): Promise<MattersRead> => {
  const matters: Matter[] = []
  const progress = progressOn(terminal)
  let unread = 0
  for (const file of files) {
    const { bytes, size } = await bytesFrom(file, terminal)
    let [read, rows] = [0, 0]
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const piece of bytes) {
        read += piece.length
        yield piece
      }
    }
    for await (const row of readComplaints(counted(), formatOf(file), encoding)) {
      rows += 1
      const matter = row.ok ? matterOfImported(row.complaint) : undefined
      if (matter === undefined) unread += 1
      else matters.push(matter)
      progress.show(progressText(file, read, size, rows))
    }
    progress.clear()
  }
  return { matters, unread }
}
