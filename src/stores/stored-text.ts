import { RedressError } from '../errors.js'
import { storeFailed } from './refusals.js'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Where a damaged text was met, as far as it is known. */
type Place = Readonly<Record<string, string | number>>

const damaged = (place: Place, cause: unknown) => {
  const where = Object.entries(place).map(([name, value]) => `${name} ${value}`)
  return storeFailed(
    {
      en: `A stored text is damaged${where.length === 0 ? '' : ` (${where.join(', ')})`}; restore it from a backup, and look at the rest with \`redress verify\``,
      zh: `存储的一段文本已损坏${where.length === 0 ? '' : `（${where.join('，')}）`}；请从备份恢复，并用 \`redress verify\` 核验其余内容`,
    },
    { cause, details: { ...place, damaged: true } },
  )
}

const decoded = (bytes: ArrayBuffer | Uint8Array): string => {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw damaged({}, cause)
  }
}

/**
 * Rows with their texts decoded, in place. They are fetched as bytes: a driver that decodes them itself ends the process (`libsql`) or puts
 * other characters in their place without a word (`node:sqlite`, `better-sqlite3`) where they are no UTF-8. Nothing else in a row is an
 * object.
 *
 * @throws RedressError `store-failed`
 */
export const withTexts = <Row>(rows: unknown[]): Row[] => {
  for (const row of rows as Record<string, unknown>[])
    for (const column in row) {
      const value = row[column]
      if (typeof value === 'object' && value !== null)
        row[column] = decoded(value as ArrayBuffer | Uint8Array)
    }
  return rows as Row[]
}

/** What a stored text says. @throws RedressError `store-failed`, which names what is damaged */
export const storedJson = <Value>(text: string, place: Place): Value => {
  try {
    return JSON.parse(text) as Value
  } catch (cause) {
    throw damaged(place, cause)
  }
}

/** Whether a failure says that what is stored is damaged, and not that the store is. */
export const isDamage = (failure: unknown): failure is RedressError =>
  failure instanceof RedressError && failure.details.damaged === true
