import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { issueText } from 'redress'
import { type Files, loadPolicy, type Policy } from 'redress/policy'

/** Every YAML file below a folder, by its path in it. */
const filesBelow = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  )

export const readPolicy = (folder: string): Policy => {
  const found = loadPolicy(filesBelow(folder), 'policy.yaml')
  if (!found.ok) throw new Error(found.issues.map(issueText).join('\n'))
  return found.value
}
