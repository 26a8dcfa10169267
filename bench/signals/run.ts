import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { parse } from 'csv-parse/sync'
import { compileSignals, readNarrative, weighSignals } from '../../src/rules/index.js'
import { cnRetailSignals } from '../../src/rules/text/sets/cn-retail.js'
import { foundIn, type Letter, lettersOf } from '../../test/support/letters.js'
import { learned } from './bayes.js'

/**
 * How well and how fast signals are found, beside other ways: the phrases of 0.1.0 (a list of key words, with negations), and complement
 * naive Bayes over pairs of characters or over jieba's words, which learns from the letters that our phrases were tuned on.
 *
 * Run: npx tsx bench/signals/run.ts     REDRESS_DATA: a folder with the complaints of the CFPB, for the pace over long narratives
 */
const baseline = process.env.REDRESS_BASELINE ?? '../shared/baseline/redress-0.1.0.tgz'
const rounds = 7

type Way = (text: string) => Iterable<string>

// biome-ignore lint/suspicious/noExplicitAny: another build, with another signature
type Build = any

const labels = [
  'life-safety',
  'fraud',
  'staff-misconduct',
  'vulnerable',
  'regulator-threat',
  'legal-threat',
  'media',
  'collective',
  'repeat',
]

const lessons = [...lettersOf('tuned'), ...lettersOf('earlier')]
const unseen = [...lettersOf('roundabout'), ...lettersOf('roundabout-2'), ...lettersOf('ordinary')]

const pairs = (text: string): string[] => {
  const plain = text.normalize('NFKC').toLowerCase()
  const han = plain.match(/[\u4e00-\u9fff]+/g) ?? []
  return [
    ...(plain.match(/[a-z']+/g) ?? []),
    ...han.flatMap((run) => Array.from(run, (_, at) => run.slice(at, at + 2))),
  ]
}

const bayesOver = (wordsOf: (text: string) => string[]): Way => {
  const taught = lessons.map(({ text, expected }) => ({ words: wordsOf(text), labels: expected }))
  const deciders = labels.map((label) => [label, learned(taught, label)] as const)
  return (text) => {
    const words = wordsOf(text)
    return deciders.filter(([, has]) => has(words)).map(([label]) => label)
  }
}

const before = async (): Promise<Way | undefined> => {
  if (!existsSync(baseline)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'redress-signals-'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', resolve(baseline)]
  if (spawnSync('npm', args, { cwd: folder }).status !== 0) throw new Error(`npm ${args.join(' ')}`)
  const there = (path: string): Promise<Build> =>
    import(pathToFileURL(join(folder, 'node_modules/redress/dist', path)).href)
  const { definePolicy } = await there('policy/index.js')
  const { findSignals } = await there('rules/index.js')
  const [set] = definePolicy({
    id: 'bank',
    version: '1',
    title: { en: 'Bank', zh: '银行' },
    effectiveFrom: '2020-01-01',
    calendar: 'cn-mainland',
    regimes: [],
    signals: ['cn-retail'],
  }).signals
  return (text) => findSignals(set, text).signals
}

const jieba = Jieba.withDict(dict)
const set = [compileSignals(cnRetailSignals)]
const ways: (readonly [string, Way | undefined])[] = [
  ['redress', foundIn],
  ['redress, quoting nothing', (text) => weighSignals(set, readNarrative(text))[0]?.signals ?? []],
  ['the phrases of 0.1.0', await before()],
  ['naive Bayes, pairs of characters', bayesOver(pairs)],
  ['naive Bayes, words of jieba', bayesOver((text) => jieba.cut(text.toLowerCase(), true))],
]

const quality = (way: Way, letters: readonly Letter[], among: readonly string[]): string => {
  let [right, wrong, missed] = [0, 0, 0]
  for (const { text, expected } of letters) {
    const found = new Set(way(text))
    for (const label of among) {
      if (found.has(label) && expected.has(label)) right += 1
      else if (found.has(label)) wrong += 1
      else if (expected.has(label)) missed += 1
    }
  }
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(2))
  return `${share(right, right + wrong)} / ${share(right, right + missed)}`
}

const dataFolder = process.env.REDRESS_DATA
const narratives =
  dataFolder === undefined
    ? []
    : (
        parse(readFileSync(join(dataFolder, 'cfpb_mixed_6623.csv')), { columns: true, bom: true }) as Record<
          string,
          string
        >[]
      )
        .map((row) => row['Consumer complaint narrative'] ?? '')
        .filter((text) => text !== '')

const megabytesASecond = (way: Way, texts: readonly string[]): number => {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const seconds = Array.from({ length: rounds }, () => {
    const started = process.cpuUsage()
    for (const text of texts) way(text)
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1e6
  }).sort((a, b) => a - b)
  return megabytes / (seconds[rounds >> 1] ?? Number.NaN)
}

/** What our phrases got the first time that these letters were run: since then they have been tuned on them, and nothing else was. */
const firstRuns: Readonly<
  Record<string, Readonly<Record<string, { right: number; wrong: number; missed: number }>>>
> = JSON.parse(readFileSync('test/letters/first-runs.json', 'utf8'))

const firstQuality = (among: readonly string[]): string => {
  const all = Object.values(firstRuns).flatMap((part) => among.flatMap((label) => part[label] ?? []))
  const sum = (key: 'right' | 'wrong' | 'missed') => all.reduce((total, each) => total + each[key], 0)
  const right = sum('right')
  return `${(right / (right + sum('wrong'))).toFixed(2)} / ${(right / (right + sum('missed'))).toFixed(2)}`
}

const letters = Array.from({ length: 10 }, () => [...lessons, ...unseen].map(({ text }) => text)).flat()
const harm = labels.slice(0, 4)
console.log(
  `${lessons.length} letters to learn from, ${unseen.length} others; precision / recall, all labels together`,
)
console.log('| way | harm | all nine | of the letters learned from | MB a processor second, letters | CFPB |')
console.log('|---|---|---|---|---|---|')
console.log(`| redress, the first time | ${firstQuality(harm)} | ${firstQuality(labels)} | – | – | – |`)
for (const [name, way] of ways) {
  if (way === undefined) continue
  const pace = [letters, narratives].map((texts) =>
    texts.length === 0 ? '–' : megabytesASecond(way, texts).toFixed(2),
  )
  const cells = [
    quality(way, unseen, harm),
    quality(way, unseen, labels),
    quality(way, lessons, labels),
    ...pace,
  ]
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}
