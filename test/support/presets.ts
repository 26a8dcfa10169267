import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { issueText } from '../../src/issues.js'
import { type FileReader, loadPolicy, type Policy, type PolicyOptions } from '../../src/policy/index.js'

export const proceduresFolder = fileURLToPath(new URL('../../examples/policies/procedures', import.meta.url))

/** The folders of the procedures, `s01-…` to `s15-…`, and of what they share. */
export const presetNames = readdirSync(proceduresFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

export const readerOf =
  (folder: string): FileReader =>
  (path) => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }

const folderOf = (number: string): string => {
  const name = presetNames.find((each) => each === number || each.startsWith(`${number}-`))
  if (name === undefined) throw new Error(`there is no preset ${number}`)
  return join(proceduresFolder, name)
}

/** A file beside a preset, such as a template of a notice: `presetFile('s02', 'replies/apology.md')`. */
export const presetFile = (number: string, path: string): string =>
  readFileSync(join(folderOf(number), path), 'utf8')

const read = new Map<string, Policy>()

/** The preset of a procedure by its number (`s05`), or `house` for what all of them share. */
export const preset = (number: string, means: PolicyOptions = {}): Policy => {
  const key = `${number} ${JSON.stringify(means)}`
  const known = read.get(key)
  if (known !== undefined) return known
  const found = loadPolicy(readerOf(folderOf(number)), 'policy.yaml', means)
  if (!found.ok) throw new Error(found.issues.map(issueText).join('\n'))
  read.set(key, found.value)
  return found.value
}
