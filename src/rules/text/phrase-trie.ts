import { larger } from '../../larger.js'
import { isWordUnit } from './fold-characters.js'
import {
  end,
  firstUnitsOf,
  fork,
  isWhite,
  jump,
  openEnd,
  type PhraseCode,
  patternAt,
  plainEnd,
  star,
  startOf,
} from './phrase-code.js'

interface Node {
  readonly unit: number
  /** Until the node is entered: the places of the code from which it goes on, and patterns that begin here and may not be compiled yet. */
  goesOn: readonly number[]
  begun: readonly number[]
}

/**
 * The beginnings of phrases that texts have shown so far, as a tree. Written out, the phrases of a policy have hundreds of thousands of
 * beginnings, and all letters that a bank receives meet a few thousand of them: a node's children are made when it is first entered.
 */
export interface PhraseTrie {
  readonly code: PhraseCode
  /** By code unit: the node of the phrases that begin with it anywhere, and of those that begin with it as a word. 0: none. */
  readonly anywhere: Uint16Array
  readonly atWords: Uint16Array
  readonly nodes: Node[]
  /** Patterns that end at nodes: twice the number of each, and one more where the word may go on; the later one first. */
  ends: Int32Array
  endsEnd: number
  /** Six numbers a node: where its row begins, the unit it begins with, how long it is, its state, and from where to where its ends stand. */
  heads: Int32Array
  /** Children whose units lie near each other, by their distance from the first. */
  rows: Int32Array
  rowsEnd: number
  /** The others, hashed by node and code unit; four numbers a slot: node, unit, child, nothing. */
  far: Int32Array
  farChildren: number
  /** By place of the code: when it was last come by, so that a place to which many choices lead is followed once. */
  seen: Int32Array
  now: number
}

export const headSize = 6

/** Whether a node was entered, whether patterns end there, whether it has children, and some that are hashed. */
const wasEntered = 1
export const hasEnds = 2
export const hasChildren = 4
const hasFar = 8

const slotOf = (node: number, unit: number, mask: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b)
  return ((mixed ^ (mixed >>> 15)) << 2) & mask
}

const farChild = (children: Int32Array, node: number, unit: number): number => {
  const mask = children.length - 1
  for (let slot = slotOf(node, unit, mask); ; slot = (slot + 4) & mask) {
    const child = children[slot + 2] as number
    if (child === 0 || (children[slot] === node && children[slot + 1] === unit)) return child
  }
}

const put = (children: Int32Array, node: number, unit: number, child: number): void => {
  const mask = children.length - 1
  let slot = slotOf(node, unit, mask)
  while (children[slot + 2] !== 0) slot = (slot + 4) & mask
  children[slot] = node
  children[slot + 1] = unit
  children[slot + 2] = child
}

const twiceAsLarge = (children: Int32Array): Int32Array => {
  const copy = new Int32Array(children.length * 2)
  for (let slot = 0; slot < children.length; slot += 4)
    if (children[slot + 2] !== 0)
      put(copy, children[slot] as number, children[slot + 1] as number, children[slot + 2] as number)
  return copy
}

/** The child of a node along a code unit, or 0. */
export const childOf = ({ heads, rows, far }: PhraseTrie, node: number, unit: number): number => {
  const head = headSize * node
  const distance = unit - (heads[head + 1] as number)
  if (distance >= 0 && distance < (heads[head + 2] as number))
    return rows[(heads[head] as number) + distance] as number
  return ((heads[head + 3] as number) & hasFar) === 0 ? 0 : farChild(far, node, unit)
}

const longestRow = 128

