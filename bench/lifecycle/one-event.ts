import { isDeepStrictEqual } from 'node:util'
import { ordinaryLife } from '../../test/support/events.js'
import { type Contender, contenders, handlingIn, storedBefore } from './contenders.js'

const events = ordinaryLife()
const stored = storedBefore(events)
const rounds = 9

const life = (contender: Contender): unknown[] =>
  events.map((event, index) => JSON.parse(contender(stored[index] ?? '', event)))

/** Microseconds of processor time an event, over enough lives to last a tenth of a second. */
const timed = (contender: Contender): number => {
  let lives = 0
  const start = process.cpuUsage()
  for (;;) {
    for (let index = 0; index < events.length; index += 1) {
      const event = events[index]
      if (event !== undefined) contender(stored[index] ?? '', event)
    }
    lives += 1
    const { user, system } = process.cpuUsage(start)
    if (user + system > 100_000) return (user + system) / (lives * events.length)
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const expected = life(contenders.step ?? (() => ''))
for (const [name, contender] of Object.entries(contenders))
  if (!isDeepStrictEqual(life(contender), expected)) throw new Error(`${name} comes to other stages`)
const end = handlingIn(JSON.stringify(expected.at(-1)))

/** The part of every way that reads and writes the text. */
const textAlone: Contender = (text) => JSON.stringify(JSON.parse(text))
const timedOnes = { ...contenders, 'of which JSON alone': textAlone }

const samples = new Map(Object.keys(timedOnes).map((name) => [name, [] as number[]]))
for (let round = 0; round < rounds + 2; round += 1)
  for (const [name, contender] of Object.entries(timedOnes)) {
    const sample = timed(contender)
    if (round >= 2) samples.get(name)?.push(sample)
  }

const ours = median(samples.get('step') ?? [])
const bytes = Math.max(...stored.map((text) => text.length))
console.log(
  `${events.length} events from received to ${end}; stage up to ${bytes} bytes; Node ${process.version}`,
)
console.log('microseconds of processor time an event, JSON text to JSON text, median of nine rounds:')
for (const [name, values] of samples) {
  const middle = median(values)
  console.log(`${name.padEnd(36)} ${middle.toFixed(1).padStart(7)}   ${(middle / ours).toFixed(2)}× step`)
}
