import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { bundledProgram } from './bundled-program.js'

type Writer = ChildProcessByStdio<null, Readable, null>

const starting = (source: string): ((...args: string[]) => Writer) => {
  let program: string | undefined
  return (...args) => {
    program ??= bundledProgram(source)
    return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  }
}

/** A process that appends to a store. */
export const startWriter = starting('test/support/appending-writer.ts')

/** A process that acts at a desk. */
export const startDesk = starting('test/support/desk-writer.ts')

/** Everything a process told until it ended, and how it ended. */
export const untilItEnds = async (
  writer: Writer,
): Promise<{ readonly lines: readonly string[]; readonly by: number | NodeJS.Signals | null }> => {
  const ended = once(writer, 'exit')
  const lines: string[] = []
  for await (const line of createInterface({ input: writer.stdout })) lines.push(line)
  const [code, signal] = await ended
  return { lines, by: signal ?? code }
}

/** Kills a writer with SIGKILL as soon as it has told so many lines; gives every line it told, also those after. */
export const linesUntilKilled = (count: number, ...args: string[]): Promise<string[]> =>
  linesOf(startWriter(...args), count)

/** The same for a writer that is running. */
export const linesOf = async (writer: Writer, count: number): Promise<string[]> => {
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
