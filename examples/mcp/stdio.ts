// redress for an assistant, read only: `npx tsx examples/mcp/stdio.ts complaints.db policies/cn-retail/policy.yaml`
import { readFileSync } from 'node:fs'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { createDesk, issueText } from 'redress'
import { loadPolicy } from 'redress/policy/files'
import { sqliteStore } from 'redress/sqlite'
import { redressServer } from './redress-server.js'

const [file = 'complaints.db', policyFile = 'examples/policies/cn-retail/policy.yaml'] = process.argv.slice(2)

const read = loadPolicy((path) => readFileSync(path, 'utf8'), policyFile)
if (!read.ok) throw new Error(read.issues.map(issueText).join('\n'))
const policy = read.value
const store = await sqliteStore(file, { readOnly: true })
const desk = createDesk({ store, policies: [policy] })

await redressServer({ policy, desk, now: () => new Date().toISOString() }).connect(new StdioServerTransport())
