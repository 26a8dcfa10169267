import { said } from '../../explanation.js'
import { doubtful, type Issue, noted, quoted, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import { nearestWord } from '../../nearest-word.js'
import type { Policy } from '../../policy/index.js'
import type { Dialect } from '../dialect.js'
import type { Vendor } from '../vendors/vendor.js'
import { vendors } from '../vendors/vendors.js'
import { meaningFindings } from './meaning.js'
import { readFields } from './read-fields.js'
import { type WrittenField, writtenFields } from './written-fields.js'

/** What a dialect is held against, besides what the CRM's documents say. */
export interface DialectYardstick {
  /** The policy whose clocks, facts and teams it names. */
  readonly policy?: Policy | undefined
  /** The values that the bank's own CRM offers, by field, as its `describe` call tells them. */
  readonly offers?: Readonly<Record<string, readonly string[]>> | undefined
}

type Path = Issue['path']

/** Fields of related records are the CRM's to know: `Contact.Email`. */
const isRelated = (field: string): boolean => field.includes('.')

const unknownField = (field: string, path: Path, vendor: Vendor): Issue | undefined => {
  if (Object.hasOwn(vendor.fields, field) || vendor.ownField.test(field) || isRelated(field)) return undefined
  const near = nearestWord(field, Object.keys(vendor.fields))
  return doubtful(
    'unknown-crm-field',
    path,
    said(
      `${quoted(field)} is no field that ${vendor.object} ships with, nor looks like one of the bank's own`,
      `${quoted(field)}不是${vendor.object}的标准字段，也不符合自定义字段的命名`,
    ),
    near === undefined
      ? said('check its API name, which differs from its label', '请核对字段的API名称（不同于显示名称）')
      : said(`did you mean ${near}?`, `是否为${near}？`),
  )
}

const unwritable = ({ field, path, making }: WrittenField, vendor: Vendor): Issue | undefined => {
  const write = vendor.fields[field]?.write
  if (write === 'no')
    return wrong(
      'read-only-crm-field',
      path,
      said(`${field} is filled by the CRM itself`, `${field}由客户关系管理系统自动填写，不可写入`),
      said('write a field of your own', '请改写自定义字段'),
    )
  return write === 'create' && making !== true
    ? noted(
        'read-only-crm-field',
        path,
        said(`${field} can be written only while the record is made`, `${field}仅可在新建记录时写入`),
      )
    : undefined
}

const dateForTime = ({ field, path, as }: WrittenField, vendor: Vendor): Issue | undefined =>
  as === 'time' && vendor.fields[field]?.kind === 'date'
    ? wrong(
        'crm-field-kind',
        path,
        said(`${field} holds a date without a time`, `${field}仅可存放日期，不含时间`),
        said('write `as: date`', '请写明`as: date`'),
      )
    : undefined

const notOffered = (
  field: string,
  path: Path,
  values: readonly (string | number | boolean)[],
  offers: DialectYardstick['offers'],
): readonly Issue[] => {
  const known = offers?.[field]
  if (known === undefined) return []
  return values
    .map(String)
    .filter((value) => !known.includes(value))
    .map((value) =>
      wrong(
        'crm-value-not-offered',
        path,
        said(`${field} does not offer ${quoted(value)}`, `${field}没有可选值${quoted(value)}`),
        knownAre(known, value),
      ),
    )
}

const writtenTwice = (fields: readonly WrittenField[]): readonly Issue[] =>
  fields
    .filter(({ field }, index) => fields.findIndex((each) => each.field === field) < index)
    .map(({ field, path }) =>
      wrong(
        'crm-field-twice',
        path,
        said(
          `${field} is written twice, and the later value would win`,
          `${field}被写入两次，后者将覆盖前者`,
        ),
        said('give each its own field', '请分别使用不同字段'),
      ),
    )

/** A closed Zendesk ticket takes no change any more, and a complaint may be taken up again. */
const closesForGood = ({ crm, write: { status } }: Dialect): readonly Issue[] =>
  crm !== 'zendesk-ticket' || status?.field !== 'status'
    ? []
    : Object.entries(status.handling)
        .filter(([, value]) => value === 'closed')
        .map(([stage]) =>
          doubtful(
            'crm-closes-for-good',
            ['write', 'status', 'handling', stage],
            said('A closed Zendesk ticket can never be changed again', 'Zendesk工单关闭后不可再修改'),
            said('write solved; Zendesk closes it by itself later', '请写入solved，Zendesk稍后会自动关闭'),
          ),
        )

const isFound = (issue: Issue | undefined): issue is Issue => issue !== undefined

/**
 * Everything that does not fit between a dialect, the CRM and the policy: fields that are not there or cannot be written, values that the picklist
 * does not offer, stages, clocks, channels and teams that do not exist, each with what was probably meant.
 *
 * @example
 * verifyDialect(dialect, { policy, offers: { Status: ['New', 'Working', 'Closed'] } })
 * // [{ code: 'crm-value-not-offered', path: ['write', 'status', 'field'], message: 'Status does not offer "Workin"', hint: 'did you mean "Working"?', … }]
 */
export const verifyDialect = (
  dialect: Dialect,
  { policy, offers }: DialectYardstick = {},
): readonly Issue[] => {
  const vendor = vendors[dialect.crm]
  const [read, written] = [readFields(dialect), writtenFields(dialect)]
  return [
    ...[...read, ...written].map(({ field, path }) => unknownField(field, path, vendor)).filter(isFound),
    ...written.map((each) => unwritable(each, vendor)).filter(isFound),
    ...written.map((each) => dateForTime(each, vendor)).filter(isFound),
    ...[...read, ...written].flatMap(({ field, path, values = [] }) =>
      notOffered(field, path, values, offers),
    ),
    ...writtenTwice(written),
    ...closesForGood(dialect),
    ...meaningFindings(dialect, policy),
  ]
}
