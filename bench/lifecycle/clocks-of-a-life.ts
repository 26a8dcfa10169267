import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ordinaryLife } from '../../test/support/events.js'

/**
 * The clocks of one complaint after each event of an ordinary life: all that `clocksOf` tells, and `handle` with the wake time that it
 * answers, beside the build of 0.1.0 in the same run and under the same regime as it stood then. Answers are compared first.
 *
 * Run: npm run build && npx tsx bench/lifecycle/clocks-of-a-life.ts
 */
const baseline = process.env.REDRESS_BASELINE ?? '../shared/baseline/redress-0.1.0.tgz'
const rounds = 11
const lives = 60

const events = ordinaryLife()
const source = {
  id: 'bank',
  version: '1',
  title: { en: 'Bank', zh: '银行' },
  effectiveFrom: '2020-01-01',
  calendar: 'cn-mainland',
}

type Step = { readonly ok: boolean; readonly complaint: object; readonly wakeAt?: string }

/** One build: what it is asked after each event. */
interface Side {
  readonly handle: (complaint: object, event: object, now: string) => Step
  readonly clocks: (
    complaint: object,
    now: string,
  ) => readonly { id: string; clock: { status: string; dueAt?: Date } }[]
}

// biome-ignore lint/suspicious/noExplicitAny: two builds with other signatures meet here
type Build = any

const thereIn = async (folder: string, path: string): Promise<Build> =>
  import(pathToFileURL(join(folder, path)).href)

const ours = async (): Promise<Side> => {
  const folder = resolve('dist')
  const { handle, clocksOf } = await thereIn(folder, 'index.js')
  const { definePolicy } = await thereIn(folder, 'policy.js')
  const { firstEditions } = await thereIn(folder, 'regimes/first-editions.js')
  const { cnMainland } = await thereIn(folder, 'calendars/cn-mainland.js')
  const policy = definePolicy(
    { ...source, regimes: [{ regime: 'cn-nfra-2020-3', edition: 1 }] },
    { library: [...firstEditions, cnMainland] },
  )
  return {
    handle: (complaint, event, now) => handle(complaint, event, { policy, now }),
    clocks: (complaint, now) => clocksOf(complaint, { policy, now }),
  }
}

const before = async (folder: string): Promise<Side> => {
  const there = 'node_modules/redress/dist'
  const { handle, clocksOf } = await thereIn(folder, `${there}/index.js`)
  const { definePolicy } = await thereIn(folder, `${there}/policy/index.js`)

  const policy = definePolicy({ ...source, regimes: ['cn-nfra-2020-3'] })
  return {
    handle: (complaint, event, now) => handle(policy, complaint, event, now),
    clocks: (complaint, now) => clocksOf(policy, complaint, now),
  }
}

interface Lived {
  readonly at: string
  readonly complaint: object
}

const life = ({ handle }: Side): readonly Lived[] => {
  let complaint: object = { id: 'c-1' }
  return events.map((event) => {
    const step = handle(complaint, event, event.at)
    if (!step.ok) throw new Error(JSON.stringify(step))
    complaint = step.complaint
    return { at: event.at, complaint }
  })
}

const told = (side: Side): unknown =>
  life(side).map(({ complaint, at }) =>
    side.clocks(complaint, at).map(({ id, clock }) => [id, clock.status, clock.dueAt?.toISOString()]),
  )

const microseconds = (work: () => void): number => {
  const start = process.cpuUsage()
  for (let count = 0; count < lives; count += 1) work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / (lives * events.length)
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const folder = mkdtempSync(join(tmpdir(), 'redress-clocks-'))
try {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--omit=optional']
  const { status, stderr } = spawnSync('npm', ['install', ...quiet, resolve(baseline)], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const sides = { now: await ours(), '0.1.0': await before(folder) }
  if (JSON.stringify(told(sides.now)) !== JSON.stringify(told(sides['0.1.0'])))
    throw new Error('The two builds tell other clocks')
  const samples = new Map<string, number[]>()
  for (let round = 0; round < rounds + 2; round += 1)
    for (const [name, side] of Object.entries(sides)) {
      const lived = life(side)
      const works: Readonly<Record<string, () => void>> = {
        'handle, with its wake time': () => life(side),
        clocksOf: () => lived.forEach(({ complaint, at }) => void side.clocks(complaint, at)),
      }
      for (const [what, work] of Object.entries(works)) {
        const sample = microseconds(work)
        if (round >= 2) samples.set(`${what} ${name}`, [...(samples.get(`${what} ${name}`) ?? []), sample])
      }
    }
  console.log(`microseconds of processor time an event, median of ${rounds} rounds, Node ${process.version}`)
  for (const what of ['handle, with its wake time', 'clocksOf']) {
    const [now, then] = ['now', '0.1.0'].map((name) => median(samples.get(`${what} ${name}`) ?? []))
    console.log(
      `${what.padEnd(30)} ${now?.toFixed(1)} against ${then?.toFixed(1)}: ${((now ?? 0) / (then ?? 1)).toFixed(2)}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
