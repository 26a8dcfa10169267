import type { Source } from '../explanation.js'

/**
 * Sources of one text: its name and how it was read, then each clause with what differs there.
 *
 * @example
 * citing('FCA Handbook DISP', 'P')('1.6.2R') // { cite: 'FCA Handbook DISP 1.6.2R', confidence: 'P' }
 */
export const citing =
  (work: string, confidence: 'P' | 'S', url?: string) =>
  (clause: string, other: Partial<Omit<Source, 'cite'>> = {}): Source => ({
    cite: `${work} ${clause}`,
    confidence,
    ...(url === undefined ? {} : { url }),
    ...other,
  })
