import { open } from 'node:fs/promises'
import { createDesk } from '../../desk/index.js'
import type { Policy } from '../../policy/index.js'
import type { BoardFrame } from '../../report/index.js'
import { sizeOf } from '../files.js'
import { existingStore, isPostgres, openStore } from '../open-store.js'
import type { Progress } from '../progress.js'
import { importFile } from '../run/import-file.js'
import { type FormatName, formatOf, readMapping } from '../run/import-format.js'
import { rejectsFile } from '../run/rejects-file.js'
import type { Terminal } from '../terminal.js'
import { wrongUsage } from '../usage.js'
import { linesSource } from './lines-source.js'
import type { ReportSource } from './report-source.js'
import { storeSource } from './store-source.js'

export const sourceFormats = ['auto', 'lines', 'cfpb', 'csv', 'jsonl'] as const
export type SourceFormat = (typeof sourceFormats)[number]

export interface SourceSettings {
  readonly format: SourceFormat
  readonly mapping?: string
  readonly encoding?: string
  readonly rejects: string
}

export interface SourceMeans {
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
  { policies, frame, terminal, progress }: SourceMeans,
): Promise<ReportSource> => {
  const [policy, ...more] = policies
  if (policy === undefined)
    throw wrongUsage('a file of complaints needs its policy: --policy <file or folder>')
  const mapping = settings.mapping === undefined ? undefined : await readMapping(settings.mapping, terminal)
  const formats = paths.map((path) => [path, formatOf(path, format, mapping)] as const)
  const store = await openStore(undefined)
  const rejects = await rejectsFile(settings.rejects)
  try {
    const desk = createDesk({ store, policies: [policy, ...more], now: () => frame.now })
    const { encoding } = settings
    const means = { desk, rejects, progress, terminal, ...(encoding === undefined ? {} : { encoding }) }
    for (const [path, each] of formats) await importFile(path, each, means)
  } catch (error) {
    await store.close()
    throw error
  } finally {
    await rejects.close()
  }
  if (rejects.count() > 0) terminal.err(`${rejects.count()} rows were rejected: ${settings.rejects}\n`)
  return { ...storeSource(store, policies, frame, progress), unread: rejects.count }
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
  if (more.length > 0) throw wrongUsage('a report is made of one store, or of files')
  return storeSource(await existingStore(first), means.policies, means.frame, means.progress)
}