/** The children of a node: in a row where their units are near each other, as those of one alphabet are; else where a hash finds them. */
const setChildren = (
  trie: PhraseTrie,
  node: number,
  children: readonly (readonly [number, number])[],
): void => {
  const all = children.map(([unit]) => unit)
  const isNear = Math.max(...all) - Math.min(...all) < longestRow
  const near = isNear ? all : all.filter((unit) => unit < longestRow)
  const low = Math.min(...near)
  const length = near.length === 0 ? 0 : Math.max(...near) - low + 1
  const row = trie.rowsEnd
  trie.rowsEnd += length
  while (trie.rowsEnd > trie.rows.length) trie.rows = larger(trie.rows, new Int32Array(2 * trie.rows.length))
  trie.heads.set([row, length === 0 ? 0 : low, length], headSize * node)
  for (const [unit, child] of children) {
    if (isNear || unit < longestRow) {
      trie.rows[row + unit - low] = child
      continue
    }
    trie.heads[headSize * node + 3] = hasFar
    trie.farChildren += 1
    if (trie.farChildren * 8 > trie.far.length) trie.far = twiceAsLarge(trie.far)
    put(trie.far, node, unit, child)
  }
}

type NodeStart = { readonly [Each in 'goesOn' | 'begun']?: readonly number[] | undefined }

const addNode = (trie: PhraseTrie, unit: number, { goesOn = [], begun = [] }: NodeStart): number => {
  const node = trie.nodes.push({ unit, goesOn, begun }) - 1
  if (headSize * trie.nodes.length > trie.heads.length)
    trie.heads = larger(trie.heads, new Int32Array(2 * trie.heads.length))
  return node
}

const addTo = (lists: Map<number, number[]>, unit: number, number: number): void => {
  const known = lists.get(unit)
  if (known === undefined) lists.set(unit, [number])
  else known.push(number)
}

type Take = (unit: number, place: number) => void

const setOut = (trie: PhraseTrie): void => {
  trie.now += 1
  const { code, seen } = trie
  if (seen.length < code.length) trie.seen = larger(seen, new Int32Array(code.ops.length))
}

/** Every code unit that may come next from a place. White space behind white space is none, and none begins a phrase. */
const follow = (trie: PhraseTrie, from: number, behindWhite: boolean, take: Take): void => {
  const { ops, to, endings } = trie.code
  for (let at = from; at >= 0 && trie.seen[at] !== trie.now; ) {
    trie.seen[at] = trie.now
    const op = ops[at] as number
    const isLetter = op >= 0 && !(behindWhite && isWhite(op))
    // A star that ends no pattern is a star.
    if (isLetter || (op === star && ((endings[at + 1] as number) & plainEnd) === 0))
      take(isLetter ? op : 0x2a, at + 1)
    if (isLetter || op === star || op === end) return
    if (op === fork) follow(trie, at + 1, behindWhite, take)
    at = op === fork || op === jump ? (to[at] as number) : at + 1
  }
}

/** Every code unit that a pattern may begin with; behind a star it may stand anywhere in a word. */
const followStart = (trie: PhraseTrie, from: number, take: Take, takeOpen: Take): void => {
  const { ops, to } = trie.code
  for (let at = from; at >= 0 && trie.seen[at] !== trie.now; ) {
    const op = ops[at] as number
    const isLetter = op >= 0 && !isWhite(op)
    if (isLetter) follow(trie, at, true, take)
    else if (op === star) follow(trie, at + 1, true, takeOpen)
    if (isLetter || op === star || op === end) return
    trie.seen[at] = trie.now
    if (op === fork) followStart(trie, at + 1, take, takeOpen)
    at = op === fork || op === jump ? (to[at] as number) : at + 1
  }
}

const endsOf = (code: PhraseCode, places: readonly number[]): number[] => {
  const found = new Map<number, number>()
  for (const place of places) {
    const ending = code.endings[place] as number
    if ((ending & (plainEnd | openEnd)) === 0) continue
    const pattern = patternAt(code, place)
    found.set(pattern, (found.get(pattern) ?? 0) | ((ending & openEnd) === 0 ? 0 : 1))
  }
  return [...found].sort(([a], [b]) => b - a).map(([pattern, open]) => 2 * pattern + open)
}

