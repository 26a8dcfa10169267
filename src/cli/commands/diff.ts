import { Command } from 'commander'
import { type Language, type Said, said } from '../../explanation.js'
import { canonicalJson } from '../../hash.js'
import type { PolicyDocument } from '../../policy/index.js'
import type { RegionChange, TableDiff } from '../../rules/index.js'
import { compareTables, type TableChange } from '../diff/compare-tables.js'
import { type ChainChange, endToEnd } from '../diff/end-to-end.js'
import { type GivenTables, givenVersions } from '../given-tables.js'
import { languageOption } from '../language.js'
import { type Colours, coloursOf, indented, json } from '../print.js'
import type { Setting } from '../setting.js'
import { countArgument, wrongUsage } from '../usage.js'

interface PolicyDiff {
  readonly before: string
  readonly after: string
  /** `true`: proven for every table. `undefined`: something was left open. */
  readonly same: boolean | undefined
  readonly tables: readonly TableChange[]
  readonly endToEnd: readonly ChainChange[]
  /** Other parts of the policy that are not the same; they are named, not compared. */
  readonly besides: readonly string[]
}

/** Parts that say what the policy is called, or that are compared as tables. */
const apart = new Set(['id', 'version', 'title', 'effectiveFrom', 'effectiveTo', 'tables', '$schema'])

const besidesOf = (before: PolicyDocument | undefined, after: PolicyDocument | undefined): string[] => {
  if (before === undefined || after === undefined) return []
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (part) =>
      !apart.has(part) &&
      canonicalJson({ part: old.get(part) ?? null }) !== canonicalJson({ part: now.get(part) ?? null }),
  )
}

const sameOf = (tables: readonly TableChange[], besides: readonly string[]): boolean | undefined => {
  if (tables.some(({ change }) => change !== 'same' && change !== 'open')) return false
  // The tables are asked about what signals find: other signals are other questions.
  if (besides.includes('signals')) return undefined
  return tables.every(({ change }) => change === 'same') ? true : undefined
}

/** Two versions compared: table by table and, where one feeds another, from end to end. */
const diffGiven = (before: GivenTables, after: GivenTables, limit: number): PolicyDiff => {
  const tables = compareTables(before, after, limit)
  const besides = besidesOf(before.policy?.document, after.policy?.document)
  const isChain = before.tables.length > 1 || after.tables.length > 1
  return {
    before: before.path,
    after: after.path,
    same: sameOf(tables, besides),
    tables,
    endToEnd: isChain ? endToEnd(before, after, tables) : [],
    besides,
  }
}

type Say = (said: Said) => string

const words = {
  added: { en: 'added', zh: '新增' },
  removed: { en: 'removed', zh: '删除' },
  changed: { en: 'changed', zh: '修改' },
  input: { en: 'input', zh: '输入列' },
  output: { en: 'output', zh: '输出列' },
  same: { en: 'no change, proven', zh: '经证明无变化' },
  open: { en: 'left open', zh: '未能判定' },
  regions: { en: 'regions answered differently:', zh: '结论不同的区域数：' },
  where: { en: 'where', zh: '条件：' },
  witness: { en: 'e.g.', zh: '例如：' },
  by: { en: 'by', zh: '规则：' },
  nothing: { en: 'no answer', zh: '无结论' },
  chain: { en: 'From end to end', zh: '全流程影响' },
  chainNote: {
    en: 'Each was put to both versions, from the first table to the last. One that is not listed is not ruled out.',
    zh: '所列变化均已用事实在两个版本中逐表验证；未列出的变化不能据此排除。',
  },
  chainNone: {
    en: 'No facts were found for which the change shows in an answer. That is no proof.',
    zh: '未找到使最终结论发生变化的事实，但这不构成证明。',
  },
  besides: { en: 'Not compared, but not the same either', zh: '未作比较、但内容不同的部分' },
  proven: {
    en: 'No change, proven: both versions answer every input alike.',
    zh: '经证明无变化：两个版本对任何输入的结论均相同。',
  },
  found: { en: 'The answers change.', zh: '结论发生变化。' },
  unclear: { en: 'No change was shown, and none was ruled out.', zh: '未发现变化，但也不能排除变化。' },
} as const satisfies Record<string, Said>

const answer = (output: unknown, say: Say): string =>
  output === undefined ? say(words.nothing) : JSON.stringify(output)

interface Shift {
  readonly title: string
  readonly regions: RegionChange[]
}

/** Regions that move from one answer by one rule to another answer by another rule, together. */
const shiftsOf = (regions: readonly RegionChange[], say: Say, colours: Colours): readonly Shift[] => {
  const shifts = new Map<string, Shift>()
  for (const region of regions) {
    const side = ({ output, rules }: RegionChange['before'], paint: Colours['red']) =>
      `${paint(answer(output, say))} (${rules.length === 0 ? '–' : rules.join(', ')})`
    const title = `${side(region.before, colours.red)} → ${side(region.after, colours.green)}`
    const shift = shifts.get(title) ?? { title, regions: [] }
    shifts.set(title, shift)
    shift.regions.push(region)
  }
  return [...shifts.values()]
}

const shiftText = ({ title, regions }: Shift, examples: number, say: Say): string => {
  const shown = regions
    .slice(0, examples)
    .flatMap(({ says, witness }) => [
      `    ${say(words.where)} ${say(says)}`,
      `    ${say(words.witness)} ${JSON.stringify(witness)}`,
    ])
  const more = regions.length - Math.min(examples, regions.length)
  return [`  ${title}`, ...shown, ...(more > 0 ? [`    … +${more}`] : [])].join('\n')
}

