import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { bundledProgram } from '../support/bundled-program.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** Other Nodes, as paths: `npm install node@24` in an empty folder leaves one in `node_modules/node/bin/node`. */
const others = (process.env.REDRESS_NODES ?? '').split(delimiter).filter((path) => path !== '')

const folder = temporaryFolder()
afterAll(folder.remove)

interface Answers {
  readonly zones: string
  readonly handedOver: readonly string[]
  readonly ofRuntime: readonly string[]
  readonly complaint: { readonly facts: { readonly receivedOn: string } }
  readonly journal: readonly object[]
  readonly replayed?: object
}

describe.skipIf(others.length === 0)('in other Nodes (their paths in REDRESS_NODES)', () => {
  const program = others.length === 0 ? '' : bundledProgram('test/support/zone-questions.ts')
  const asked = (node: string, ...more: string[]): Answers =>
    JSON.parse(execFileSync(node, [program, ...more], { encoding: 'utf8', maxBuffer: 64_000_000 })) as Answers

  test.each(others)('with rules handed over every answer is independent of the runtime: %s', (node) => {
    const [here, there] = [asked(process.execPath), asked(node)]
    expect(there.handedOver).toEqual(here.handedOver)
    // The runtimes do differ where their rules do, or nothing would be proven.
    if (here.zones === '2025c' && there.zones >= '2026b') expect(there.ofRuntime).not.toEqual(here.ofRuntime)
  })

  test.each(others)('a journal of this runtime gives its complaint, value for value: %s', (node) => {
    const here = asked(process.execPath)
    const file = join(folder.path, 'journal.json')
    writeFileSync(file, JSON.stringify(here.journal))
    const there = asked(node, file)
    expect(there.replayed).toEqual({ ...here.complaint })
    if (here.zones === '2025c' && there.zones >= '2026b')
      expect(there.complaint.facts.receivedOn).not.toBe(here.complaint.facts.receivedOn)
  })
})
