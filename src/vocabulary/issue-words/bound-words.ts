import type * as z from 'zod'
import { type Said, said } from '../../explanation.js'
import type { IssueWords } from './kind-words.js'

type Bound = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig

const plural = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`

const limitOf = ({ code, exact }: Bound): Said => {
  if (exact === true) return said('exactly', '恰好')
  return code === 'too_small' ? said('at least', '至少') : said('at most', '最多')
}

const numberBound = (isSmall: boolean, bound: number, isInside: boolean): IssueWords => {
  const wrong = isSmall
    ? said('the number is too small', '数值过小')
    : said('the number is too large', '数值过大')
  const inside = isSmall
    ? said(`give ${bound} or more`, `须不小于 ${bound}`)
    : said(`give ${bound} or less`, `须不大于 ${bound}`)
  const beyond = isSmall
    ? said(`give more than ${bound}`, `须大于 ${bound}`)
    : said(`give less than ${bound}`, `须小于 ${bound}`)
  return { wrong, remedy: isInside ? inside : beyond }
}

/** A text, number or list that is smaller or larger than it may be. */
export const outOfBounds = (issue: Bound, value: unknown): IssueWords => {
  const isSmall = issue.code === 'too_small'
  const bound = Number(isSmall ? issue.minimum : issue.maximum)
  const limit = limitOf(issue)
  if (typeof value === 'number') return numberBound(isSmall, bound, issue.inclusive !== false)
  if (typeof value === 'string') {
    const { length } = value
    const is = isSmall ? said('short', '短') : said('long', '长')
    return {
      wrong:
        length === 0
          ? said('the text is empty', '内容为空')
          : said(
              `the text is too ${is.en} (${plural(length, 'character', 'characters')})`,
              `内容过${is.zh}（${length} 个字符）`,
            ),
      remedy: said(
        `give ${limit.en} ${plural(bound, 'character', 'characters')}`,
        `${limit.zh}填写 ${bound} 个字符`,
      ),
    }
  }
  const entries = Object.keys(Object(value)).length
  return {
    wrong:
      entries === 0
        ? said('the list is empty', '列表为空')
        : said(`the list has ${plural(entries, 'entry', 'entries')}`, `列表有 ${entries} 项`),
    remedy: said(`give ${limit.en} ${plural(bound, 'entry', 'entries')}`, `${limit.zh}填写 ${bound} 项`),
  }
}
