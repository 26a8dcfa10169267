import { describe, expect, it } from 'vitest'
import { call } from '../../support/command-line.js'
import { folderOfEachTest } from '../../support/folder-of-each-test.js'
import { bank } from '../../support/mistakes/bank.js'
import { mistakes } from '../../support/mistakes/mistakes.js'
import { writeFiles } from '../../support/size-policy.js'

interface Told {
  readonly code: string
  readonly severity: string
  readonly says: { readonly en: string; readonly zh: string }
  readonly remedy?: { readonly en: string; readonly zh: string }
  readonly place: { readonly file: string; readonly at?: { readonly line: number; readonly column: number } }
}

const { at } = folderOfEachTest()

const found = async (files: Readonly<Record<string, string>>): Promise<readonly Told[]> => {
  writeFiles(at(), files)
  const { out } = await call(['check', at(), '--format', 'json'])
  const { checked } = JSON.parse(out) as { checked: readonly { issues: readonly Told[] }[] }
  return checked.flatMap(({ issues }) => issues)
}

const wrongIn = async (file: string, text: string): Promise<readonly Told[]> => {
  const all = await found({ ...bank, [file]: text })
  const errors = all.filter(({ severity }) => severity === 'error')
  // The routing of this bank has a column that no rule looks at.
  return errors.length > 0
    ? errors
    : all.filter(({ severity, code }) => severity === 'warning' && code !== 'unused-input')
}

const han = /\p{Script=Han}/u

it('nothing is wrong with the bank that is changed', async () => {
  expect((await found(bank)).filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('each mistake of an analyst', () => {
  it.each(mistakes)('$name is one finding, at its place, in both languages', async (mistake) => {
    const { file, from, to, is, at: place } = mistake
    expect(bank[file]).toContain(from)
    const told = await wrongIn(
      file,
      (bank[file] ?? '').replace(from, () => to),
    )
    const said = told.map(({ code, place: { file: own, at: where } }) => [
      code,
      `${own.replace(`${at()}/`, '')}:${where?.line}:${where?.column}`,
    ])
    expect(said).toEqual([[is, place]])
    const [only] = told
    expect(only?.says.zh).toMatch(han)
    expect(only?.says.en).not.toEqual(only?.says.zh)
    if (only?.remedy !== undefined) expect(only.remedy.zh).toMatch(han)
  })

  it('is fifty-one kinds and more', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(51)
  })
})
