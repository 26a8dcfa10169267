/** A template whose numbers are written in tenths at most: a drawing shows no more, and digits beyond are only noise of reckoning. */
export const inTenths = (text: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  String.raw(
    { raw: text },
    ...values.map((value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)),
  )
