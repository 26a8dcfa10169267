import { open } from 'node:fs/promises'
import type { Complaint, ComplaintClock } from '../../complaint/index.js'
import { createDesk } from '../../desk/index.js'
import { said } from '../../explanation.js'
import { type Issue, issueText } from '../../issues.js'
import type { Policy } from '../../policy/index.js'
import type { ComplaintStore } from '../../ports/index.js'
import { type BoardFrame, parseReportLine, type ReportLine, reportLine } from '../../report/index.js'
import { complaintsOfStore, failuresOn } from '../complaints-of-store.js'
import { bytesFrom, sizeOf } from '../files.js'
import { jsonLines } from '../json-lines.js'
import { existingStore, isPostgres, openStore } from '../open-store.js'
import { type Progress, progressText } from '../progress.js'
import { importFile } from '../run/import-file.js'
import { type FormatName, formatOf, readMapping } from '../run/import-format.js'
import { rejectsFile } from '../run/rejects-file.js'
import type { Terminal } from '../terminal.js'
import { wrongUsage } from '../usage.js'

/** One complaint on its way into a report; a line that came from a file has no more behind it. */
export interface Reported {
  readonly line: ReportLine
  readonly complaint?: Complaint
  readonly clocks?: readonly ComplaintClock[]
}

/** Complaints one after the other, and how many could not be read once all of them went by. */
interface ReportSource {
  readonly complaints: AsyncIterable<Reported>
  readonly unread: () => number
  readonly close: () => Promise<void>
}

/** More findings than these say nothing new. */
const mostTold = 10

/** Lines that an earlier `--form lines` wrote, or that another system computed: no policy and no store is needed for them. */
const linesSource = (paths: readonly string[], terminal: Terminal, progress: Progress): ReportSource => {
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

/** Every complaint of a store, read one by one, with its clocks at the frame's moment. */
const storeSource = (
  store: ComplaintStore,
  { policies, frame, terminal, progress }: SourceMeans,
): ReportSource => {
  const failures = failuresOn(terminal, progress)
  async function* complaints(): AsyncGenerator<Reported> {
    const found = complaintsOfStore(store, {
      policies,
      now: frame.now,
      onFailure: failures.note,
      onCounted: (read) => progress.show(`report  ${read.toLocaleString('en')} complaints`),
    })
    for await (const { complaint, clocks } of found)
      yield { line: reportLine(complaint, { clocks, ...frame }), complaint, clocks }
    progress.clear()
    failures.sumUp()
  }
  return { complaints: complaints(), unread: failures.count, close: () => store.close() }
}

export const sourceFormats = ['auto', 'lines', 'cfpb', 'csv', 'jsonl'] as const
type SourceFormat = (typeof sourceFormats)[number]

export interface SourceSettings {
  readonly format: SourceFormat
  readonly mapping?: string
  readonly encoding?: string
  readonly rejects?: string
}

interface SourceMeans {
  readonly policies: readonly Policy[]
  readonly frame: BoardFrame
  readonly terminal: Terminal
  readonly progress: Progress
}

const sqliteMark = 'SQLite format 3\0'

const isSqlite = async (path: string): Promise<boolean> => {
  if (path === '-') return false
  await sizeOf(path)
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sqliteMark.length), 0, sqliteMark.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === sqliteMark
  } finally {
    await file.close()
  }
}

/** Complaints of files as they would stand after `redress run`, in a store that is gone afterwards. */
const filesSource = async (
  paths: readonly string[],
  format: FormatName,
  settings: SourceSettings,
  means: SourceMeans,
): Promise<ReportSource> => {
  const { policies, frame, terminal, progress } = means
  const [policy, ...more] = policies
  if (policy === undefined)
    throw wrongUsage(
      said(
        'a file of complaints needs its policy: --policy <file or folder>',
        '投诉文件须指定制度：--policy <文件或文件夹>',
      ),
    )
  const mapping = settings.mapping === undefined ? undefined : await readMapping(settings.mapping, terminal)
  const formats = paths.map((path) => [path, formatOf(path, format, mapping)] as const)
  const store = await openStore(undefined)
  const rejects = await rejectsFile(settings.rejects, terminal)
  try {
    const desk = createDesk({ store, policies: [policy, ...more], now: () => frame.now })
    const { encoding } = settings
    const importing = { desk, rejects, progress, terminal, ...(encoding === undefined ? {} : { encoding }) }
    for (const [path, each] of formats) await importFile(path, each, importing)
  } catch (error) {
    await store.close()
    throw error
  } finally {
    await rejects.close()
  }
  rejects.tell()
  const source = storeSource(store, means)
  return { ...source, unread: () => rejects.count() + source.unread() }
}

/** What is at the given places: one store, or files of complaints or of report lines. */
export const openSource = async (
  places: readonly string[],
  settings: SourceSettings,
  means: SourceMeans,
): Promise<ReportSource> => {
  const [first = '-', ...more] = places
  const { format } = settings
  if (format === 'lines') {
    for (const path of places) if (path !== '-') await sizeOf(path)
    return linesSource(places, means.terminal, means.progress)
  }
  const stored = isPostgres(first) || (format === 'auto' && (await isSqlite(first)))
  if (!stored) {
    for (const path of more) if (path !== '-') await sizeOf(path)
    return filesSource(places, format, settings, means)
  }
  if (more.length > 0)
    throw wrongUsage(said('a report is made of one store, or of files', '报告须由一个存储或若干文件生成'))
  return storeSource(await existingStore(first), means)
}
