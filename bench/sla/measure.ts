/** Time of the processor, not of the wall: a busy machine then disturbs a figure less. */
const processorMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

type Call = (i: number) => number

/**
 * Least time one call takes over the rounds, in nanoseconds, for each of some ways that are tried in turns, so that a busy moment of
 * the machine meets them all. The answers are summed so that nothing is optimised away.
 */
export const nanosInTurns = (calls: number, rounds: number, ways: readonly Call[]): readonly number[] => {
  let sink = 0
  const least = ways.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds + 2; round++)
    ways.forEach((call, way) => {
      const start = processorMs()
      for (let i = 0; i < calls; i++) sink += call(i)
      const nanos = ((processorMs() - start) * 1e6) / calls
      // The first two rounds warm up.
      if (round > 1) least[way] = Math.min(least[way] ?? nanos, nanos)
    })
  if (Number.isNaN(sink)) throw new Error('An answer was no number')
  return least
}

/** The same for one way. */
export const nanosPerCall = (calls: number, rounds: number, call: Call): number =>
  nanosInTurns(calls, rounds, [call])[0] ?? Number.NaN

/** The same for something slow: five rounds of as many calls as a tenth of a second holds, after one to warm up. */
export const nanosOfSlow = (call: Call): number => {
  let [sink, made, least] = [0, 0, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 6; round++) {
    const [start, before] = [processorMs(), made]
    do sink += call(made++)
    while (processorMs() - start < 100)
    const nanos = ((processorMs() - start) * 1e6) / (made - before)
    if (round > 0) least = Math.min(least, nanos)
  }
  if (Number.isNaN(sink)) throw new Error('An answer was no number')
  return least
}

export const row = (...cells: (string | number)[]): void => {
  const texts = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(cell < 10 ? 2 : 0) : cell))
  console.log(texts.map((text, i) => (i === 0 ? text.padEnd(44) : text.padStart(18))).join(''))
}

const bars: string[] = []

/** Something that was aimed at, and what came of it. */
export const bar = (reached: boolean, text: string): void => {
  bars.push(`${reached ? 'reached    ' : 'not reached'}  ${text}`)
}

export const printBars = (): void => console.log(`\n${bars.join('\n')}`)
