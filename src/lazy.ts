/**
 * An answer worked out when it is first asked for, and the same ever after. For what is costly and often not read.
 *
 * @example
 * const clocks = lazy(() => clocksOf(complaint, { policy, now }))
 * clocks() === clocks() // true
 */
export const lazy = <Answer>(answer: () => Answer): (() => Answer) => {
  let known: { readonly answer: Answer } | undefined
  return () => {
    known ??= { answer: answer() }
    return known.answer
  }
}
