import type { Said } from '../../explanation.js'

/** Codes and how people call them. */
export type Names = Readonly<Record<string, Said>>

/**
 * The name of a code in both languages; a code without a name stands for itself.
 *
 * @example
 * nameOf('upheld', codeNames.outcome) // { en: 'Upheld', zh: '支持' }
 */
export const nameOf = (code: string, names: Names): Said =>
  (Object.hasOwn(names, code) ? names[code] : undefined) ?? { en: code, zh: code }
