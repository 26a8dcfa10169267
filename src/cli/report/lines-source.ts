import { type Issue, issueText } from '../../issues.js'
import { parseReportLine } from '../../report/index.js'
import { bytesFrom } from '../files.js'
import { jsonLines } from '../json-lines.js'
import { type Progress, progressText } from '../progress.js'
import type { Terminal } from '../terminal.js'
import type { Reported, ReportSource } from './report-source.js'

/** More findings than these say nothing new. */
const mostTold = 10

/** Lines that an earlier `--form lines` wrote, or that another system computed: no policy and no store is needed for them. */
export const linesSource = (
  paths: readonly string[],
  terminal: Terminal,
  progress: Progress,
): ReportSource => {
  let unread = 0
  const tell = (path: string, line: number, issues: readonly Issue[]): void => {
    unread += 1
    if (unread > mostTold) return
    progress.clear()
    terminal.err(`${path}:${line}: ${issues.map(issueText).join('; ')}\n`)
  }
  async function* complaints(): AsyncGenerator<Reported> {
    let rows = 0
    for (const path of paths) {
      const { bytes } = await bytesFrom(path, terminal)
      for await (const { line: number, request } of jsonLines(bytes)) {
        rows += 1
        if (rows % 10_000 === 0) progress.show(progressText(path, 0, undefined, rows))
        const read = request.ok ? parseReportLine(request.value) : request
        if (read.ok) yield { line: read.value }
        else tell(path, number, read.issues)
      }
    }
    progress.clear()
  }
  return { complaints: complaints(), unread: () => unread, close: async () => undefined }
}
