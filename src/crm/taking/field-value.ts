import { type Said, said } from '../../explanation.js'
import { accepted, type Checked, doubtful, type Issue, quoted, rejected } from '../../issues.js'
import { parseMoney } from '../../vocabulary/index.js'
import type { CrmValue } from '../crm-change.js'
import type { FieldReading } from '../dialect.js'
import { isReadable, readDate, readTime, type TimeWriting } from '../vendors/read-time.js'

const asIs = (value: CrmValue): string => (Array.isArray(value) ? value.join(', ') : String(value))

const unreadable = (field: string, value: CrmValue, kind: Said): Checked<never> =>
  rejected([
    doubtful(
      'crm-value-unreadable',
      [field],
      said(`${quoted(asIs(value))} is no ${kind.en}`, `${quoted(asIs(value))}不是有效的${kind.zh}`),
      said('kept as a fact of the complaint; correct it there', '已作为投诉的事实保留，请在投诉中更正'),
    ),
  ])

const time = (field: string, value: CrmValue, times: TimeWriting): Checked<string> => {
  const at = readTime(value, times)
  if (isReadable(at)) return accepted(at)
  return at === 'no-zone'
    ? rejected([
        doubtful(
          'crm-time-without-zone',
          [field],
          said(`${quoted(asIs(value))} names no time zone`, `${quoted(asIs(value))}未注明时区`),
          said('give the dialect a `timeZone`', '请在映射中填写`timeZone`'),
        ),
      ])
    : unreadable(field, value, said('time', '时间'))
}

const yes = new Set(['true', 'yes', 'y', '1', '是'])
const no = new Set(['false', 'no', 'n', '0', '否'])

const yesNo = (field: string, value: CrmValue): Checked<boolean> => {
  const word = asIs(value).trim().toLowerCase()
  if (yes.has(word)) return accepted(true)
  return no.has(word) ? accepted(false) : unreadable(field, value, said('yes or no', '是/否'))
}

const number = (field: string, value: CrmValue): Checked<number> => {
  const read = typeof value === 'number' ? value : Number(asIs(value).trim().replaceAll(',', ''))
  return Number.isFinite(read) ? accepted(read) : unreadable(field, value, said('number', '数字'))
}

const unknownWord = (field: string, value: string, known: readonly string[]): Issue =>
  doubtful(
    'crm-value-unknown',
    [field],
    said(`The dialect does not know the value ${quoted(value)}`, `映射中没有取值${quoted(value)}`),
    said(
      `kept as a fact of the complaint; known are ${known.slice(0, 12).join(', ')}`,
      `已作为投诉的事实保留；已知取值：${known.slice(0, 12).join('、')}`,
    ),
  )

const wordIn = (field: string, value: CrmValue, reading: FieldReading): Checked<unknown> => {
  const { values = {}, otherwise } = reading
  const meant = (word: string) => (Object.hasOwn(values, word) ? values[word] : otherwise)
  const words = Array.isArray(value) ? value.map(String) : [asIs(value)]
  const unknown = words.find((word) => meant(word) === undefined)
  if (unknown !== undefined) return rejected([unknownWord(field, unknown, Object.keys(values))])
  return accepted(Array.isArray(value) ? words.map(meant) : meant(words[0] ?? ''))
}

/** What a field of the CRM says under its reading. Findings are warnings with the field's name: the record is taken in all the same. */
export const fieldValue = (
  field: string,
  value: CrmValue,
  reading: FieldReading,
  times: TimeWriting,
): Checked<unknown> => {
  const { values, as, currency } = reading
  if (values !== undefined) return wordIn(field, value, reading)
  if (currency !== undefined) {
    const money = parseMoney(asIs(value), { currency })
    return money.ok ? money : unreadable(field, value, said(`amount in ${currency}`, `${currency}金额`))
  }
  if (as === 'time') return time(field, value, times)
  if (as === 'number') return number(field, value)
  if (as === 'yes-no') return yesNo(field, value)
  if (as === 'date') {
    const date = readDate(value)
    return date === undefined ? unreadable(field, value, said('date', '日期')) : accepted(date)
  }
  return accepted(Array.isArray(value) ? [...value] : asIs(value))
}
