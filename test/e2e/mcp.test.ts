import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDesk } from '../../src/desk/index.js'
import { loadPolicy } from '../../src/policy/index.js'
import { sqliteStore } from '../../src/stores/sqlite.js'
import { bundledProgram } from '../support/bundled-program.js'
import { received } from '../support/events.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const now = () => '2026-03-02T03:00:00.000Z'
const policyFile = 'examples/policies/cn-retail/policy.yaml'
const folder = temporaryFolder()
const file = join(folder.path, 'complaints.db')
const client = new Client({ name: 'test', version: '1' })

const answerOf = async (name: string, given: Record<string, unknown>) => {
  const { content, isError } = await client.callTool({ name, arguments: given })
  const [first] = content as { text: string }[]
  return { text: first?.text ?? '', isError: isError === true }
}

const desk = async () => {
  const policy = loadPolicy((path) => readFileSync(path, 'utf8'), policyFile)
  if (!policy.ok) throw new Error('the policy is not there')
  const store = await sqliteStore(file)
  return { store, desk: createDesk({ store, policies: [policy.value], now }) }
}

const entries = async () => {
  const { store } = await desk()
  let count = 0
  for await (const _ of store.journal('c-1')) count += 1
  await store.close()
  return count
}

beforeAll(async () => {
  const bank = await desk()
  await bank.desk.open(received(), { id: 'c-1' })
  await bank.store.close()
  const program = bundledProgram('examples/mcp/stdio.ts')
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, file, policyFile] }),
  )
})

afterAll(async () => {
  await client.close()
  folder.remove()
})

describe('an assistant over the official SDK', () => {
  test('sees tools that all say that they only read', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'classify',
      'explain_deadlines',
      'explain_complaint',
      'what_is_allowed',
      'why_refused',
      'test_table',
    ])
    for (const { annotations } of tools)
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false })
  })

  test.each([
    ['classify', { text: '信用卡被盗刷3万元' }, '事项甄别'],
    ['classify', { text: 'fraud on my card', language: 'en' }, 'rule'],
    ['explain_deadlines', { complaint: 'c-1' }, '到期'],
    ['explain_deadlines', { complaint: 'c-1', language: 'en' }, 'due'],
    ['explain_complaint', { complaint: 'c-1', language: 'en' }, 'under policy cn-retail'],
    ['what_is_allowed', { complaint: 'c-1', role: 'receptionist' }, 'complaint.registered'],
    [
      'why_refused',
      {
        complaint: 'c-1',
        language: 'en',
        event: { type: 'decision.made', at: now(), by: { id: 'x', role: 'handler' }, proposal: 'p' },
      },
      'Received',
    ],
    [
      'why_refused',
      {
        complaint: 'c-1',
        event: {
          type: 'complaint.registered',
          at: now(),
          by: { id: 'x', role: 'receptionist' },
          reference: 'TS-1',
        },
      },
      '可以登记',
    ],
    [
      'test_table',
      {
        cases:
          'table: priority\ncases:\n  - facts: { track: complaint, severity: high, vulnerable: false, source: customer, complexity: simple }\n    expect: { priority: urgent }\n',
      },
      '✓',
    ],
  ])('%s %j answers with %s', async (name, given, expected) => {
    const { text, isError } = await answerOf(name, given)
    expect(text).toContain(expected)
    expect(isError).toBe(false)
  })

  test.each([
    ['explain_deadlines', { complaint: 'nobody' }, '没有编号为nobody的投诉'],
    ['why_refused', { complaint: 'c-1', event: { type: 'complaint.registerd' } }, 'complaint.registerd'],
    ['test_table', { cases: 'table: nowhere\ncases: []\n' }, '✗'],
    ['what_is_allowed', { complaint: 'c-1', role: 'robot' }, 'role'],
  ])('%s %j is an error that says why', async (name, given, expected) => {
    const { text, isError } = await answerOf(name, given)
    expect(text).toContain(expected)
    expect(isError).toBe(true)
  })

  test('nothing was kept by any of it', async () => expect(await entries()).toBe(1))
})
