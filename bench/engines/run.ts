/**
 * Three workers over one PostgreSQL, a random one killed every five seconds and the database once:
 *
 *   npx tsx bench/engines/run.ts [complaints]
 *
 * Nothing may be lost or doubled; times are those of this machine and say how soon work that a killed worker held is taken up.
 */
import { quantile, runTrial } from '../../test/support/trial/run-trial.js'

const complaints = Number(process.argv[2] ?? 100)
const figures = await runTrial({
  workers: 3,
  complaints,
  everyMs: 500,
  dueAfterMs: 20_000,
  kills: Math.max(1, Math.floor((complaints * 500) / 5_000)),
  killEveryMs: 5_000,
})
if (figures === undefined) throw new Error('There is no PostgreSQL of npm for this platform')

const seconds = (values: readonly number[], share: number): string =>
  (quantile(values, share) / 1_000).toFixed(3)
const times = (values: readonly number[]): string =>
  `p50 ${seconds(values, 0.5)}  p99 ${seconds(values, 0.99)}  most ${seconds(values, 1)} s`
const rows: readonly [string, string | number][] = [
  ['workers killed', figures.kills],
  ['database away', `${(figures.databaseAwayMs / 1_000).toFixed(1)} s`],
  ['commands', figures.commands],
  ['  lost / doubled', `${figures.commandsLost} / ${figures.commandsDoubled}`],
  ['journals that do not verify', figures.brokenJournals],
  ['escalation steps', figures.rungs],
  [
    '  missing / doubled / after the clock stopped',
    `${figures.rungsMissing} / ${figures.rungsDoubled} / ${figures.rungsWrong}`,
  ],
  ['effects', figures.effects],
  [
    '  lost / delivered again / still waiting',
    `${figures.effectsLost} / ${figures.effectsAgain} / ${figures.effectsWaiting}`,
  ],
  ['wake lateness', times(figures.wakeLateness)],
  ['  of steps due while the database was there', times(figures.wakeLatenessApart)],
  ['command taken after', times(figures.commandMs)],
  ['effect received after its entry', times(figures.firstEffectMs)],
  ['worker back after', times(figures.comebackMs)],
  ['exit codes when asked to end', figures.exits.join(' ')],
]
for (const [name, value] of rows) console.log(`${name.padEnd(48)}${value}`)

const nought = [
  'commandsLost',
  'commandsDoubled',
  'brokenJournals',
  'rungsMissing',
  'rungsDoubled',
  'rungsWrong',
  'effectsLost',
  'effectsWaiting',
] as const
const broken = nought.filter((name) => figures[name] !== 0)
if (broken.length > 0) throw new Error(`Not nought: ${broken.join(', ')}`)
