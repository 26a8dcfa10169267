import { inOneScript } from '../../fold-script.js'
import { lazy } from '../../lazy.js'
import { memoizeWeak } from '../../memoize-weak.js'
import type { Intake } from '../../vocabulary/index.js'
import type { Complaint } from '../complaint.js'
import { isErased } from './erased.js'
import { holdsIdentifier } from './identifiers.js'

/** An account name, and no name of a channel: on a social platform, or written as account names are. */
const looksLikeHandle = ({ channelDetail = '', socialPlatform }: Intake): boolean =>
  socialPlatform !== undefined || /^@|[\d_]/.test(channelDetail)

/** Names, numbers, addresses and handles of the people in an intake. */
export const knownWordsOf = (intake: Intake): readonly string[] => {
  const people = [...intake.complainants, ...(intake.representatives ?? [])].flatMap((person) => [
    'id' in person ? person.id : undefined,
    person.name,
    person.identityNumber,
    person.contact?.phone,
    person.contact?.email,
    person.contact?.address,
  ])
  const involved = (intake.peopleInvolved ?? []).map((person) => person.name)
  const handle = looksLikeHandle(intake) ? [intake.channelDetail] : []
  return [...people, ...involved, ...handle].flatMap((word) =>
    word === undefined || isErased(word) ? [] : [word],
  )
}

/**
 * Names, numbers, addresses and handles of the people in a complaint, as its record knows them: what {@link redact} should take out of
 * texts about it.
 *
 * @example
 * knownWords(complaint) // ['customer-1', '王小明', '13800138000']
 */
export const knownWords = ({ record }: Complaint): readonly string[] => knownWordsOf(record.intake)

/** One script, one width, one case; what parts words is one blank. */
const folded = (text: string): string =>
  inOneScript(text.normalize('NFKC').toLowerCase())
    .replace(/[\s._@\-–—'’,;:/\\()]+/g, ' ')
    .trim()

/** A number with what people put between its digits, and the way into the mainland, taken out. */
const digitsOf = (plain: string): string => plain.replace(/[ +]/g, '')

const isNumber = (plain: string): boolean => /^\+?[\d ]+x?$/.test(plain)

/** Fewer digits stand in many numbers by chance: they must be all that there is. */
const fewestDigits = 5
/** So many digits are found within a longer run, such as behind a country code. */
const enoughDigits = 9

const hasHan = (plain: string): boolean => /\p{Script=Han}/u.test(plain)

const isLetter = (sign = ''): boolean => /[\p{Script=Latin}\d]/u.test(sign)

/** A word in Latin letters stands alone: `lee` is not in `leeds`. Chinese has no blanks to tell by. */
const standsIn = (plain: string, word: string): boolean => {
  for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + 1))
    if (!isLetter(plain[at - 1]) && !isLetter(plain[at + word.length])) return true
  return false
}

/** A text that is held against known words, in the forms in which they are compared. */
interface Written {
  readonly plain: string
  readonly close: string
}

const writtenAs = (text: string): Written => {
  const plain = folded(text)
  return { plain, close: plain.replace(/[ +]/g, '') }
}

type Test = (text: Written) => boolean

const numberTest = (plain: string): Test => {
  const digits = digitsOf(plain).replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')
  if (digits.length < fewestDigits) return ({ close }) => close === digits
  if (digits.length >= enoughDigits) return ({ close }) => close.includes(digits)
  const alone = new RegExp(`(?<!\\d)${digits}(?!\\d)`)
  return ({ close }) => alone.test(close)
}

/** A name in Latin letters stands in any order of its parts: Smith, John. */
const latinTest = (plain: string): Test => {
  const parts = plain.split(' ')
  if (plain.length <= 2) return (text) => text.plain === plain
  const isName = parts.length > 1 && parts.every((part) => /^\p{L}{2,}$/u.test(part))
  return (text) =>
    standsIn(text.plain, plain) ||
    (parts.length > 1 && standsIn(text.plain, parts.join(''))) ||
    (isName && parts.every((part) => standsIn(text.plain, part)))
}

const testOf = (word: string): Test | undefined => {
  const plain = folded(word)
  if (plain === '') return undefined
  if (isNumber(plain)) return numberTest(plain)
  if (!hasHan(plain)) return latinTest(plain)
  const close = plain.replaceAll(' ', '')
  return close.length < 2 ? (text) => text.close === close : (text) => text.close.includes(close)
}

/**
 * Whether a value names one of these people: in another script, width or case, with other blanks or dashes, with or without a country code.
 * A single character and a number of less than five digits must be the whole value.
 */
export const naming = (words: readonly string[]): ((value: string) => boolean) => {
  const tests = lazy(() => [...new Set(words)].flatMap((word) => testOf(word) ?? []))
  return (value) => {
    if (words.length === 0) return false
    const text = writtenAs(value)
    return text.plain !== '' && tests().some((test) => test(text))
  }
}

/** Whether a value is personal by what it says: it holds a number or address of somebody, or names one of these people. */
export const personalBy = (words: readonly string[]): ((value: string) => boolean) => {
  const names = naming(words)
  return (value) => holdsIdentifier(value) || names(value)
}

const personalInIntake = memoizeWeak((intake: Intake) => personalBy(knownWordsOf(intake)))

/** Whether a value is personal in a complaint: it holds a number or address of somebody, or names one of its people. */
export const personalIn = ({ record }: Complaint): ((value: string) => boolean) =>
  personalInIntake(record.intake)
