/** The same shape, with keys that may have held `undefined` absent instead. */
export type Present<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/**
 * A copy without the keys that hold `undefined`, so that what is absent is absent: in JSON, in hashes and under
 * `exactOptionalPropertyTypes`.
 */
export const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>
