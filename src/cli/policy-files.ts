import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { said } from '../explanation.js'
import { type Checked, rejected, wrong } from '../issues.js'
import { type FileReader, type Files, loadPolicy, type Policy } from '../policy/index.js'
import { unreadable } from './files.js'

export const mainNames = ['policy.yaml', 'policy.yml', 'policy.json']
const readable = /\.(ya?ml|json)$/
/** More than any policy needs; a folder with more was named by mistake. */
const mostFiles = 2000

const pathsBelow = async (folder: string): Promise<string[]> => {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await pathsBelow(path)))
    else if (readable.test(entry.name)) found.push(path)
    if (found.length > mostFiles) break
  }
  return found
}

/** The YAML and JSON files below a folder, by their paths in it. */
export const filesBelow = async (folder: string): Promise<Files> => {
  const paths = await pathsBelow(folder)
  const texts = await Promise.all(
    paths
      .slice(0, mostFiles)
      .sort()
      .map(async (path) => {
        const name = relative(folder, path).split(sep).join('/')
        return [name, await readFile(path, 'utf8')] as const
      }),
  )
  return Object.fromEntries(texts)
}

/** The main document of a policy: the file itself, or `policy.yaml` (`.yml`, `.json`) in a folder; nothing when it has none. */
export const mainOf = async (path: string): Promise<{ folder: string; main: string } | undefined> => {
  try {
    const found = await stat(path)
    if (!found.isDirectory()) return { folder: dirname(path), main: basename(path) }
    const names = await readdir(path)
    const main = mainNames.find((name) => names.includes(name))
    return main === undefined ? undefined : { folder: path, main }
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** Reads what a policy names by path: files beside it, and those of a policy that it extends. */
const filesFrom =
  (folder: string): FileReader =>
  (path) => {
    const file = join(folder, path)
    if (!readable.test(file) || !existsSync(file)) return undefined
    try {
      return readFileSync(file, 'utf8')
    } catch (error) {
      throw unreadable(file, error)
    }
  }

/** The policy in a folder or a file, with the tables that it names by path and the policies that it extends. */
export const readPolicy = async (path: string): Promise<Checked<Policy>> => {
  const place = await mainOf(path)
  if (place === undefined)
    return rejected([
      wrong(
        'missing-file',
        [path],
        said(`the folder has none of ${mainNames.join(', ')}`, `文件夹中没有 ${mainNames.join('、')}`),
        said('name the file of the policy itself', '请直接指定制度文件'),
      ),
    ])
  return loadPolicy(filesFrom(place.folder), place.main)
}

/** The policy that a text holds; what it names by path is looked for in the working folder. */
export const policyFromText = (name: string, text: string): Checked<Policy> => {
  const beside = filesFrom('.')
  return loadPolicy((path) => (path === name ? text : beside(path)), name)
}
