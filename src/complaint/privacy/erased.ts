import type { PersonalKind } from '../../vocabulary/index.js'

/** What stands where a personal value was. */
export const erasedText = '[erased]'

/** What stands where a reference was: the same for the same reference of a complaint, so that events still lead to one another. */
export const erasedReference = (number: number): string => `[erased-${number}]`

const placeholder = /^\[erased(?:-\d+)?\]$/

export const isErased = (value: unknown): boolean => typeof value === 'string' && placeholder.test(value)

/** What of an event can be erased: texts, and numbers that are facts. */
export type ErasableValue = string | number

export const isErasable = (value: unknown, kind: PersonalKind = 'fact'): value is ErasableValue =>
  typeof value === 'string' || (kind === 'fact' && typeof value === 'number')
