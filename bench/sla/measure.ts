/** Time of the processor, not of the wall: a busy machine then disturbs a figure less. */
const processorMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Least time one call takes over the rounds, in nanoseconds; the answers are summed so that nothing is optimised away. */
export const nanosPerCall = (calls: number, rounds: number, call: (i: number) => number): number => {
  let sink = 0
  const times: number[] = []
  for (let round = 0; round < rounds + 2; round++) {
    const start = processorMs()
    for (let i = 0; i < calls; i++) sink += call(i)
    // The first two rounds warm up.
    if (round > 1) times.push(((processorMs() - start) * 1e6) / calls)
  }
  if (Number.isNaN(sink)) throw new Error('An answer was no number')
  return Math.min(...times)
}

export const rows: (readonly string[])[] = []

export const row = (...cells: (string | number)[]): void => {
  rows.push(cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(cell < 10 ? 2 : 0) : cell)))
  console.log(
    rows
      .at(-1)
      ?.map((cell, i) => (i === 0 ? cell.padEnd(44) : cell.padStart(14)))
      .join(''),
  )
}
