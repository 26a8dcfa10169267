import { said } from '../explanation.js'
import { isRecord } from '../is-record.js'
import { accepted, type Checked, doubtful, type Issue, rejected, wrong } from '../issues.js'
import { knownAre } from '../known-are.js'
import type { SettingValue } from './policy-input.js'

type Document = Readonly<Record<string, unknown>>

/** The parts of a policy in which `{ setting: name }` may stand in the place of a value. */
const placesForSettings = ['clocks', 'controls'] as const

const deepest = 32

/** The name of the setting that stands here, if one does. */
const settingAt = (value: Document): string | undefined => {
  const [only, ...more] = Object.keys(value)
  return only === 'setting' && more.length === 0 && typeof value.setting === 'string'
    ? value.setting
    : undefined
}

/** The values of a policy's settings: the host's own before those written down. */
const valuesOf = (
  declared: Document,
  given: Readonly<Record<string, SettingValue>>,
  issues: Issue[],
): Map<string, unknown> => {
  const values = new Map<string, unknown>()
  for (const [name, setting] of Object.entries(declared)) {
    const written = isRecord(setting) ? setting.value : undefined
    const value = Object.hasOwn(given, name) ? given[name] : written
    if (value === undefined)
      issues.push(
        wrong(
          'setting-missing',
          ['settings', name, 'value'],
          said(
            `the procedure leaves "${name}" to the bank, and the bank has not said it`,
            `规程将“${name}”留由本行确定，本行尚未确定`,
          ),
          said(
            'give it a value in a policy that extends this one, or with `settings` when it is loaded',
            '请在沿用本规程的制度中填写，或在载入时以 `settings` 给出',
          ),
        ),
      )
    else values.set(name, value)
  }
  return values
}

const unknownSetting = (path: readonly (string | number)[], name: string, known: readonly string[]): Issue =>
  wrong(
    'unknown-setting',
    path,
    said(`there is no setting "${name}"`, `没有设定项“${name}”`),
    knownAre(known, name),
  )

const unusedSetting = (name: string): Issue =>
  doubtful(
    'unused-setting',
    ['settings', name],
    said(`nothing asks for the setting "${name}"`, `设定项“${name}”未被使用`),
    said(
      'put `{ setting: … }` in its place in a clock or control, or leave it out',
      '请在时限或控制项中以 { setting: … } 引用，或删除',
    ),
  )

/**
 * A document with its settings in their places: `{ target: { businessHours: { setting: first-contact-hours } } }` becomes
 * `{ target: { businessHours: 4 } }`.
 *
 * Issues: `setting-missing`, `unknown-setting`.
 */
export const withSettings = (
  source: unknown,
  given: Readonly<Record<string, SettingValue>> = {},
): Checked<unknown> => {
  if (!isRecord(source)) return accepted(source)
  const declared = isRecord(source.settings) ? source.settings : {}
  const names = Object.keys(declared)
  const issues: Issue[] = Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => unknownSetting(['settings', name], name, names))
  const values = valuesOf(declared, given, issues)
  const asked = new Set<string>()
  const filled = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (path.length > deepest) return value
    if (Array.isArray(value)) return value.map((each, index) => filled(each, [...path, index]))
    if (!isRecord(value)) return value
    const name = settingAt(value)
    if (name === undefined)
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, filled(each, [...path, key])]),
      )
    asked.add(name)
    if (!names.includes(name)) issues.push(unknownSetting(path, name, names))
    return values.get(name)
  }
  const result = {
    ...source,
    ...Object.fromEntries(
      placesForSettings.filter((key) => key in source).map((key) => [key, filled(source[key], [key])]),
    ),
    ...(names.length === 0
      ? {}
      : {
          settings: Object.fromEntries(
            Object.entries(declared).map(([name, setting]) => [
              name,
              isRecord(setting) ? { ...setting, value: values.get(name) } : setting,
            ]),
          ),
        }),
  }
  return issues.length > 0
    ? rejected(issues)
    : accepted(
        result,
        names.filter((name) => !asked.has(name)).map((name) => unusedSetting(name)),
      )
}
