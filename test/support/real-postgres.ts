import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { postgresPrograms, serverOwner } from './postgres-binaries.js'
import { temporaryFolder } from './temporary-folder.js'

/** A PostgreSQL server of the test's own, on a free port of this machine and with its data in a temporary folder. */
export interface RealPostgres {
  readonly url: string
  /** Where its files are: tables, indexes and the write-ahead log. */
  readonly data: string
  /** Dies at once, as in a power cut; `restart` recovers it. */
  kill(): Promise<void>
  restart(): Promise<void>
  /** Ends the server and removes its data. */
  remove(): Promise<void>
}

const freePort = async (): Promise<number> => {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  return address.port
}

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const untilItAnswers = async (url: string, server: ChildProcess, log: () => string): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    if (await answers(url)) return
    if (server.exitCode !== null) break
    await sleep(100)
  }
  throw new Error(`PostgreSQL did not start:\n${log()}`)
}

/** `undefined` where npm has no PostgreSQL for this platform. */
export const startPostgres = async (): Promise<RealPostgres | undefined> => {
  const owner = serverOwner()
  const folder = temporaryFolder()
  chmodSync(folder.path, 0o755)
  const programs = postgresPrograms(owner, folder.path)
  if (programs === undefined) return undefined
  const cluster = join(folder.path, 'cluster')
  mkdirSync(cluster, { mode: 0o700 })
  if (owner !== undefined) chownSync(cluster, owner.uid, owner.gid)
  const asOwner = { ...owner, cwd: cluster }
  execFileSync(
    join(programs, 'initdb'),
    ['-D', cluster, '-U', 'redress', '--auth=trust', '--no-locale', '--encoding=UTF8'],
    { ...asOwner, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const port = await freePort()
  const url = `postgres://redress@127.0.0.1:${port}/postgres`

  const start = async (): Promise<ChildProcess> => {
    let log = ''
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`]
    const server = spawn(
      join(programs, 'postgres'),
      ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
      { ...asOwner, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    // A test run that is cut short must not leave the server behind.
    process.once('exit', () => server.kill('SIGKILL'))
    server.stderr?.on('data', (text) => {
      log = `${log}${text}`.slice(-4_000)
    })
    await untilItAnswers(url, server, () => log)
    return server
  }

  let server = await start()
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  return {
    url,
    data: cluster,
    kill: () => end('SIGKILL'),
    async restart() {
      server = await start()
    },
    async remove() {
      await end('SIGINT')
      folder.remove()
    },
  }
}
