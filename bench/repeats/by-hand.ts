import type { Matter } from '../../src/repeats/index.js'

const phrasesOf = (text: string): Set<string> => {
  const found = new Set<string>()
  const words = /[a-z]/.test(text) ? text.toLowerCase().split(/\W+/) : [...text]
  for (let at = 0; at + 3 <= words.length; at += 1) found.add(words.slice(at, at + 3).join(' '))
  return found
}

const inCommon = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let count = 0
  for (const each of a) if (b.has(each)) count += 1
  return count / Math.max(1, Math.min(a.size, b.size))
}

/**
 * What a developer writes in an afternoon: complaints that share a customer, an account, a branch with an amount, or one of their
 * rarest phrases are compared field by field, with the phrases in sets. It gives no reasons.
 */
export const byHand = (matters: readonly Matter[]): number => {
  const phrases = matters.map(({ narrative = '' }) => phrasesOf(narrative))
  const often = new Map<string, number>()
  for (const each of phrases) for (const phrase of each) often.set(phrase, (often.get(phrase) ?? 0) + 1)
  const meeting = new Map<string, number[]>()
  matters.forEach((matter, row) => {
    const rare = [...(phrases[row] ?? [])]
      .filter((phrase) => (often.get(phrase) ?? 0) > 1)
      .sort((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0))
      .slice(0, 8)
    const keys = [
      ...(matter.people ?? []),
      ...(matter.accounts ?? []),
      `${matter.respondent} ${matter.amount?.minor}`,
      `${matter.respondent} ${matter.home}`,
      `${matter.home} ${matter.amount?.minor}`,
      `${matter.home} ${matter.issue}`,
      ...rare,
    ]
    for (const key of keys) {
      const rows = meeting.get(key)
      if (rows === undefined) meeting.set(key, [row])
      else rows.push(row)
    }
  })
  const found = new Set<string>()
  for (const rows of meeting.values())
    for (let at = 1; at < rows.length; at += 1)
      for (let other = Math.max(0, at - 12); other < at; other += 1) {
        const [a, b] = [matters[rows[at] ?? 0], matters[rows[other] ?? 0]]
        if (a === undefined || b === undefined) continue
        const score =
          (a.people?.some((person) => b.people?.includes(person)) === true ? 4 : 0) +
          (a.accounts?.some((account) => b.accounts?.includes(account)) === true ? 3 : 0) +
          (a.respondent === b.respondent ? 1 : -1) +
          (a.product === b.product ? 1 : -1) +
          (a.issue === b.issue ? 1 : -1) +
          (a.amount?.minor === b.amount?.minor ? 1 : 0) +
          6 * inCommon(phrases[rows[at] ?? 0] ?? new Set(), phrases[rows[other] ?? 0] ?? new Set())
        if (score >= 5) found.add(`${b.id} ${a.id}`)
      }
  return found.size
}
