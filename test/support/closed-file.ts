import { copyFileSync, existsSync, readdirSync, readlinkSync } from 'node:fs'
import { sqliteStore } from '../../src/stores/sqlite.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'

/** The descriptors of this process on a file and what belongs to it; none are known where there is no `/proc`. */
export const descriptorsOn = (file: string): string[] => {
  const folder = '/proc/self/fd'
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((each) => {
    try {
      const target = readlinkSync(`${folder}/${each}`)
      return target.startsWith(file) ? [target] : []
    } catch {
      return []
    }
  })
}

/** What is left of a store that was used and closed, and what a copy of its file holds. */
export interface ClosedFile {
  readonly openBefore: number
  readonly openAfter: readonly string[]
  readonly log: boolean
  readonly inCopy: number
  readonly openAfterForty: number
}

/** Fills a store at `file`, closes it, and looks at what is left. */
export const closedFile = async (file: string): Promise<ClosedFile> => {
  const store = await sqliteStore(file)
  for (let each = 1; each <= 30; each++) await store.append(`c-${each}`, sampleStep(`c-${each}`), 0)
  await gathered(store.journal('c-1'))
  const openBefore = descriptorsOn(file).length
  await store.close()
  const openAfter = descriptorsOn(file)
  const log = existsSync(`${file}-wal`)
  const copy = `${file}.copy`
  copyFileSync(file, copy)
  const copied = await sqliteStore(copy, { mustExist: true })
  const inCopy = (await gathered(copied.ids())).length
  await copied.close()
  for (let each = 0; each < 40; each++) {
    const again = await sqliteStore(file)
    await again.load('c-1')
    await again.close()
  }
  return { openBefore, openAfter, log, inCopy, openAfterForty: descriptorsOn(file).length }
}

if (process.argv[2] === 'closed-file')
  closedFile(process.argv[3] ?? '').then((answer) => console.log(JSON.stringify(answer)))
