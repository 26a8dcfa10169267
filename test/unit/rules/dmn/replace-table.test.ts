import { describe, expect, it } from 'vitest'
import type { DmnModel } from '../../../../src/rules/dmn/dmn-model.js'
import { dmnTables } from '../../../../src/rules/dmn/dmn-tables.js'
import { evaluateDmn } from '../../../../src/rules/dmn/evaluate-dmn.js'
import { parseDmn } from '../../../../src/rules/dmn/parse-dmn.js'
import { replaceTable } from '../../../../src/rules/dmn/replace-table.js'
import { writeDmn } from '../../../../src/rules/dmn/write-dmn.js'
import { parseTable } from '../../../../src/rules/table/parse-table.js'
import type { Table } from '../../../../src/rules/table/table.js'

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<dmn:definitions xmlns:dmn="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:x="urn:other-tool" id="m" name="Fees" namespace="urn:test" x:colour="blue">
  <!-- drawn by hand -->
  <dmn:extensionElements><x:layout zoom="1.5"/></dmn:extensionElements>
  <dmn:inputData id="i" name="Account"><dmn:variable name="Account"/></dmn:inputData>
  <dmn:decision id="fee" name="Fee">
    <dmn:variable name="Fee" typeRef="number"/>
    <dmn:informationRequirement><dmn:requiredInput href="#i"/></dmn:informationRequirement>
    <dmn:decisionTable id="t" hitPolicy="FIRST">
      <dmn:input><dmn:inputExpression typeRef="number"><dmn:text>Account.Balance</dmn:text></dmn:inputExpression></dmn:input>
      <dmn:output name="Fee" typeRef="number"/>
      <dmn:rule id="small"><dmn:inputEntry><dmn:text>&lt; 100</dmn:text></dmn:inputEntry><dmn:outputEntry><dmn:text>3</dmn:text></dmn:outputEntry></dmn:rule>
    </dmn:decisionTable>
  </dmn:decision>
</dmn:definitions>
`

const modelOf = (text: string): DmnModel => {
  const read = parseDmn(text)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

const tableOf = (model: DmnModel, change: (source: object) => object): Table => {
  const table = parseTable(change(dmnTables(model)[0] ?? {}))
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

describe('replaceTable', () => {
  const model = modelOf(xml)
  const table = tableOf(model, (source) => ({
    ...source,
    rules: [
      { id: 'small', when: { 'Account.Balance': { lt: 100 } }, output: { Fee: 3 } },
      { id: 'large', when: { 'Account.Balance': { gte: 100 } }, output: { Fee: 0 }, note: 'free above 100' },
    ],
  }))
  const changed = replaceTable(model, table)

  it('changes the table and nothing beside it', () => {
    const text = changed.ok ? writeDmn(changed.value) : ''
    const [before = '', after = ''] = xml.split(/<dmn:decisionTable[\s\S]*<\/dmn:decisionTable>/)
    expect(text.startsWith(before)).toBe(true)
    expect(text.endsWith(after)).toBe(true)
    expect(text).not.toMatch(/<decisionTable|<rule/)
  })

  it('gives a model that holds the table and decides by it', () => {
    if (!changed.ok) throw new Error(JSON.stringify(changed.issues))
    expect(tableOf(changed.value, (source) => source)).toEqual(table)
    expect(evaluateDmn(changed.value, 'Fee', { Account: { Balance: 50 } }).value).toBe(3)
    expect(evaluateDmn(changed.value, 'Fee', { Account: { Balance: 500 } }).value).toBe(0)
    expect(evaluateDmn(model, 'Fee', { Account: { Balance: 500 } }).value).toBeNull()
  })

  it('says when no decision of that id holds a table', () => {
    expect(replaceTable(model, { ...table, id: 'other' }).issues.map(({ code }) => code)).toEqual([
      'unknown-decision',
    ])
  })
})
