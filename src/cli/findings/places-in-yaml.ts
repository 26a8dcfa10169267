import { dirname, join } from 'node:path'
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml'
import { positionAt, type Steps, type Texts, type Walked } from './place.js'

/** What a list calls its entries by. */
const names = ['id', 'regime', 'name', 'code', 'kind', 'version']

const isFile = (value: unknown): value is string => typeof value === 'string' && /\.(ya?ml|json)$/.test(value)

const offsetOf = (node: unknown): number | undefined => {
  const { range } = (node ?? {}) as Partial<Node>
  return range?.[0]
}

interface Found {
  readonly node: unknown
  readonly offset: number
}

const pairOf = (node: unknown, step: string | number): Pair | undefined =>
  isMap(node)
    ? node.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(step))
    : undefined

const isCalled = (entry: unknown, step: string): boolean =>
  isScalar(entry)
    ? entry.value === step
    : names.some((name) => {
        const value = pairOf(entry, name)?.value
        return isScalar(value) && String(value.value) === step
      })

/** One step down: by key, by place, or by what an entry of a list is called; a rule without an id is called by its number. */
const stepInto = (node: unknown, step: string | number): Found | undefined => {
  const pair = pairOf(node, step)
  if (pair !== undefined) {
    const plain = isScalar(pair.value) && pair.value.value !== null
    const offset = offsetOf(plain ? pair.value : pair.key)
    return offset === undefined ? undefined : { node: pair.value, offset }
  }
  if (!isSeq(node)) return undefined
  const byName = typeof step === 'string' ? node.items.find((each) => isCalled(each, step)) : undefined
  const place = typeof step === 'number' ? step : /^\d+$/.test(step) ? Number(step) - 1 : -1
  const entry = byName ?? node.items[place]
  const offset = offsetOf(entry)
  return entry === undefined || offset === undefined ? undefined : { node: entry, offset }
}

const rootOf = (text: string): unknown => {
  try {
    return parseDocument(text, { uniqueKeys: false }).contents
  } catch {
    return undefined
  }
}

const valueAt = (root: unknown, key: string): unknown => {
  const value = pairOf(root, key)?.value
  return isScalar(value) ? value.value : undefined
}

/** Of the files that a list names, the one whose table or set is called so. */
const fileCalled = (list: unknown, step: string, folder: string, texts: Texts): string | undefined =>
  (isSeq(list) ? list.items : [])
    .flatMap((entry) => (isScalar(entry) && isFile(entry.value) ? [join(folder, entry.value)] : []))
    .find((file) => valueAt(rootOf(texts(file) ?? ''), 'id') === step)

const deepest = 16

/** As far as a path leads in a document and in the files that it names: its tables, its sets of signals, and what it extends. */
export const walkYaml = (file: string, path: Steps, texts: Texts, depth = 0): Walked => {
  const text = texts(file) ?? ''
  const root = rootOf(text)
  let walked: Walked = { file, steps: 0, at: positionAt(text, offsetOf(root) ?? 0) }
  let node = root
  for (const [index, step] of path.entries()) {
    const other =
      depth < deepest && typeof step === 'string' ? fileCalled(node, step, dirname(file), texts) : undefined
    if (other !== undefined) {
      const inside = walkYaml(other, path.slice(index + 1), texts, depth + 1)
      return { ...inside, steps: inside.steps + index + 1 }
    }
    const found = stepInto(node, step)
    if (found === undefined) break
    node = found.node
    walked = { file, steps: index + 1, at: positionAt(text, found.offset) }
  }
  const base = valueAt(root, 'extends')
  if (walked.steps === path.length || depth >= deepest || !isFile(base)) return walked
  const below = walkYaml(join(dirname(file), base), path, texts, depth + 1)
  return below.steps > walked.steps ? below : walked
}
