import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A policy of two tables, the second of which reads what the first answers. */
export const sizePolicy: Readonly<Record<string, string>> = {
  'policy.yaml': `id: two-tables
version: '1'
title: { en: Two tables, zh: 两张表 }
effectiveFrom: 2020-01-01
calendar: cn-mainland
signals:
  - id: words
    signals: [{ name: fraud, phrases: [{ text: fraud }] }]
teams:
  desk: { title: { en: Desk, zh: 柜面 } }
  experts: { title: { en: Experts, zh: 专家 } }
tables: [tables/size.yaml, tables/routing.yaml]
`,
  'tables/size.yaml': `id: size
hitPolicy: first
inputs:
  - { name: amount, type: number, min: 0, integer: true, optional: true }
outputs:
  - { name: severity, type: string, values: [major, minor] }
rules:
  - { id: large, when: { amount: { gte: 1000 } }, output: { severity: major } }
  - { id: small, when: {}, output: { severity: minor } }
`,
  'tables/routing.yaml': `id: routing
hitPolicy: first
inputs:
  - { name: severity, type: string, values: [major, minor] }
  - { name: repeat, type: boolean }
outputs:
  - { name: team, type: string, values: [experts, desk] }
rules:
  - { id: grave, when: { severity: major }, output: { team: experts } }
  - { id: again, when: { repeat: true }, output: { team: experts } }
  - { id: rest, when: {}, output: { team: desk } }
`,
  'cases/size.cases.yaml': `table: size
cases:
  - { name: a thousand, facts: { amount: 1000 }, expect: { severity: major }, rule: large }
  - { name: a little, facts: { amount: 20 }, expect: { severity: minor } }
`,
}

/** Writes files below a folder. */
export const writeFiles = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
