import type { NegationWords } from './signal-set.js'

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
export const negationWords: Required<NegationWords> = {
  absence: bothOf('absence'),
  prefixes: bothOf('prefixes'),
  denial: bothOf('denial'),
  trailing: bothOf('trailing'),
  idioms: bothOf('idioms'),
  breakers: bothOf('breakers'),
}

/** Words that were learned after 0.2: a replay of what was read before does not know them. */
export const laterNegationWords: NegationWords = {}