const setEnds = (trie: PhraseTrie, node: number, ends: readonly number[]): void => {
  const from = trie.endsEnd
  trie.endsEnd += ends.length
  while (trie.endsEnd > trie.ends.length) trie.ends = larger(trie.ends, new Int32Array(2 * trie.ends.length))
  trie.ends.set(ends, from)
  trie.heads.set([from, trie.endsEnd], headSize * node + 4)
}

/** Where a pattern goes on behind its first unit. */
const behindFirst = (trie: PhraseTrie, pattern: number, first: number): readonly number[] => {
  const places: number[] = []
  const take: Take = (unit, place) => {
    if (unit === first) places.push(place)
  }
  const start = startOf(trie.code, pattern)
  setOut(trie)
  followStart(trie, start, take, take)
  return places
}

/** Makes the children of a node. Answers its state. */
export const enter = (trie: PhraseTrie, number: number): number => {
  const node = trie.nodes[number] as Node
  const places = [...node.goesOn, ...node.begun.flatMap((pattern) => behindFirst(trie, pattern, node.unit))]
  node.goesOn = []
  node.begun = []
  setOut(trie)
  const behindWhite = isWhite(node.unit)
  const next = new Map<number, number[]>()
  for (const place of places) follow(trie, place, behindWhite, (unit, goesOn) => addTo(next, unit, goesOn))
  // What would end behind white space has ended before it.
  const ends = behindWhite ? [] : endsOf(trie.code, places)
  setEnds(trie, number, ends)
  if (next.size > 0)
    setChildren(
      trie,
      number,
      [...next].map(([unit, goesOn]) => [unit, addNode(trie, unit, { goesOn })]),
    )
  const state =
    wasEntered |
    (ends.length > 0 ? hasEnds : 0) |
    (next.size > 0 ? hasChildren : 0) |
    (trie.heads[headSize * number + 3] as number)
  trie.heads[headSize * number + 3] = state
  return state
}

const addBeginnings = (trie: PhraseTrie, patterns: readonly number[]): void => {
  const { code, anywhere, atWords } = trie
  const begun = new Map<number, number[]>()
  const goesOn = new Map<number, number[]>()
  const inWords = new Map<number, number[]>()
  const take: Take = (unit, place) => addTo(goesOn, unit, place)
  const takeOpen: Take = (unit, place) => addTo(isWordUnit(unit) ? inWords : goesOn, unit, place)
  for (const pattern of patterns) {
    const units = firstUnitsOf(code, pattern)
    for (const unit of units ?? []) addTo(begun, unit, pattern)
    if (units !== undefined) continue
    const start = startOf(code, pattern)
    setOut(trie)
    followStart(trie, start, take, takeOpen)
  }
  for (const unit of new Set([...begun.keys(), ...goesOn.keys()])) {
    const table = isWordUnit(unit) ? atWords : anywhere
    table[unit] = addNode(trie, unit, { goesOn: goesOn.get(unit), begun: begun.get(unit) })
  }
  for (const [unit, places] of inWords) anywhere[unit] = addNode(trie, unit, { goesOn: places })
}

/** The tree of some patterns of the code, of which nothing is entered. */
export const phraseTrie = (code: PhraseCode, patterns: readonly number[]): PhraseTrie => {
  const trie: PhraseTrie = {
    code,
    anywhere: new Uint16Array(0x10000),
    atWords: new Uint16Array(0x10000),
    nodes: [{ unit: 0, goesOn: [], begun: [] }],
    heads: new Int32Array(headSize * 2048),
    ends: new Int32Array(1024),
    endsEnd: 0,
    rows: new Int32Array(4096),
    rowsEnd: 0,
    far: new Int32Array(4 * 1024),
    farChildren: 0,
    seen: new Int32Array(code.ops.length),
    now: 0,
  }
  addBeginnings(trie, patterns)
  return trie
}
