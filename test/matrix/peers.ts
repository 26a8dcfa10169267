import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell } from './cell.js'
import { tryIn } from './runtimes.js'
import { projectWith, ran } from './workshop.js'

interface Manifest {
  readonly peerDependencies: Readonly<Record<'xstate' | 'zod', string>>
  readonly devDependencies: Readonly<Record<'xstate' | 'zod', string>>
}

const { peerDependencies, devDependencies }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))

const lowest = (peer: 'xstate' | 'zod'): string => peerDependencies[peer].replace(/^\^/, '')
const hasSqlite = Number(process.versions.node.split('.')[0]) >= 22

const withPeers = (tarball: string, xstate: string, zod: string): Cell => ({
  name: `xstate ${xstate}, zod ${zod}`,
  run: async () => {
    const project = await projectWith(`peers-${xstate}-${zod}`, tarball, `xstate@${xstate}`, `zod@${zod}`)
    await tryIn(project, process.execPath, hasSqlite)
    return 'installed and tried'
  },
})

/** The host's own zod is not the copy that redress uses. */
const foreignZod = `import { z } from 'other-zod'
import { z as peer } from 'zod'
import { compile, defineTable, evaluate } from 'redress/rules'
if (z === peer) throw new Error('there is one zod only')
const table = defineTable({
  id: 'priority',
  hitPolicy: 'first',
  inputs: z.object({ product: z.enum(['loan', 'card']), amount: z.number() }),
  outputs: z.object({ priority: z.enum(['urgent', 'normal']) }),
  rules: [
    { id: 'large', when: { amount: { gte: 50_000 } }, output: { priority: 'urgent' } },
    { id: 'rest', when: {}, output: { priority: 'normal' } },
  ],
})
const { output } = evaluate(compile(table), { product: 'loan', amount: 50_000 })
if (output.priority !== 'urgent') throw new Error(JSON.stringify(output))
`

const twoZods = (tarball: string): Cell => ({
  name: 'two copies of zod in one tree',
  run: async () => {
    const project = await projectWith(
      'two-zods',
      tarball,
      `xstate@${devDependencies.xstate}`,
      `zod@${devDependencies.zod}`,
      `other-zod@npm:zod@${lowest('zod')}`,
    )
    writeFileSync(join(project, 'foreign.mjs'), foreignZod)
    await ran(project, process.execPath, 'foreign.mjs')
    return `${devDependencies.zod} and ${lowest('zod')}`
  },
})

/** The ends of each peer's range, the middle of XState's, and a host whose zod is another copy. */
export const peersOf = (tarball: string): readonly Cell[] => [
  withPeers(tarball, lowest('xstate'), lowest('zod')),
  withPeers(tarball, '5.31.1', devDependencies.zod),
  withPeers(tarball, '5.32.6', devDependencies.zod),
  withPeers(tarball, devDependencies.xstate, devDependencies.zod),
  twoZods(tarball),
]
