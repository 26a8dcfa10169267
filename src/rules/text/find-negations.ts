import type { Reading } from './compile-signals.js'
import { isHan, isWordUnit } from './fold-characters.js'
import { type Phrase, readPhrase } from './read-phrase.js'
import type { Span } from './set-aside.js'
import type { NegationScope, NegationWords } from './signal-set.js'

const list = (words: string): string[] => words.split('|').map((word) => word.trim())

const chinese: Required<NegationWords> = {
  absence: list(`
    没 | 没有 | 未 | 未曾 | 从未 | 从没 | 从来没有 | 并未 | 并没有 | 尚未 | 毫无 | 绝无 | 并无 |
    无 | 不存在 | 没发生 | 未发生 | 没有发生 | 不曾 | 不会 |
    不想 | 不打算 | 不要 | 不再 | 不去 | 不找`),
  prefixes: ['不', '非'],
  denial: list(`
    不是 | 并非 | 并不是 | 不属于 | 不涉及 | 不构成 | 不算 | 绝非 | 排除 | 无关 | 谈不上 |
    不针对`),
  trailing: list(`
    没有发生 | 没发生 | 未发生 | 并未发生 | 从未发生 | 不存在 | 并不存在 | 已排除 | 已经排除 |
    被排除 | 无关 | 不属实 | 不成立 | 已澄清`),
  idioms: list(`
    不得不 | 不能不 | 不仅 | 不但 | 不只 | 不光 | 不止 | 不管 | 不论 | 不料 | 不排除 | 没准 |
    没完没了 | 没日没夜 | 无法 | 无故 | 无理 | 无奈 | 无论 | 无人 | 无端 | 无缘无故 | 无视 |
    无良 | 无耻 | 无非 | 无疑 | 毫无疑问 | 无意中 | 无效 | 非法 | 非常 | 除非 | 非要 | 非得 |
    非但 | 并非没有 | 不是没有 | 不无 | 是不是 | 有没有 | 未必 | 未经 | 未授权 | 未来 | 未成年 |
    没有经过 | 没有授权 | 未免 | 非本人 | 没有人 | 没人 | 无密 | 无卡`),
  breakers: list(`
    但 | 但是 | 可是 | 然而 | 却 | 而是 | 因为 | 由于 | 所以 | 就 | 导致 | 而且 | 结果 | 反而 |
    才 | 于是 | 后来 | 突然 | 处理 | 解决 | 退 | 赔 | 收到 | 回复 | 答复 | 告知 | 通知 | 提醒 |
    提示 | 拦截 | 阻止 | 追回 | 追查 | 调查 | 核实 | 立案 | 受理 | 理会 | 重视 | 承认 | 说明 |
    解释 | 挽回 | 帮 | 防止 | 防范 | 保护 | 冻结 | 采取 | 履行 | 意识到 | 及时 | 给 | 想到 |
    料到 | 尽到 | 同意 | 允许 | 授权 | 许可 | 管 | 止付 | 识别 | 监测 | 告诉 | 发短信 | 认真 |
    对我 | 按`),
}

const english: Required<NegationWords> = {
  absence: list(`
    no | not | *n't | never | without | none | neither | nor | cannot | absence of | free of |
    nothing | didnt | dont | doesnt | havent | hasnt`),
  prefixes: ['non', 'non-'],
  denial: list(`
    is not | isn't | isnt | was not | wasn't | wasnt | are not | aren't | were not | weren't |
    not a | not an | not about | not the | not my | rather than | instead of | ruled out |
    rule out | unrelated to | nothing to do with | not related to | not because of |
    not complaining about`),
  trailing: list(`
    never happened | never occurred | did not happen | didn't happen | did not occur |
    didn't occur | not involved | ruled out | not the issue | not the problem | not an issue |
    not the case | not my concern | not suspected`),
  idioms: list(`
    not only | not just | not merely | not simply | no doubt | no wonder | no matter | no longer |
    no one | nobody | no way | no idea | no reason | no response | no answer | no avail |
    no luck | no less than | no sooner | not without | not to mention | nothing but |
    nothing less than | nothing short of | not sure | cannot rule out | cannot be ruled out |
    can't rule out | not rule out | not ruled out | cannot deny | can't deny | no help |
    none other than | not once | without doubt | no fault | not until | never ending |
    not authorized | not authorised`),
  breakers: list(`
    but | however | although | though | because | since | yet | except | unless | until | so |
    while | when | after | refund* | return* | receiv* | resolv* | help* | fix* | remov* | stop* |
    respond* | answer* | investigat* | address* | handl* | protect* | prevent* | notif* |
    inform* | tell* | told | explain* | honor* | reverse* | send* | sent | giv* | gave | care* |
    acknowledg* | report* | know* | understand* | recogniz* | realiz* | get* | got | able | pay* |
    paid | process* | flag* | detect* | catch* | caught | authoriz* | authoris* | consent* |
    permission | knowledge | warn* | notice | warning | take* | took | believe* | use* | using |
    let | allow* | work* | accept* | review* | listen* | want* | do anything | show* | includ* |
    provid*`),
}

const bothOf = (kind: keyof NegationWords): readonly string[] => [...chinese[kind], ...english[kind]]

/** The negations of Chinese and English, and what looks like one and is none. */
const negationWords: Required<NegationWords> = {
  absence: bothOf('absence'),
  prefixes: bothOf('prefixes'),
  denial: bothOf('denial'),
  trailing: bothOf('trailing'),
  idioms: bothOf('idioms'),
  breakers: bothOf('breakers'),
}

/** Words that were learned after 0.2: a replay of what was read before does not know them. */
const laterNegationWords: NegationWords = {}

