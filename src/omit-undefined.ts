/** The same shape, with keys that may have held `undefined` absent instead. */
export type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/**
 * A copy without the keys that hold `undefined`, so that what is absent is absent: in JSON, in hashes and under
 * `exactOptionalPropertyTypes`.
 */
export const omitUndefined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>
