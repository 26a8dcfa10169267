import type { Said } from '../../explanation.js'
import type { Holiday } from '../calendar/definition.js'

/** `['2026-02-17', 'Chinese New Year', '春节']` as a holiday. */
export const listed = (
  entries: readonly (readonly [date: string, en: string, zh: string])[],
): readonly Holiday[] =>
  entries.map(([date, en, zh]) => {
    const name: Said = { en, zh }
    return { date, name }
  })