/** A negation reaches about sixteen Chinese characters or a dozen English words. */
const reach = 64
/** Longer than any word of negation. */
const longestWord = 200
const costOf = (unit: number): number => (isHan(unit) ? 4 : 1)

const enders = new Set([...',;!?:。()"—\u2029'].map((letter) => letter.charCodeAt(0)))

/** Whether a clause ends at this index of normalised text; a point between digits or letters ends nothing. */
const endsClause = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index)
  if (enders.has(unit)) return true
  if (unit === 0x2e) return !isWordUnit(text.charCodeAt(index + 1))
  // Chinese writers use a space where a comma would stand.
  return unit === 0x20 && isHan(text.charCodeAt(index - 1)) && isHan(text.charCodeAt(index + 1))
}

/** Where the part of the clause begins that a negation before `index` would stand in. */
const clauseStart = (text: string, index: number): number => {
  let cost = 0
  let start = index
  for (; start > 0 && !endsClause(text, start - 1); start -= 1) {
    cost += costOf(text.charCodeAt(start - 1))
    if (cost > reach) break
  }
  return start
}

/** Where the clause ends after `index`, or as far as we look. */
const clauseEnd = (text: string, index: number): number => {
  let cost = 0
  let end = index
  for (; end < text.length && !endsClause(text, end); end += 1) {
    cost += costOf(text.charCodeAt(end))
    if (cost > reach) break
  }
  return end
}

export type Role = 'absence' | 'prefix' | 'denial' | 'idiom' | 'breaker'

/** The words of negation in a text, in order of their end. */
export interface NegationFound {
  readonly roles: (Role | 'trailing')[]
  readonly starts: number[]
  readonly ends: number[]
}

export const noNegations = (): NegationFound => ({ roles: [], starts: [], ends: [] })

const rolesOf: Readonly<Record<keyof NegationWords, Role | 'trailing'>> = {
  absence: 'absence',
  prefixes: 'prefix',
  denial: 'denial',
  idioms: 'idiom',
  breakers: 'breaker',
  trailing: 'trailing',
}

/** The built-in words of negation with a host's own ones, each with what it does. */
export const negationEntries = (
  own: NegationWords = {},
  reading: Reading,
): readonly (readonly [Role | 'trailing', Phrase])[] =>
  (Object.keys(rolesOf) as (keyof NegationWords)[]).flatMap((key) =>
    [
      ...negationWords[key],
      ...(reading === 1 ? [] : (laterNegationWords[key] ?? [])),
      ...(own[key] ?? []),
    ].map((spelling) => [rolesOf[key], readPhrase(spelling, reading > 1)] as const),
  )

interface Word {
  readonly role: Role
  readonly start: number
  readonly end: number
}

/** The first word whose end lies behind `index`. */
const firstEndingAfter = (ends: readonly number[], index: number): number => {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) <= index) low = middle + 1
    else high = middle
  }
  return low
}

/** The words in `[from, to)` that may negate what follows, leftmost and then longest first, none overlapping another. */
const leadingWords = ({ roles, starts, ends }: NegationFound, from: number, to: number): Word[] => {
  const found: Word[] = []
  for (let at = firstEndingAfter(ends, from); at < ends.length && (ends[at] as number) <= to; at += 1) {
    const role = roles[at] as Role | 'trailing'
    const start = starts[at] as number
    if (role !== 'trailing' && start >= from) found.push({ role, start, end: ends[at] as number })
  }
  if (found.length < 2) return found
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let free = from
  return found.filter((word) => {
    if (word.start < free) return false
    free = word.end
    return true
  })
}

const hasTrailing = ({ roles, starts, ends }: NegationFound, from: number, to: number): boolean => {
  for (let at = firstEndingAfter(ends, from); at < ends.length && (ends[at] as number) <= to; at += 1)
    if (roles[at] === 'trailing' && (starts[at] as number) >= from) return true
  return false
}

const asks = (text: string, clauseEnds: number): boolean =>
  text[clauseEnds] === '?' || '吗么嘛'.includes(text.charAt(clauseEnds - 1) || ' ')

const negates = ({ role, end }: Word, scope: NegationScope, start: number): boolean =>
  role === 'denial' || (scope === 'any' && (role === 'absence' || (role === 'prefix' && end === start)))

const leadingNegations = (words: readonly Word[], scope: NegationScope, start: number): number =>
  words.reduce((count, word) => {
    if (word.role === 'breaker') return 0
    return negates(word, scope, start) ? count + 1 : count
  }, 0)

/** Whether any word of negation is near enough to matter, before the clause is looked for. */
const isNear = ({ ends }: NegationFound, start: number, end: number): boolean => {
  const next = ends[firstEndingAfter(ends, start - reach - 1)]
  return next !== undefined && next <= end + reach + longestWord
}

/** What may be denied; between its last two parts a word may stand that denies it (`卡…被盗刷` in 卡没有被盗刷). */
interface Said extends Span {
  readonly gap: Span
}

/**
 * Whether what stands at `[start, end)` of normalised text is denied by its clause: an odd number of negations reach
 * it, and the clause is no question. Looks at a bounded stretch of text on either side.
 */
export const isNegated = (
  negations: NegationFound,
  text: string,
  { start, end, gap }: Said,
  scope: NegationScope = 'any',
): boolean => {
  if (scope === 'none' || !isNear(negations, start, end)) return false
  const ends = clauseEnd(text, end)
  const before = leadingNegations(leadingWords(negations, clauseStart(text, start), start), scope, start)
  const between =
    gap.start === gap.end ? 0 : leadingNegations(leadingWords(negations, gap.start, gap.end), scope, gap.end)
  const after = hasTrailing(negations, end, ends) ? 1 : 0
  return (before + between + after) % 2 === 1 && !asks(text, ends)
}
