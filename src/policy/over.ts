import { isRecord } from '../is-record.js'
/**
 * `chosen` on top of `standard`: records are merged key by key, everything else is replaced. A record with a `rule` is one choice
 * among several and is replaced as a whole.
 */
export const over = (standard: unknown, chosen: unknown): unknown =>
  isRecord(standard) && isRecord(chosen) && !('rule' in chosen)
    ? Object.fromEntries(
        [...new Set([...Object.keys(standard), ...Object.keys(chosen)])].map((key) => [
          key,
          key in chosen ? over(standard[key], chosen[key]) : standard[key],
        ]),
      )
    : chosen
