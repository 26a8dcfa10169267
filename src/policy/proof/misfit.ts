import { type Said, said } from '../../explanation.js'
import { type Issue, quoted, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import { parseDay } from '../../plain-date.js'
import type { FactRange } from './fact-range.js'

type Value = string | number | boolean

const kinds: Readonly<Record<'text' | 'number' | 'boolean', Said>> = {
  text: said('a text', '文本'),
  number: said('a number', '数字'),
  boolean: said('true or false', '布尔值（true 或 false）'),
}

const kindOf = ({ type }: FactRange): keyof typeof kinds | 'any' =>
  type === 'number' || type === 'boolean' || type === 'any' ? type : 'text'

const shown = (value: Value): string => (typeof value === 'string' ? quoted(value) : String(value))

const typeRemedy = (wanted: keyof typeof kinds, value: Value): Said => {
  if (wanted === 'text') return said('put it in quotation marks', '请加引号')
  const bare = typeof value === 'string' ? value.trim() : ''
  const slips =
    wanted === 'boolean' ? ['true', 'false'].includes(bare) : bare !== '' && Number.isFinite(Number(bare))
  if (slips) return said('write it without quotation marks', '请去掉引号')
  return wanted === 'boolean'
    ? said('write true or false', '请填写 true 或 false')
    : said('write a number', '请填写数字')
}

/** Why a fact or field that can be so much is never equal to a value, if it never is. */
export const misfit = (
  range: FactRange,
  value: Value,
  name: string,
  path: readonly (string | number)[],
): Issue[] => {
  const { type, values, between } = range
  const wanted = kindOf(range)
  if (wanted !== 'any' && typeof value !== (wanted === 'text' ? 'string' : wanted))
    return [
      wrong(
        'wrong-type',
        path,
        said(
          `"${name}" is ${kinds[wanted].en}, never ${shown(value)}`,
          `“${name}”为${kinds[wanted].zh}，不会等于 ${shown(value)}`,
        ),
        typeRemedy(wanted, value),
      ),
    ]
  if (values !== undefined && !values.includes(value))
    return [
      wrong(
        name === 'signals' ? 'unknown-signal' : 'unknown-value',
        path,
        name === 'signals'
          ? said(`no set gives the signal ${shown(value)}`, `没有信号集会给出信号 ${shown(value)}`)
          : said(`"${name}" is never ${shown(value)}`, `“${name}”不会取值 ${shown(value)}`),
        knownAre(values.map(String), String(value)),
      ),
    ]
  if (
    between !== undefined &&
    !(Number.isInteger(value) && Number(value) >= between[0] && Number(value) <= between[1])
  )
    return [
      wrong(
        'unknown-value',
        path,
        said(`"${name}" is never ${shown(value)}`, `“${name}”不会取值 ${shown(value)}`),
        said(
          `give a whole number from ${between[0]} to ${between[1]}`,
          `请填写 ${between[0]} 至 ${between[1]} 之间的整数`,
        ),
      ),
    ]
  if (type === 'date' && parseDay(String(value)) === undefined)
    return [
      wrong(
        'unknown-value',
        path,
        said(`"${name}" is a date, never ${shown(value)}`, `“${name}”为日期，不会等于 ${shown(value)}`),
        said('write a day of the calendar as 2026-03-02', '请按 2026-03-02 的格式填写实际存在的日期'),
      ),
    ]
  return []
}
