import { readFileSync, rmSync } from 'node:fs'
import { startVitest } from 'vitest/node'
import type { Mutant } from './mutants.js'
import { folder, mutantsFile, type Outcomes, readOutcomes, writeOutcomes } from './outcomes.js'

const wanted = 85
const mostRounds = 200

/** Runs the tests against every mutant; files that a mutant spoiled are run again until none is. */
const tryAll = async (files: readonly string[], round = 0): Promise<void> => {
  const vitest = await startVitest('test', [...files], {
    config: 'scripts/mutation/vitest.config.ts',
    watch: false,
  })
  await vitest.close()
  const { spoiled, ...outcomes } = readOutcomes()
  writeOutcomes({ ...outcomes, spoiled: [] })
  if (spoiled.length > 0 && round < mostRounds) await tryAll([...new Set(spoiled)], round + 1)
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`

const print = (mutants: readonly Mutant[], { killed, tried }: Outcomes): number => {
  const reached = mutants.filter(({ id }) => (tried[id] ?? 0) > 0)
  const survivors = reached.filter(({ id }) => killed[id] === undefined)
  for (const { file, line, mutator, replacement } of survivors)
    console.log(`survived  ${file}:${line}  ${mutator}  ${replacement.replaceAll(/\s+/g, ' ').slice(0, 80)}`)
  const rooms = [...new Set(mutants.map(({ file }) => file.split('/').slice(0, 2).join('/')))]
  for (const room of rooms) {
    const own = reached.filter(({ file }) => file.startsWith(`${room}/`))
    const dead = own.filter(({ id }) => killed[id] !== undefined).length
    console.log(`${room}: ${dead} of ${own.length} killed, ${percent(dead, own.length)}`)
  }
  console.log(
    `${mutants.length} mutants, ${mutants.length - reached.length} only made while a module loads or reached by no test`,
  )
  return (100 * (reached.length - survivors.length)) / Math.max(1, reached.length)
}

rmSync(folder, { recursive: true, force: true })
await tryAll(process.argv.slice(2))
const score = print(JSON.parse(readFileSync(mutantsFile, 'utf8')) as Mutant[], readOutcomes())
console.log(`${score.toFixed(1)} % killed; ${wanted} % wanted`)
process.exitCode = score < wanted ? 1 : 0
