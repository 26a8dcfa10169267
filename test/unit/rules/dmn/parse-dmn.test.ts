import { describe, expect, it } from 'vitest'
import { dmnNamespaces } from '../../../../src/rules/dmn/dmn-namespaces.js'
import { dmnTables } from '../../../../src/rules/dmn/dmn-tables.js'
import { evaluateDmn } from '../../../../src/rules/dmn/evaluate-dmn.js'
import { parseDmn } from '../../../../src/rules/dmn/parse-dmn.js'
import { tablesToDmn } from '../../../../src/rules/dmn/write-dmn.js'
import { feel } from '../../../../src/rules/feel/feel.js'
import { defineTable } from '../../../../src/rules/table/define-table.js'
import { parseTable } from '../../../../src/rules/table/parse-table.js'
import { decision, input, literal, model } from './dmn-text.js'

const codes = (xml: string): string[] => parseDmn(xml).issues.map(({ code }) => code)

describe('parseDmn', () => {
  it.each(Object.entries(dmnNamespaces))('reads DMN %s', (version, namespace) => {
    const read = parseDmn(
      `<definitions xmlns="${namespace}"><decision name="D">${literal('1 + 1')}</decision></definitions>`,
    )
    expect(read.ok && [read.value.version, evaluateDmn(read.value, 'D', {}).value]).toEqual([version, 2])
  })

  it('takes any prefix for the namespace', () => {
    expect(parseDmn(`<d:definitions xmlns:d="${dmnNamespaces['1.2']}"/>`).ok).toBe(true)
  })

  it.each([
    ['another format', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', ['not-dmn']],
    ['no namespace', '<definitions/>', ['not-dmn']],
    ['another element', `<decision xmlns="${dmnNamespaces['1.3']}"/>`, ['not-dmn']],
    [
      'a document type',
      `<!DOCTYPE x [<!ENTITY a "b">]><definitions xmlns="${dmnNamespaces['1.3']}"/>`,
      ['doctype-refused'],
    ],
    ['no XML', 'id,name', ['malformed-xml']],
  ])('refuses %s', (_, xml, expected) => {
    expect(codes(xml)).toEqual(expected)
  })

  it('warns of what is required and not there', () => {
    const xml = `<definitions xmlns="${dmnNamespaces['1.3']}"><decision id="d" name="D"><informationRequirement><requiredInput href="other.dmn#i"/></informationRequirement>${literal('1')}</decision></definitions>`
    expect(codes(xml)).toEqual(['unknown-requirement'])
  })

  it('reads dates, times and durations from ISO text where the model has such types', () => {
    const dated = model(
      '<itemDefinition name="tCase"><itemComponent name="received"><typeRef>date</typeRef></itemComponent></itemDefinition>',
      input('Case', 'tCase'),
      input('Wait', 'dayTimeDuration'),
      decision('Due', literal('Case.received + Wait > date("2026-03-10")'), { inputs: ['Case', 'Wait'] }),
    )
    expect(evaluateDmn(dated, 'Due', { Case: { received: '2026-03-02' }, Wait: 'P15D' }).value).toBe(true)
    expect(evaluateDmn(dated, 'Due', { Case: { received: '2026-03-02' }, Wait: 'P1D' }).value).toBe(false)
    expect(evaluateDmn(dated, 'Due', { Case: { received: 'soon' }, Wait: 'P1D' }).value).toBeNull()
  })
})

describe('tablesToDmn', () => {
  const severity = defineTable({
    id: 'severity',
    hitPolicy: 'first',
    inputs: [{ name: 'amount', type: 'number' }],
    outputs: [
      { name: 'severity', type: 'string', values: ['high', 'low'] },
      { name: 'score', type: 'number' },
    ],
    rules: [
      { when: { amount: { gte: 50_000 } }, output: { severity: 'high', score: 9 } },
      { when: {}, output: { severity: 'low', score: 1 } },
    ],
  })
  const team = defineTable({
    id: '路由 表',
    hitPolicy: 'unique',
    inputs: [
      { name: 'severity', type: 'string', values: ['high', 'low'] },
      { name: 'tags', type: 'list' },
    ],
    outputs: [{ name: 'team', type: 'string' }],
    rules: [
      { when: { severity: 'high', tags: { hasAll: ['vip', 'media'] } }, output: { team: 'head office' } },
      { when: { severity: 'low' }, output: { team: 'branch' } },
    ],
  })
  const xml = tablesToDmn([severity, team], { name: 'Routing' })
  const read = parseDmn(xml)

  it('draws requirements from the names of outputs and inputs', () => {
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    const result = evaluateDmn(read.value, 'team', { amount: 60_000, tags: ['media', 'vip'] })
    expect(result.value).toBe('head office')
    expect(result.issues).toEqual([])
    expect(evaluateDmn(read.value, 'team', { amount: 5, tags: [] }).value).toBe('branch')
  })

  it('gives the same tables back', () => {
    expect(
      read.ok &&
        dmnTables(read.value)
          .map((source) => parseTable(source, { feel }))
          .map((each) => each.ok && each.value),
    ).toEqual([severity, team])
  })

  it('gives every element an id of its own', () => {
    const ids = [...xml.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[\p{L}_][\p{L}\p{N}_.-]*$/u)
  })

  it('lets an edit of a cell in another tool win over what stood behind it', () => {
    const edited = parseDmn(
      xml
        .replace('list contains(?, "vip") and list contains(?, "media")', '-')
        .replaceAll('list contains(?, &quot;vip&quot;) and list contains(?, &quot;media&quot;)', '-'),
    )
    const source = edited.ok ? dmnTables(edited.value)[1] : undefined
    expect(source?.rules[0]?.when.tags).toEqual({ feel: '-' })
  })
})

describe('files of products in use', () => {
  const model = (namespace: string, attributes = 'hitPolicy="FIRST"') =>
    `<definitions xmlns="${namespace}" id="d" name="d" namespace="urn:t"><decision id="D" name="D"><decisionTable ${attributes}><input><inputExpression typeRef="number"><text>a</text></inputExpression></input><output name="r" typeRef="string"/><rule><inputEntry><text>1</text></inputEntry><outputEntry><text>"x"</text></outputEntry></rule></decisionTable></decision></definitions>`

  it.each([
    'http://www.omg.org/spec/DMN/20151101',
    'http://www.omg.org/spec/DMN/20151101/dmn11.xsd',
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  ])('%s is DMN 1.1', (namespace) => {
    expect(parseDmn(model(namespace))).toMatchObject({ ok: true, value: { version: '1.1' }, issues: [] })
  })

  it('an aggregation that nothing uses is a warning, and its table is read', () => {
    const read = parseDmn(
      model('https://www.omg.org/spec/DMN/20191111/MODEL/', 'hitPolicy="UNIQUE" aggregation="SUM"'),
    )
    expect(read.issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning unused-aggregation',
    ])
    expect(read.ok && parseTable(dmnTables(read.value)[0]).ok).toBe(true)
  })
})
