import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { bundledNames } from '../../test/support/bundle.js'

/**
 * What a host pays before anything happens, as ratios against the build of 0.1.0 in the same run: to install, to load, to start the
 * program, to send to a browser. Processor time, medians of runs that take turns.
 *
 * Run: npm run build && npx tsx bench/start/run.ts [runtime …]     runtimes: paths of other `node` programs, such as npm's `node@24`
 */
const baseline = process.env.REDRESS_BASELINE ?? '../shared/baseline/redress-0.1.0.tgz'
const rounds = 9
const due = ['due', '2026-03-02T10:00+08:00', '15 calendarDays']

const ran = (folder: string, command: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return stdout
}

const installed = (tarball: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-start-'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  ran(folder, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', resolve(tarball)])
  return folder
}

const megabytes = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0) / 1e6

/** Processor seconds of a process from its start to its end, all of its threads. */
const secondsOf = (runtime: string, folder: string, args: readonly string[]): number => {
  const told = ran(folder, 'bash', [
    '-c',
    `TIMEFORMAT='%U %S'; { time "$0" "$@" > /dev/null 2>&1; } 2>&1`,
    runtime,
    ...args,
  ])
  return told
    .trim()
    .split(' ')
    .reduce((sum, part) => sum + Number(part), 0)
}

interface Case {
  readonly name: string
  readonly folder: string
  readonly args: readonly string[]
}

/** Medians of the cases, which take turns, so that a busy moment of the machine falls on all of them. */
const medians = (runtime: string, cases: readonly Case[]): ReadonlyMap<string, number> => {
  const seconds = new Map<string, number[]>(cases.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const { name, folder, args } of cases) seconds.get(name)?.push(secondsOf(runtime, folder, args))
  return new Map(
    [...seconds].map(([name, all]) => [name, all.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN]),
  )
}

if (!existsSync(baseline)) {
  console.log(`There is no ${baseline}: set REDRESS_BASELINE to the tarball of 0.1.0.`)
  process.exit(0)
}
const packed = mkdtempSync(join(tmpdir(), 'redress-packed-'))
const [{ filename }] = JSON.parse(
  ran('.', 'npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', packed]),
)
const folders = { before: installed(baseline), now: installed(join(packed, filename)) }

const program = join('node_modules', 'redress', 'dist', 'cli', 'main.js')
const load = (subpath: string): readonly string[] => ['--input-type=module', '--eval', `import '${subpath}'`]

// Both answer alike, or there is nothing to compare.
const answers = Object.values(folders).map(
  (folder) => JSON.parse(ran(folder, process.execPath, [program, ...due, '--json'])).dueAt,
)
if (new Set(answers).size !== 1) throw new Error(`The builds answer differently: ${answers.join(', ')}`)

console.log(`${rounds} rounds in turns; both builds answer ${answers[0]}`)
const [before, now] = [
  megabytes(join(folders.before, 'node_modules')),
  megabytes(join(folders.now, 'node_modules')),
]
console.log(`npm install in an empty folder: ${before.toFixed(0)} MB before, ${now.toFixed(0)} MB now`)

const subpaths = [
  'redress',
  'redress/sla',
  'redress/rules',
  'redress/machine',
  'redress/policy',
  'redress/regimes',
  'redress/report',
]
for (const runtime of [process.execPath, ...process.argv.slice(2)]) {
  console.log(`\nnode ${ran('.', runtime, ['--version']).trim()}`)
  const loads = subpaths.flatMap((subpath) =>
    Object.entries(folders).map(([build, folder]) => ({
      name: `${build} ${subpath}`,
      folder,
      args: load(subpath),
    })),
  )
  const starts = Object.entries(folders).flatMap(([build, folder]) => [
    { name: `${build} --version`, folder, args: [program, '--version'] },
    { name: `${build} due`, folder, args: [program, ...due] },
  ])
  const bare = { name: 'bare', folder: folders.now, args: ['--eval', '0'] }
  const found = medians(runtime, [bare, ...loads, ...starts])
  const of = (name: string): number => found.get(name) ?? Number.NaN
  for (const subpath of subpaths)
    console.log(
      `  import '${subpath}'`.padEnd(28),
      (of(`now ${subpath}`) / of(`before ${subpath}`)).toFixed(2),
      'of 0.1.0',
    )
  for (const command of ['--version', 'due'])
    console.log(
      `  redress ${command}`.padEnd(28),
      `${(of(`now ${command}`) / of('bare')).toFixed(1)} × bare node; 0.1.0: ${(of(`before ${command}`) / of('bare')).toFixed(1)} ×`,
    )
}

console.log('\nin a browser, minified and gzipped')
for (const [from, names] of [
  ['redress/sla', ['due']],
  ['redress/rules', ['defineTable', 'compile', 'evaluate']],
] as const)
  console.log(
    `  ${names.join(' + ')}`.padEnd(40),
    ((await bundledNames(from, names)).gzipped / 1000).toFixed(1),
    'kB',
  )

for (const folder of [packed, ...Object.values(folders)]) rmSync(folder, { recursive: true, force: true })
