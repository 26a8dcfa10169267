import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { call } from '../../support/command-line.js'
import { writeFiles } from '../../support/size-policy.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const house = `id: house
version: "1"
title: { en: House, zh: 总行 }
effectiveFrom: 2026-01-01
calendar: cn-mainland
tables: [tables/routing.yaml]
`
const routing = `id: routing
hitPolicy: first
inputs:
  - { name: kind, type: string, values: [complaint, enquiry] }
outputs:
  - { name: priority, type: string, values: [high, low] }
rules:
  - { id: complaint, when: { kind: complaint }, output: { priority: high } }
  - { id: rest, when: {}, output: { priority: low } }
`
const branch = (base: string) => `id: branch
version: "1"
title: { en: Branch, zh: 分行 }
extends: ${base}
`
const cases = `table: routing
cases:
  - { facts: { kind: complaint }, expect: { priority: high } }
`

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
  writeFiles(folder.path, {
    'house/policy.yaml': house,
    'house/tables/routing.yaml': routing,
    'branch/policy.yaml': branch('../house/policy.yaml'),
    'branch/cases/routing.cases.yaml': cases,
    'lost/policy.yaml': branch('../nowhere/policy.yaml'),
  })
})
afterEach(() => folder.remove())

describe('a policy built on another one, on the command line', () => {
  it('is checked with what it is built on', async () => {
    const { exit, out } = await call(['check', `${folder.path}/branch`])
    expect(exit).toBe(0)
    expect(out).toContain('policy, 1 tables')
  })

  it('is tested with the tables of the other one', async () => {
    const { exit, out } = await call(['test', `${folder.path}/branch`])
    expect(exit).toBe(0)
    expect(out).toContain('1 cases, 0 failed')
  })

  it('says which file it misses', async () => {
    const { exit, out } = await call(['check', `${folder.path}/lost`])
    expect(exit).toBe(1)
    expect(out).toContain('../nowhere/policy.yaml: policy.yaml extends it, but it is not there')
  })
})
