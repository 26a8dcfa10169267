/**
 * Many literals looked for in one pass (Aho and Corasick, CACM 18, 1975), over UTF-16 code units.
 * Edges sit in one hash table keyed by (node, unit): Chinese has too large an alphabet for a row of edges a node.
 */
export interface Automaton {
  /** One bit a code unit: whether a pattern begins with it. Most letters of a text begin none. */
  readonly beginnings: Int32Array
  readonly edges: Int32Array
  readonly parentOf: Int32Array
  readonly unitOf: Uint16Array
  readonly fallback: Int32Array
  /** The pattern that ends at a node, or −1. */
  readonly patternAt: Int32Array
  /** The next shorter suffix of a node at which a pattern ends, or 0. */
  readonly shorterHit: Int32Array
  /** The next pattern with the very same text, or −1. */
  readonly twin: Int32Array
}

const root = 0

const slotOf = (node: number, unit: number, mask: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

type Edges = Pick<Automaton, 'edges' | 'parentOf' | 'unitOf'>

/** The child of `node` along `unit`, or the root, which is no node's child. */
const child = ({ edges, parentOf, unitOf }: Edges, node: number, unit: number): number => {
  const mask = edges.length - 1
  for (let slot = slotOf(node, unit, mask); ; slot = (slot + 1) & mask) {
    const found = edges[slot] ?? root
    if (found === root || (parentOf[found] === node && unitOf[found] === unit)) return found
  }
}

const insert = (graph: Edges, node: number): void => {
  const mask = graph.edges.length - 1
  let slot = slotOf(graph.parentOf[node] ?? root, graph.unitOf[node] ?? 0, mask)
  while (graph.edges[slot] !== root) slot = (slot + 1) & mask
  graph.edges[slot] = node
}

const step = (automaton: Automaton, from: number, unit: number): number => {
  for (let node = from; ; node = automaton.fallback[node] ?? root) {
    const next = child(automaton, node, unit)
    if (next !== root || node === root) return next
  }
}

const growTrie = (automaton: Automaton, patterns: readonly string[]): number => {
  let nodes = 1
  patterns.forEach((pattern, index) => {
    if (pattern === '') return
    const first = pattern.charCodeAt(0)
    automaton.beginnings[first >> 5] = (automaton.beginnings[first >> 5] ?? 0) | (1 << (first & 31))
    let node = root
    for (let at = 0; at < pattern.length; at += 1) {
      const unit = pattern.charCodeAt(at)
      let next = child(automaton, node, unit)
      if (next === root) {
        next = nodes
        nodes += 1
        automaton.parentOf[next] = node
        automaton.unitOf[next] = unit
        insert(automaton, next)
      }
      node = next
    }
    automaton.twin[index] = automaton.patternAt[node] ?? -1
    automaton.patternAt[node] = index
  })
  return nodes
}

/** Fallbacks point to shallower nodes, so nodes are linked in order of depth. */
const linkFallbacks = (automaton: Automaton, nodes: number): void => {
  const depths = new Int32Array(nodes)
  const byDepth: number[] = []
  for (let node = 1; node < nodes; node += 1) {
    depths[node] = (depths[automaton.parentOf[node] ?? root] ?? 0) + 1
    byDepth.push(node)
  }
  byDepth.sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0))
  for (const node of byDepth) {
    const parent = automaton.parentOf[node] ?? root
    const unit = automaton.unitOf[node] ?? 0
    const fallback = parent === root ? root : step(automaton, automaton.fallback[parent] ?? root, unit)
    automaton.fallback[node] = fallback
    const endsHere = (automaton.patternAt[fallback] ?? -1) >= 0
    automaton.shorterHit[node] = endsHere ? fallback : (automaton.shorterHit[fallback] ?? root)
  }
}

/**
 * Compiles literals; an empty one never hits. The text is compared as it is: normalise both sides first.
 *
 * @example
 * scan(buildAutomaton(['信用卡', '盗刷']), '信用卡被盗刷', (pattern, end) => console.log(pattern, end))
 * // 0 3, then 1 6
 */
export const buildAutomaton = (patterns: readonly string[]): Automaton => {
  const mostNodes = patterns.reduce((sum, pattern) => sum + pattern.length, 1)
  const automaton: Automaton = {
    beginnings: new Int32Array(0x10000 / 32),
    edges: new Int32Array(2 ** Math.ceil(Math.log2(mostNodes * 2 + 2))),
    parentOf: new Int32Array(mostNodes),
    unitOf: new Uint16Array(mostNodes),
    fallback: new Int32Array(mostNodes),
    patternAt: new Int32Array(mostNodes).fill(-1),
    shorterHit: new Int32Array(mostNodes),
    twin: new Int32Array(patterns.length).fill(-1),
  }
  linkFallbacks(automaton, growTrie(automaton, patterns))
  return automaton
}

/**
 * Calls `onHit(pattern, end)` for every occurrence, overlapping ones too, in order of their exclusive end and longest
 * first. Time is linear in the text and in the number of hits.
 *
 * @example
 * scan(buildAutomaton(['a', 'aa']), 'aa', (pattern, end) => console.log(pattern, end))
 * // 0 1, then 1 2, then 0 2
 */
export const scan = (
  automaton: Automaton,
  text: string,
  onHit: (pattern: number, end: number) => void,
): void => {
  const { beginnings, patternAt, shorterHit, twin } = automaton
  let node = root
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (node === root && ((beginnings[unit >> 5] ?? 0) & (1 << (unit & 31))) === 0) continue
    node = step(automaton, node, unit)
    for (let hit = node; hit !== root; hit = shorterHit[hit] ?? root) {
      for (let pattern = patternAt[hit] ?? -1; pattern >= 0; pattern = twin[pattern] ?? -1) {
        onHit(pattern, at + 1)
      }
    }
  }
}
