import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { bundledProgram } from '../bundled-program.js'

interface Member {
  readonly process: ChildProcess
  /** Where it takes commands; nothing until it is ready. */
  port?: number
}

/** So many worker processes, each replaced at once when it was killed. */
export interface Fleet {
  readonly ports: () => readonly number[]
  /** Kills one that is ready with SIGKILL; its successor is started at once. */
  readonly killOne: () => Promise<void>
  readonly untilAllAreReady: () => Promise<void>
  /** Milliseconds from each kill until the successor was ready. */
  readonly comebacks: readonly number[]
  /** Asks all to end and waits for it. @returns the exit codes */
  readonly stop: () => Promise<readonly (number | null)[]>
}

export const startFleet = (size: number, args: readonly string[]): Fleet => {
  const program = bundledProgram('test/support/trial/trial-worker.ts')
  const members = new Set<Member>()
  const comebacks: number[] = []
  // A trial that is cut short must not leave its workers behind.
  process.once('exit', () => {
    for (const member of members) member.process.kill('SIGKILL')
  })

  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
      const member: Member = { process: child }
      members.add(member)
      child.once('exit', () => {
        members.delete(member)
        if (member.port === undefined) reject(new Error('A worker ended before it was ready'))
      })
      createInterface({ input: child.stdout }).on('line', (line) => {
        const [word, port] = line.split(' ')
        if (word !== 'ready') return
        member.port = Number(port)
        resolve()
      })
    })

  const starting: Promise<void>[] = Array.from({ length: size }, start)
  const ready = () => [...members].filter(({ port }) => port !== undefined)
  return {
    comebacks,
    ports: () => ready().flatMap(({ port }) => port ?? []),
    async killOne() {
      const alive = ready()
      const member = alive[Math.floor(Math.random() * alive.length)]
      if (member === undefined) return
      const gone = once(member.process, 'exit')
      const at = Date.now()
      member.process.kill('SIGKILL')
      await gone
      starting.push(start().then(() => void comebacks.push(Date.now() - at)))
    },
    untilAllAreReady: async () => {
      await Promise.all(starting)
    },
    async stop() {
      const endings = [...members].map(async ({ process: child }) => {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        return ((await ended) as [number | null])[0]
      })
      return Promise.all(endings)
    },
  }
}
