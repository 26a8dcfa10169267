import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { issueText } from '../../../src/issues.js'
import { type Files, loadPolicy, verifyPolicy } from '../../../src/policy/index.js'
import { tableCases } from '../../../src/testing/index.js'
import { preset, presetNames, proceduresFolder, readerOf } from '../../support/presets.js'

const numbered = presetNames.filter((name) => /^s\d\d-/.test(name))

const caseFiles = (name: string): Files =>
  Object.fromEntries(
    readdirSync(join(proceduresFolder, name), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.cases.yaml'))
      .map((path) => [path, readFileSync(join(proceduresFolder, name, path), 'utf8')]),
  )

test('there are fifteen procedures, and what they share', () => {
  expect(numbered.map((name) => name.slice(0, 3))).toEqual(
    Array.from({ length: 15 }, (_, index) => `s${String(index + 1).padStart(2, '0')}`),
  )
  expect(presetNames.filter((name) => !numbered.includes(name))).toEqual(['house'])
})

test('no procedure is a copy of another: each decides differently somewhere', () => {
  const different = numbered.map((name) => {
    const { document, controls } = preset(name)
    const { clocks, tables, notices } = document
    return JSON.stringify({ clocks, tables, notices, controls })
  })
  expect(new Set(different).size).toBe(15)
})

test('each procedure is built on what all share', () => {
  const bases = numbered.map((name) => readFileSync(join(proceduresFolder, name, 'policy.yaml'), 'utf8'))
  expect(bases.filter((text) => !/^extends: (\.\.\/house\/policy|procedure)\.yaml$/m.test(text))).toEqual([])
})

describe.each(presetNames)('the procedure %s', (name) => {
  test('has no dangling name, gap, conflict or dead rule', () => {
    const found = verifyPolicy(preset(name)).findings.filter(({ severity }) => severity !== 'info')
    expect(found.map(issueText)).toEqual([])
  })

  test('answers every case of its analysts, one for each rule of its own tables', () => {
    const policy = preset(name)
    const files = caseFiles(name)
    for (const { run } of tableCases(policy, files)) run()
    const asked = Object.values(files).join('\n')
    const own = readdirSync(join(proceduresFolder, name), { recursive: true, encoding: 'utf8' })
      .filter((path) => /^tables[/\\]/.test(path))
      .map((path) => path.slice('tables/'.length, -'.yaml'.length))
    const unasked = policy.tables
      .filter(({ id }) => own.includes(id))
      .flatMap(({ id, table }) =>
        table.rules.filter((rule) => !asked.includes(`rule: ${rule.id}`)).map((rule) => `${id}: ${rule.id}`),
      )
    expect(unasked).toEqual([])
  })

  test('says in English and Chinese what each of its clocks, tables and columns is', () => {
    const { document, tables } = preset(name)
    const unnamed = [
      ...document.clocks.map(({ id, title }) => [id, title] as const),
      ...tables.flatMap(({ table }) => [
        [table.id, table.title] as const,
        ...[...table.inputs, ...table.outputs].map((column) => [column.name, column.label] as const),
      ]),
    ].filter(([, said]) => !said?.en || !said.zh)
    expect(unnamed.map(([id]) => id)).toEqual([])
  })
})

test('the hours that S05 leaves blank must be given', () => {
  const blank = loadPolicy(
    readerOf(join(proceduresFolder, 's05-contact-centre-and-call-back')),
    'procedure.yaml',
  )
  expect(blank.issues.map(({ code, path }) => [code, path.at(-2)])).toEqual([
    ['setting-missing', 'first-contact-hours'],
  ])
})
