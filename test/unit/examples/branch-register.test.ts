import { createReadStream, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseMapping } from '../../../src/import/mapping.js'
import { readComplaints } from '../../../src/import/read-complaints.js'
import { issueText } from '../../../src/issues.js'

const fileOf = (name: string): URL => new URL(`../../../examples/complaints/${name}`, import.meta.url)

const read = async () => {
  const mapping = parseMapping(parse(readFileSync(fileOf('branch-register.mapping.yaml'), 'utf8')))
  if (!mapping.ok) throw new Error(mapping.issues.map(issueText).join('; '))
  const rows = []
  const source = createReadStream(fileOf('branch-register.csv'))
  for await (const row of readComplaints(source, { kind: 'csv', mapping: mapping.value })) rows.push(row)
  return rows
}

it('the ledger is read to the last of its 40 rows under the mapping beside it', async () => {
  const rows = await read()
  const refused = rows.flatMap((row) =>
    row.ok ? [] : `${row.row}: ${row.reasons.map(issueText).join('; ')}`,
  )
  expect(refused).toEqual([])
  expect(new Set(rows.map((row) => (row.ok ? row.complaint.id : undefined))).size).toBe(40)
})

it('cells become instants in Shanghai, money in fen, our words, and nothing where the ledger says 无', async () => {
  const rows = await read()
  const at = (row: number) => {
    const found = rows[row - 1]
    const [event] = found?.ok ? found.complaint.events : []
    return event?.type === 'complaint.received' ? event : undefined
  }
  expect(at(9)).toMatchObject({
    at: '2026-09-24T07:40:00.000Z',
    complaint: {
      channel: 'regulator-forwarded',
      channelDetail: '12378转办',
      claimedLoss: { currency: 'CNY', minor: 1_268_035 },
      respondent: { level: 'partner' },
      facts: { registerCategory: 'wealth-management' },
    },
  })
  expect(at(1)?.complaint.claimedLoss).toBeUndefined()
  expect(at(16)?.complaint.numberOfComplainants).toBe(5)
  expect(at(39)?.complaint.content).toContain('；\n')
})
