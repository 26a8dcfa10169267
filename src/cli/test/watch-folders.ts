import { watch } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

/** Editors write a file in several steps; what follows within this time is the same change. */
const settleMs = 80

const isEnd = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** Calls `onChange` when a YAML or JSON file below one of the folders changes, once for changes that come together. */
export const watchFolders = async (
  folders: readonly string[],
  onChange: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> => {
  let waiting: Promise<void> | undefined
  const settle = async (): Promise<void> => {
    await setTimeout(settleMs)
    waiting = undefined
    await onChange()
  }
  const watchOne = async (folder: string): Promise<void> => {
    try {
      for await (const { filename } of watch(folder, { recursive: true, signal }))
        if (filename === null || /\.(ya?ml|json)$/.test(filename)) waiting ??= settle()
    } catch (error) {
      if (!isEnd(error)) throw error
    }
  }
  await Promise.all(folders.map(watchOne))
  await waiting
}
