import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { issueText } from 'redress'
import type { Policy } from 'redress/policy'
import { loadPolicy } from 'redress/policy/files'

/** The policy in a folder, with what it extends in the folders beside it. */
export const readPolicy = (folder: string): Policy => {
  const read = (path: string): string | undefined => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const found = loadPolicy(read, 'policy.yaml')
  if (!found.ok) throw new Error(found.issues.map(issueText).join('\n'))
  return found.value
}
