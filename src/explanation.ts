/** The two languages that every reason speaks. */
export type Language = 'en' | 'zh'

/** One sentence in both languages. */
export interface Said {
  readonly en: string
  readonly zh: string
}

/**
 * A sentence in both languages. Marked, so that bundlers drop sentences that nobody says; esbuild heeds the mark within one file only, so
 * constants on the way of `due` are written as plain objects.
 */
// @__NO_SIDE_EFFECTS__
export const said = (en: string, zh: string): Said => ({ en, zh })

/**
 * Where a fact was read and how far it can be trusted: `P` the primary text was seen,
 * `S` a secondary source only, `H` a house rule of the bank itself.
 */
export interface Source {
  readonly cite: string
  readonly confidence: 'P' | 'S' | 'H'
  readonly url?: string | undefined
  readonly note?: string | undefined
}

/** The one shape of a reason: what is claimed, what it follows from, and who says so. */
export interface Reason {
  readonly says: Said
  readonly because?: readonly Reason[]
  readonly source?: Source
}

const confidenceNote: Record<Source['confidence'], Said> = {
  P: { en: '', zh: '' },
  S: { en: ' (secondary source)', zh: '（二手来源）' },
  H: { en: ' (house rule)', zh: '（本行规定）' },
}

/**
 * A reason as indented text, one line a claim, sources in brackets.
 *
 * @example
 * toText({ says: { en: 'Due on 17 March', zh: '3月17日到期' } }, 'en')
 * // 'Due on 17 March'
 */
export const toText = (reason: Reason, language: Language, indent = ''): string => {
  const source =
    reason.source === undefined
      ? ''
      : ` [${reason.source.cite}${confidenceNote[reason.source.confidence][language]}]`
  const below = (reason.because ?? []).map((each) => toText(each, language, `${indent}  `))
  return [`${indent}${reason.says[language]}${source}`, ...below].join('\n')
}
