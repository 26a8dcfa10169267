import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Converter } from 'opencc-js/cn2t'
import { describe, expect, test } from 'vitest'
import { jrt0169BusinessSignals } from '../../../src/rules/text/sets/jrt0169-business.js'
import {
  foundBy,
  foundIn,
  type Letter,
  lettersOf,
  linesOf,
  tallyOf,
  type Writing,
} from '../../support/letters.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const measured = [
  'life-safety',
  'fraud',
  'staff-misconduct',
  'vulnerable',
  'regulator-threat',
  'legal-threat',
  'media',
  'collective',
  'repeat',
  'claims-agent',
  'withdrawal',
  'suggestion',
]

const parts = {
  tuned: lettersOf('tuned'),
  earlier: lettersOf('earlier'),
  roundabout: lettersOf('roundabout'),
  'roundabout-2': lettersOf('roundabout-2'),
  ordinary: lettersOf('ordinary'),
}
const all = Object.values(parts).flat()

/** What a part got the first time that it was run, before anything was changed for it. */
type FirstRun = Readonly<
  Record<string, { readonly right: number; readonly wrong: number; readonly missed: number }>
>
const firstRuns: Readonly<Record<'roundabout' | 'roundabout-2' | 'ordinary', FirstRun>> = JSON.parse(
  readFileSync(join(root, 'test/letters/first-runs.json'), 'utf8'),
)

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2))

const figures = (letters: readonly Letter[], signal: string): readonly [string, string, string] => {
  const { right, wrong, missed } = tallyOf(letters, signal)
  return [
    String(right + missed.length),
    share(right, right + wrong.length),
    share(right, right + missed.length),
  ]
}

