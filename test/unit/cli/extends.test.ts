import { describe, expect, it } from 'vitest'
import { call } from '../../support/command-line.js'
import { folderOfEachTest } from '../../support/folder-of-each-test.js'

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

const { at } = folderOfEachTest({
  'house/policy.yaml': house,
  'house/tables/routing.yaml': routing,
  'branch/policy.yaml': branch('../house/policy.yaml'),
  'branch/cases/routing.cases.yaml': cases,
  'lost/policy.yaml': branch('../nowhere/policy.yaml'),
})

describe('a policy built on another one, on the command line', () => {
  it('is checked with what it is built on', async () => {
    const { exit, out } = await call(['check', at('branch')])
    expect(exit).toBe(0)
    expect(out).toContain('policy, 1 tables')
  })

  it('is tested with the tables of the other one', async () => {
    const { exit, out } = await call(['test', at('branch')])
    expect(exit).toBe(0)
    expect(out).toContain('1 cases, 0 failed')
  })

  it('says which file it misses', async () => {
    const { exit, out } = await call(['check', at('lost')])
    expect(exit).toBe(1)
    expect(out).toContain('../nowhere/policy.yaml: policy.yaml extends it, but it is not there')
  })
})
