import type { Reason } from '../explanation.js'
import type { ActingAgent } from './agents.js'
import type { RepeatCandidate } from './candidate.js'
import { coverage, shareOf, tokensOf } from './filled-form.js'
import { groupsOf } from './groups.js'
import type { Matter } from './matter.js'

/** Letters of several customers that were written on one form: each is a matter of its own. */
export interface FormLetters {
  /** The ids of the complaints, in order. */
  readonly letters: readonly string[]
  /** How much of a letter is the form's, of all letters in the middle: between 0 and 1, rounded to hundredths. */
  readonly share: number
  /** Who sent them, as far as that is known: each with the letters of this form. */
  readonly agents: readonly { readonly agent: string; readonly letters: readonly string[] }[]
  readonly because: Reason
}

/** A phrase is the form's when so many of its letters have it. */
const mostHave = 0.6

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const templateShare = (matters: readonly Matter[]): number => {
  const counts = new Map<string, number>()
  for (const matter of matters)
    for (const phrase of tokensOf(matter).set) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  const least = Math.max(2, matters.length * mostHave)
  const isOfForm = (phrase: string): boolean => (counts.get(phrase) ?? 0) >= least
  return median(matters.map((matter) => shareOf(coverage(tokensOf(matter), isOfForm))))
}

const formLetters = (
  letters: readonly string[],
  matters: ReadonlyMap<string, Matter>,
  acting: readonly ActingAgent[],
): FormLetters => {
  const among = new Set(letters)
  const agents = acting.flatMap(({ known: [agent = ''], letters: theirs }) => {
    const common = theirs.filter((id) => among.has(id))
    return common.length === 0 ? [] : [{ agent, letters: common }]
  })
  const share = Math.round(100 * templateShare(letters.flatMap((id) => matters.get(id) ?? []))) / 100
  const percent = Math.round(share * 100)
  const names = agents.map(({ agent }) => agent)
  return {
    letters,
    share,
    agents,
    because: {
      says: {
        en: `${letters.length} letters of several customers are written on one form, which is ${percent} % of them; each is a matter of its own and wants its own answer`,
        zh: `${letters.length}件投诉出自同一模板（模板内容约占${percent}%），投诉人各不相同；每件均为独立事项，应分别处理和答复`,
      },
      because: [
        names.length === 0
          ? {
              says: {
                en: 'Nothing tells who wrote the form; look for a representative or a contact that the letters share',
                zh: '未能识别模板来源；请核查是否有共同的代理人或联系方式',
              },
            }
          : {
              says: {
                en: `Sent by ${names.join(', ')}`,
                zh: `由${names.join('、')}提交`,
              },
            },
      ],
    },
  }
}

/** The letters that were written on one form, form by form, those with most letters first. */
export const formLettersOf = (
  candidates: readonly RepeatCandidate[],
  matters: ReadonlyMap<string, Matter>,
  agents: readonly ActingAgent[],
): readonly FormLetters[] =>
  groupsOf(candidates.filter(({ kind }) => kind === 'form-letter'))
    .map(({ members }) => formLetters(members, matters, agents))
    .sort(
      (a, b) => b.letters.length - a.letters.length || ((a.letters[0] ?? '') < (b.letters[0] ?? '') ? -1 : 1),
    )
