export type IdentifierKind = 'identity-number' | 'bank-card' | 'phone' | 'email'

/** Where something stands in a text, in UTF-16 code units: `[start, end)`. */
export interface Span<Kind extends string = IdentifierKind> {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}
