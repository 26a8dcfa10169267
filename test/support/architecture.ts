import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Breach } from './architecture/breach.js'
import { cycleBreaches } from './architecture/cycles.js'
import { habitBreaches, nameBreaches } from './architecture/habits.js'
import { homeless, linkBreaches } from './architecture/links.js'
import { purityBreaches } from './architecture/purity.js'
import { readModules, type Sources } from './architecture/source-module.js'

export const sourcesBelow = (folder: string): Sources =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file))
      .sort()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const),
  )

/** Everything that the house's rules find wrong with these sources. */
export const breachesIn = (sources: Sources): Breach[] => {
  const modules = readModules(sources)
  return [
    ...homeless(modules),
    ...linkBreaches(modules),
    ...cycleBreaches(modules),
    ...purityBreaches(modules),
    ...habitBreaches(modules),
    ...nameBreaches(sources.keys()),
  ]
}
