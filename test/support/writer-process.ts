import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./appending-writer.ts', import.meta.url))

export const startWriter = (...args: string[]): ChildProcessByStdio<null, Readable, null> =>
  spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Kills a writer with SIGKILL as soon as it has told so many lines; gives every line it told, also those after. */
export const linesUntilKilled = async (count: number, ...args: string[]): Promise<string[]> => {
  const writer = startWriter(...args)
  const ended = once(writer, 'exit')
  const lines: string[] = []
  for await (const line of createInterface({ input: writer.stdout })) {
    lines.push(line)
    if (lines.length === count) writer.kill('SIGKILL')
  }
  const [, signal] = await ended
  if (signal !== 'SIGKILL') throw new Error(`The writer ended by itself after ${lines.length} lines`)
  return lines
}
