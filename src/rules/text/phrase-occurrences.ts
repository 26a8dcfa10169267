import { larger } from '../../larger.js'
import { isWordUnit } from './fold-characters.js'
import { childOf, enter, hasChildren, hasEnds, headSize, type PhraseTrie } from './phrase-trie.js'

/** Where patterns stand in a text: in order of their end, then the longest first, then the pattern that was added last. */
export interface Occurrences {
  starts: Int32Array
  ends: Int32Array
  patterns: Int32Array
  length: number
}

export const noOccurrences = (): Occurrences => ({
  starts: new Int32Array(64),
  ends: new Int32Array(64),
  patterns: new Int32Array(64),
  length: 0,
})

const grow = (found: Occurrences): void => {
  found.starts = larger(found.starts, new Int32Array(2 * found.length))
  found.ends = larger(found.ends, new Int32Array(2 * found.length))
  found.patterns = larger(found.patterns, new Int32Array(2 * found.length))
}

/** Puts an occurrence in its order among those found, which come in order of their start. */
const keep = (found: Occurrences, start: number, end: number, pattern: number): void => {
  if (found.length === found.ends.length) grow(found)
  const { starts, ends, patterns } = found
  let at = found.length
  while (at > 0) {
    const before = ends[at - 1] as number
    if (before < end || (before === end && starts[at - 1] !== start)) break
    if (before === end && (patterns[at - 1] as number) >= pattern) break
    at -= 1
  }
  if (at > 0 && ends[at - 1] === end && starts[at - 1] === start && patterns[at - 1] === pattern) return
  for (let later = found.length; later > at; later -= 1) {
    starts[later] = starts[later - 1] as number
    ends[later] = ends[later - 1] as number
    patterns[later] = patterns[later - 1] as number
  }
  starts[at] = start
  ends[at] = end
  patterns[at] = pattern
  found.length += 1
}

/** Keeps what ends at a node, but for a word that goes on. */
const keepEnds = (
  { heads, ends }: PhraseTrie,
  node: number,
  text: string,
  start: number,
  end: number,
  found: Occurrences,
): void => {
  const inWord = end < text.length && isWordUnit(text.charCodeAt(end)) && isWordUnit(text.charCodeAt(end - 1))
  const to = heads[headSize * node + 5] as number
  for (let at = heads[headSize * node + 4] as number; at < to; at += 1) {
    const each = ends[at] as number
    if (!inWord || (each & 1) === 1) keep(found, start, end, each >> 1)
  }
}

const walk = (trie: PhraseTrie, text: string, start: number, first: number, found: Occurrences): void => {
  let node = first
  for (let at = start + 1; ; at += 1) {
    let state = trie.heads[headSize * node + 3] as number
    if (state === 0) state = enter(trie, node)
    if ((state & hasEnds) !== 0) keepEnds(trie, node, text, start, at, found)
    if ((state & hasChildren) === 0 || at === text.length) return
    node = childOf(trie, node, text.charCodeAt(at))
    if (node === 0) return
  }
}

/**
 * Finds every occurrence of the patterns in normalised text, written over what was found before. In time linear in the text, and in the
 * length of the longest phrase.
 */
export const findOccurrences = (trie: PhraseTrie, text: string, found: Occurrences): Occurrences => {
  const { anywhere, atWords } = trie
  found.length = 0
  let inWord = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const node = anywhere[unit] as number
    if (node !== 0) walk(trie, text, at, node, found)
    if (isWordUnit(unit)) {
      const word = inWord ? 0 : (atWords[unit] as number)
      if (word !== 0) walk(trie, text, at, word, found)
      inWord = true
    } else inWord = false
  }
  return found
}
