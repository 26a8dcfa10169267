import { describe, expect, it } from 'vitest'
import { buildAutomaton, scan } from '../../../../src/rules/text/automaton.js'

const hits = (patterns: readonly string[], text: string): [string | undefined, number][] => {
  const found: [string | undefined, number][] = []
  scan(buildAutomaton(patterns), text, (pattern, end) => found.push([patterns[pattern], end]))
  return found
}

describe('automaton', () => {
  it('reports overlapping literals in order of end, the longest first', () => {
    expect(hits(['he', 'she', 'his', 'hers'], 'ushers')).toEqual([
      ['she', 4],
      ['he', 4],
      ['hers', 6],
    ])
  })

  it('reports every pattern that has the same text', () => {
    const seen: number[] = []
    scan(buildAutomaton(['盗刷', '盗刷']), '被盗刷', (pattern) => seen.push(pattern))
    expect(seen.sort()).toEqual([0, 1])
  })

  it('reports a literal inside a longer one that fails later', () => {
    expect(hits(['信用卡盗刷案', '卡盗刷', '刷'], '信用卡盗刷了')).toEqual([
      ['卡盗刷', 5],
      ['刷', 5],
    ])
  })

  it('never hits an empty literal, nor anything without literals', () => {
    expect(hits(['', 'a'], 'ba')).toEqual([['a', 2]])
    expect(hits([], 'text')).toEqual([])
  })

  it('takes any code unit, lone surrogates and U+0000 too', () => {
    expect(hits(['\u0000\ud800', '\uffff'], 'a\u0000\ud800\uffff')).toHaveLength(2)
  })
})
