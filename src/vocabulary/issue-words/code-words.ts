import { type Said, said } from '../../explanation.js'
import { nearestWord } from '../../nearest-word.js'
import { type IssueWords, wrongKind } from './kind-words.js'

export const listed = (words: readonly string[], most: number): Said => {
  const named = words.slice(0, most)
  const more = words.length - named.length
  return more === 0
    ? said(named.join(', '), named.join('、'))
    : said(`${named.join(', ')} and ${more} more`, `${named.join('、')} 等 ${words.length} 个`)
}

/** Longer than any code: it is left out of the sentence. */
const longestCode = 60

/** Which codes a place may have. */
export const useOneOf = (codes: readonly string[], most: number): Said => {
  const { en, zh } = listed(codes, most)
  return codes.length === 1 ? said(`write ${en}`, `须填写 ${zh}`) : said(`use one of ${en}`, `可选值：${zh}`)
}

export const unknownCode = (value: unknown, codes: readonly string[], most: number): IssueWords => {
  const use = useOneOf(codes, most)
  if (typeof value !== 'string') return { ...wrongKind(['code'], value), remedy: use }
  const quoted = value.length > longestCode ? said('this', '此值') : said(`"${value}"`, `“${value}”`)
  const meant = nearestWord(value, codes)
  return {
    wrong: said(`${quoted.en} is not a code that is known here`, `${quoted.zh}不是此处可用的代码`),
    remedy:
      meant === undefined
        ? use
        : said(`did you mean ${meant}? Otherwise ${use.en}`, `是否为“${meant}”？${use.zh}`),
  }
}

export const unknownKeys = (keys: readonly string[], known: readonly string[], most: number): IssueWords => {
  const meant = keys.map((key) => nearestWord(key, known)).filter((key) => key !== undefined)
  const { en } = listed(
    keys.map((key) => `"${key}"`),
    most,
  )
  const { zh } = listed(
    keys.map((key) => `“${key}”`),
    most,
  )
  const isOne = keys.length === 1
  return {
    wrong: said(
      `${en} ${isOne ? 'is not a key that is' : 'are not keys that are'} known here`,
      `${zh}不是此处的字段`,
    ),
    remedy:
      meant.length === 0
        ? said(`leave ${isOne ? 'it' : 'them'} out`, '请删除')
        : said(`did you mean ${meant.join(', ')}?`, `是否为“${meant.join('”、“')}”？`),
  }
}
