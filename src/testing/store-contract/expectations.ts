import { type ErrorCode, RedressError } from '../../errors.js'
import { canonicalJson } from '../../hash.js'

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : canonicalJson(value)
  return text.length > 300 ? `${text.slice(0, 300)}… (${text.length} characters)` : text
}

/** The same JSON value, whatever the order of keys. */
export const expectSame = (what: string, actual: unknown, expected: unknown): void => {
  const isSame =
    actual === undefined || expected === undefined
      ? actual === expected
      : canonicalJson(actual) === canonicalJson(expected)
  if (!isSame) throw new Error(`${what}: expected ${shown(expected)}, found ${shown(actual)}`)
}

/** The work must fail with this code. */
export const expectRefusal = async (
  what: string,
  code: ErrorCode,
  work: () => Promise<unknown>,
): Promise<void> => {
  try {
    await work()
  } catch (failure) {
    if (failure instanceof RedressError && failure.code === code) return
    throw new Error(`${what}: expected a RedressError '${code}', found ${String(failure)}`, {
      cause: failure,
    })
  }
  throw new Error(`${what}: expected a RedressError '${code}', but it was accepted`)
}

/** All that an asynchronous iterable gives. */
export const gathered = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
