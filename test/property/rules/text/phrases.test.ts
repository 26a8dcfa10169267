import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileSignals } from '../../../../src/rules/text/compile-signals.js'
import { findSignals } from '../../../../src/rules/text/find-signals.js'
import { normalise } from '../../../../src/rules/text/normalise.js'
import { addPattern, noCode } from '../../../../src/rules/text/phrase-code.js'
import { findOccurrences, noOccurrences } from '../../../../src/rules/text/phrase-occurrences.js'
import { phraseTrie } from '../../../../src/rules/text/phrase-trie.js'
import { type Phrase, readParts, standsAlone } from '../../../../src/rules/text/read-phrase.js'
import { waysOfParts, writtenWays } from '../../../support/written-ways.js'

/** Patterns of few letters, so that they begin alike, stand in each other and meet themselves. */
const letter = fc.constantFrom('a', 'b', '盗', '刷', ' ', '盜', 'é', "'", '5')
const choices = fc.letrec<{ way: string; bracket: string }>((tie) => ({
  way: fc
    .array(fc.oneof({ weight: 5, arbitrary: letter }, { weight: 1, arbitrary: tie('bracket') }), {
      maxLength: 4,
    })
    .map((letters) => letters.join('')),
  bracket: fc
    .tuple(
      fc.array(tie('way'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('/', '|'),
      fc.constantFrom('', '?'),
    )
    .map(([ways, bar, optional]) => `(${ways.join(bar)})${optional}`),
}))
const pattern = fc
  .tuple(fc.constantFrom('', '', '*', ' '), choices.way, fc.constantFrom('', '', '*', ' ', ')', '(', '/'))
  .map((parts) => parts.join(''))
const text = fc
  .array(fc.constantFrom('a', 'b', 'ab', '盗', '刷', '盗刷', ' ', 'é', "'", '5', '。', '(', '/'), {
    maxLength: 40,
  })
  .map((pieces) => normalise(pieces.join('')))

const placesOf = ({ text: way, ...whole }: Phrase, among: string): [number, number][] => {
  const places: [number, number][] = []
  for (let at = among.indexOf(way); way !== '' && at >= 0; at = among.indexOf(way, at + 1))
    if (standsAlone({ text: way, ...whole }, among, at, at + way.length)) places.push([at, at + way.length])
  return places
}

it('the phrases found are exactly those that a search for each way to write them finds, in order of their end, the longest first', () => {
  fc.assert(
    fc.property(
      fc.array(pattern, { maxLength: 8 }),
      fc.array(text, { minLength: 1, maxLength: 3 }),
      (patterns, texts) => {
        const code = noCode()
        const numbers = patterns.map((each) => addPattern(code, readParts(each)[0] ?? ''))
        const trie = phraseTrie(code, numbers)
        for (const among of texts) {
          const expected = new Map<string, [number, number, number]>()
          patterns.forEach((each, number) => {
            for (const way of writtenWays(each))
              for (const [start, end] of placesOf(way, among))
                expected.set(`${number} ${start} ${end}`, [start, end, number])
          })
          const inOrder = [...expected.values()].sort((a, b) => a[1] - b[1] || a[0] - b[0] || b[2] - a[2])
          const { starts, ends, patterns: which, length } = findOccurrences(trie, among, noOccurrences())
          const found = Array.from({ length }, (_, at) => [starts[at], ends[at], which[at]])
          expect(found).toEqual(inOrder)
        }
      },
    ),
    { numRuns: 3_000 },
  )
})

const widestGap = 18
const widestLatinGap = 72
const isHan = (letter: string | undefined): boolean => /[\u4e00-\u9fff]/.test(letter ?? '')

/** Where each part of a phrase follows the one before in one sentence, as the shortest way back from the last part says. */
const chainsOf = (spelling: string, among: string): string[] => {
  const parts = waysOfParts(spelling).map((ways) =>
    [
      ...new Map(ways.flatMap((way) => placesOf(way, among)).map((span) => [span.join(), span])).values(),
    ].sort((a, b) => a[1] - b[1] || a[0] - b[0]),
  )
  const endsOfSentences = [...among].flatMap((each, at) => ('。!?;'.includes(each) ? [at] : []))
  let begun = parts[0] ?? []
  for (const part of parts.slice(1))
    begun = part.flatMap(([start, end]): [number, number][] => {
      const before = begun.findLast(([, to]) => to <= start && to < end)
      if (before === undefined) return []
      const [from, to] = before
      const widest = isHan(among[start]) || isHan(among[to - 1]) ? widestGap : widestLatinGap
      return start - to <= widest && !endsOfSentences.some((at) => at >= from && at < start)
        ? [[from, end]]
        : []
    })
  return begun.map((span) => span.join())
}

it('a phrase of two parts is found where the second stands behind the first in one sentence, a few words away', () => {
  const parts = fc.constantFrom('ab', '盗刷', '(盗/刷)a', 'b(a)?', '刷')
  const among = fc
    .array(fc.constantFrom('ab', '盗刷', '盗a', 'b', ' ', '。', '刷', 'zz zz zz zz', '中中中中中中'), {
      maxLength: 14,
    })
    .map((pieces) => normalise(pieces.join('')))
  fc.assert(
    fc.property(parts, parts, among, (first, second, narrative) => {
      fc.pre(first !== second)
      const phrase = `${first}…${second}`
      const compiled = compileSignals({
        id: 'one',
        signals: [{ name: 'one', negation: 'none', phrases: [{ text: phrase }] }],
      })
      const expected = chainsOf(phrase, narrative)
      const { matches } = findSignals(compiled, narrative)
      for (const { start, end } of matches) expect(expected).toContain(`${start},${end}`)
      expect(matches.length > 0).toBe(expected.length > 0)
    }),
    { numRuns: 1_000 },
  )
})
