import type { Span } from './span.js'

const longestLocal = 64
const longestDomain = 253

/**
 * E-mail addresses, looked for around each `@` and no further than an address can reach, so that time stays linear.
 *
 * @see RFC 5321, 4.5.3.1 (lengths)
 */
export const emailAddresses = (text: string): Span[] => {
  const spans: Span[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const local = /[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+$/.exec(text.slice(Math.max(0, at - longestLocal), at))
    const domain = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/.exec(
      text.slice(at + 1, at + 1 + longestDomain),
    )
    if (local === null || domain === null) continue
    spans.push({ kind: 'email', start: at - local[0].length, end: at + 1 + domain[0].length })
  }
  return spans
}