const diffLines = (diff: TableDiff, examples: number, say: Say, colours: Colours): string[] => {
  const columns = diff.columns.map(
    ({ column, side, change }) => `  ${say(words[side])} ${column}: ${say(words[change])}`,
  )
  const more = diff.count - diff.regions.length
  return [
    ...columns,
    ...shiftsOf(diff.regions, say, colours).map((shift) => shiftText(shift, examples, say)),
    ...(more > 0 ? [`  … +${more}`] : []),
    ...diff.notDecided.map((each) => `  ${say(words.open)}: ${say(each)}`),
  ]
}

const tableText = (change: TableChange, examples: number, say: Say, colours: Colours): string => {
  const title = colours.bold(change.table)
  if (!('diff' in change)) return `${title}  ${say(words[change.change])}`
  const { diff } = change
  const counted = diff.count > 0 ? `${say(words.regions)} ${diff.count}` : say(words[change.change])
  return [`${title}  ${counted}`, ...diffLines(diff, examples, say, colours)].join('\n')
}

const chainText = (changes: readonly ChainChange[], say: Say, colours: Colours): string => {
  const [first] = changes
  const by = first?.rules.map((each) => `${each.table} ${each.from || '–'} → ${each.to || '–'}`).join('; ')
  return [
    ...changes.map(
      ({ output, from, to }) =>
        `  ${colours.bold(output)}: ${colours.red(answer(from, say))} → ${colours.green(answer(to, say))}`,
    ),
    ...(by === undefined || by === '' ? [] : [`    ${say(words.by)} ${by}`]),
    `    ${say(words.witness)} ${JSON.stringify(first?.witness)}`,
  ].join('\n')
}

/** Outputs that were seen to change under the same facts, together. */
const byWitness = (changes: readonly ChainChange[]): readonly (readonly ChainChange[])[] => {
  const groups = new Map<ChainChange['witness'], ChainChange[]>()
  for (const change of changes) {
    const group = groups.get(change.witness)
    if (group === undefined) groups.set(change.witness, [change])
    else group.push(change)
  }
  return [...groups.values()]
}

const chainLines = (diff: PolicyDiff, say: Say, colours: Colours): string[] => {
  const isChanged = diff.tables.some(({ change }) => change !== 'same')
  if (diff.tables.length < 2 || !isChanged) return []
  const title = colours.bold(say(words.chain))
  if (diff.endToEnd.length === 0) return [`${title}\n${indented(say(words.chainNone))}`]
  const changes = byWitness(diff.endToEnd).map((each) => chainText(each, say, colours))
  return [[title, ...changes, indented(say(words.chainNote))].join('\n')]
}

/** What changes between two versions, for the person who signs it off. */
const diffText = (diff: PolicyDiff, examples: number, language: Language, colours: Colours): string => {
  const say: Say = (said) => said[language]
  const verdict =
    diff.same === true
      ? colours.green(say(words.proven))
      : diff.same === false
        ? colours.yellow(say(words.found))
        : colours.yellow(say(words.unclear))
  return `${[
    diff.tables.map((each) => tableText(each, examples, say, colours)).join('\n'),
    ...chainLines(diff, say, colours),
    ...(diff.besides.length === 0 ? [] : [`${say(words.besides)}: ${diff.besides.join(', ')}`]),
    verdict,
  ].join('\n\n')}\n`
}

interface DiffSettings {
  readonly table?: string
  readonly examples: number
  readonly json?: true
  readonly language: Language
}

/** Regions of a table that are listed; all are counted. */
const listed = 1000

/** One table of a policy, as if it had been given as a file. */
const onlyTable = ({ path, tables }: GivenTables, id: string): GivenTables => {
  const found = tables.filter((each) => each.id === id)
  if (found.length > 0) return { path, tables: found }
  throw wrongUsage(
    said(
      `${path} has no table '${id}'; it has ${tables.map((each) => each.id).join(', ')}`,
      `${path} 没有决策表“${id}”；其中有 ${tables.map((each) => each.id).join('、')}`,
    ),
  )
}

const examples = ({ say }: Setting): string => `
${say(
  `The exit code is 0 when it is proven that every input is answered alike, and 1 when answers change or something is left open.`,
  `证明每一输入的结论均相同时，退出码为 0；结论改变或有未能判定的部分时为 1。`,
)}

${say('Examples:', '示例：')}
  redress diff policies/2026-09 policies/2026-10
  git show HEAD:tables/routing.yaml | redress diff - tables/routing.yaml
  redress diff old new --table routing --json`

/** `redress diff`: for which facts two versions of a policy or a table answer differently. */
export const diffCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command('diff')
    .argument(
      '<old>',
      say(
        'a policy (file or folder), or a table file; - for standard input',
        '制度（文件或文件夹）或决策表文件；- 表示标准输入',
      ),
    )
    .argument('<new>', say('the same in its other version', '其另一版本'))
    .option('--table <id>', say('compare this table of the policies only', '只比较制度中的这张决策表'))
    .option(
      '--examples <count>',
      say('how many regions of each move are shown as text', '每类变化显示的区域数'),
      countArgument,
      2,
    )
    .option('--json', say('the comparison as JSON', '以 JSON 输出比较结果'))
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(
      async (old: string, now: string, { table, examples: shown, json: asJson, language }: DiffSettings) => {
        const given = await givenVersions([old, now], terminal)
        const [before, after] =
          table === undefined ? given : [onlyTable(given[0], table), onlyTable(given[1], table)]
        const diff = diffGiven(before, after, listed)
        terminal.out(asJson === true ? json(diff) : diffText(diff, shown, language, coloursOf(terminal)))
        finish(diff.same === true ? 0 : 1)
      },
    )
}