const rows = (heads: readonly string[], lines: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const table = (letters: readonly Letter[]): string =>
  rows(
    ['signal', 'letters that have it', 'precision', 'recall'],
    measured.map((signal) => [`\`${signal}\``, ...figures(letters, signal)]),
  )

const beside = (part: keyof typeof firstRuns): string =>
  rows(
    [
      'signal',
      'letters that have it',
      'precision, first run',
      'recall, first run',
      'precision today',
      'recall today',
    ],
    measured.map((signal) => {
      const { right = 0, wrong = 0, missed = 0 } = firstRuns[part][signal] ?? {}
      const [letters, precision, recall] = figures(parts[part], signal)
      return [
        `\`${signal}\``,
        letters,
        share(right, right + wrong),
        share(right, right + missed),
        precision,
        recall,
      ]
    }),
  )

const writings: readonly Writing[] = [
  'simplified Chinese',
  'traditional Chinese and Cantonese',
  'English',
  'other languages',
]

const byWriting = rows(
  ['signal', ...writings],
  measured.map((signal) => [
    `\`${signal}\``,
    ...writings.map((writing) => {
      const letters = all.filter((letter) => letter.writing === writing)
      const [count, precision, recall] = figures(letters, signal)
      return count === '0' ? '–' : `${precision} / ${recall} (${count})`
    }),
  ]),
)

const examples: { readonly text: string; readonly expected: readonly string[] }[] = [
  ...all.map(({ text, expected }) => ({ text, expected: [...expected] })),
  ...readFileSync(join(root, 'examples/complaints/cn-retail.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ event, expect: { signals = [] } }) => ({ text: event.complaint.content, expected: signals })),
].filter(({ text }) => /[\u4e00-\u9fff]/.test(text))

/** Of the expected signals that are found in the text as it is, those that are found in the converted one. */
const keptIn = (to: 'hk' | 'twp'): { readonly found: number; readonly kept: number } => {
  const converted = Converter({ from: 'cn', to })
  const found = examples.flatMap(({ text, expected }) => {
    const plain = foundIn(text)
    const after = foundIn(converted(text))
    return expected.filter((each) => plain.includes(each)).map((each) => after.includes(each))
  })
  return { found: found.length, kept: found.filter(Boolean).length }
}
const scripts = { hk: keptIn('hk'), twp: keptIn('twp') }

const strongestBusiness = foundBy(jrt0169BusinessSignals)

const categories = (
  file: string,
): { readonly letters: number; readonly right: number; readonly wrong: string[] } => {
  const read = linesOf(`${file}.txt`).map(([category, , ...rest]) => ({ category, text: rest.join('|') }))
  const wrong = read.flatMap(({ category, text }) => {
    const told = strongestBusiness(text)[0] ?? 'other-banking'
    return told === category ? [] : [`- \`${category}\`, told \`${told}\`: ${text}`]
  })
  return { letters: read.length, right: read.length - wrong.length, wrong }
}
const categoriesTuned = categories('categories-tuned')
const categoriesFirst = categories('categories-first-run')

const stillWrong = (letters: readonly Letter[]): string =>
  measured
    .flatMap((signal) => {
      const { wrong, missed } = tallyOf(letters, signal)
      return [
        ...wrong.map((text) => `- not \`${signal}\`: ${text}`),
        ...missed.map((text) => `- \`${signal}\`: ${text}`),
      ]
    })
    .join('\n')

const page = `# How well signals are found

Made by a test from letters that were written for it (\`test/letters\`): short, in simplified and traditional Chinese, Cantonese, English of
several countries and a few in Portuguese and Spanish, many of them hard on purpose (negations, other people's stories, words inside
words, harm told without its name). They are no estimate of what a desk receives on an average day. The set is \`cn-retail\`.

**What to expect of letters from elsewhere** is the first run of each part below, not the figures of today: a letter that was read once has
been learned from. Who threatens, repeats or withdraws is mostly found the first time; danger to life and fraud, told in words that nobody
listed, are found in a fifth to a third. Phrases find what is said; a model of the host's own can add what is meant, as a fact
or a signal of its own. A person reads every letter.

## Ordinary letters (${parts.ordinary.length})

The last part that was written, labelled before it was run.

${beside('ordinary')}

## Letters in roundabout words (${parts.roundabout.length} and ${parts['roundabout-2'].length})

Each labelled before it was run, and the phrases widened after it.

${beside('roundabout')}

${beside('roundabout-2')}

## Letters that the phrases were tuned on (${parts.tuned.length + parts.earlier.length})

${table([...parts.tuned, ...parts.earlier])}

## By language and script (all ${all.length})

Precision / recall, and how many letters have it.

${byWriting}

## One script

Of ${scripts.hk.found} expected signals that are found in our Chinese letters and example complaints, ${scripts.hk.kept} are found in the same
texts converted to the characters of Hong Kong (OpenCC), and ${scripts.twp.kept} of ${scripts.twp.found} in the characters and words of Taiwan.

## Categories of \`jrt-0169-2018-business\`

The strongest signal is the category in ${categoriesFirst.right} of ${categoriesFirst.letters} complaints as people write them on complaint sites; the first time that they
were run it was 27 of 34. Of ${categoriesTuned.letters} others that were looked at before, ${categoriesTuned.right}. Still wrong:

${[...categoriesFirst.wrong, ...categoriesTuned.wrong].join('\n')}

## Still wrong

${stillWrong(all)}
`

describe('signals in letters', () => {
  test('are published as they are measured (npx vitest run test/unit/examples/letters.test.ts -u)', async () => {
    await expect(page).toMatchFileSnapshot(join(root, 'docs/reference/signals.md'))
  })

  test.each(['life-safety', 'fraud', 'staff-misconduct', 'vulnerable'])(
    '%s is found in four of five that have it, and four of five found are right',
    (signal) => {
      const { right, wrong, missed } = tallyOf(all, signal)
      expect(right / (right + wrong.length)).toBeGreaterThanOrEqual(0.8)
      expect(right / (right + missed.length)).toBeGreaterThanOrEqual(0.8)
    },
  )

  test.each([
    'regulator-threat',
    'legal-threat',
    'media',
    'collective',
    'repeat',
    'claims-agent',
    'withdrawal',
  ])('%s is found in three of four that have it, and three of four found are right', (signal) => {
    const { right, wrong, missed } = tallyOf(all, signal)
    expect(right / (right + wrong.length)).toBeGreaterThanOrEqual(0.75)
    expect(right / (right + missed.length)).toBeGreaterThanOrEqual(0.75)
  })

  test.each(['hk', 'twp'] as const)(
    'are found in the characters of %s in 95 of 100 that are found in simplified ones',
    (to) => {
      expect(scripts[to].found).toBeGreaterThan(200)
      expect(scripts[to].kept / scripts[to].found).toBeGreaterThanOrEqual(0.95)
    },
  )

  test('帐 is 账, 甚么 什么, 著 着, 覆 复, and 冇人理 没人理', () => {
    for (const [one, other] of [
      ['我的账户被盗刷', '我的帳戶被盜刷'],
      ['我的账户被盗刷', '我的帐户被盗刷'],
      ['什么态度恶劣', '甚麼態度惡劣'],
      ['活着没意思', '活著冇意思'],
      ['申请复核', '申請覆核'],
      ['投诉没人理', '投訴冇人理'],
    ] as const)
      expect(foundIn(other), other).toEqual(foundIn(one))
  })
})

describe('categories in complaints as people write them', () => {
  test('are right in seven of ten by the strongest signal', () => {
    expect(categoriesFirst.letters).toBeGreaterThanOrEqual(30)
    expect(categoriesFirst.right / categoriesFirst.letters).toBeGreaterThanOrEqual(0.7)
    expect(categoriesTuned.right / categoriesTuned.letters).toBeGreaterThanOrEqual(0.7)
  })
})
