import type { Issue } from './issues.js'
import { nearestWord } from './nearest-word.js'

const unknownKeys: ReadonlySet<string> = new Set(['unknown-key', 'unknown-field'])

const isBeside = (one: Issue['path'], other: Issue['path']): boolean =>
  one.length === other.length && one.every((step, place) => place === one.length - 1 || step === other[place])

/** Issues without those that only follow from another: of a misspelt key and the one that is missing for it, the misspelt one is told. */
export const withoutFollowers = (issues: readonly Issue[]): readonly Issue[] => {
  const misspelt = issues.filter(({ code }) => unknownKeys.has(code))
  if (misspelt.length === 0) return issues
  const follows = ({ code, path }: Issue): boolean =>
    !unknownKeys.has(code) &&
    misspelt.some(
      (each) =>
        isBeside(each.path, path) &&
        nearestWord(String(each.path.at(-1)), [String(path.at(-1))]) !== undefined,
    )
  return issues.filter((issue) => !follows(issue))
}
