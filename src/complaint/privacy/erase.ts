import type { Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { Complainant, EventOf } from '../../vocabulary/index.js'
import type { Complaint, StepContext } from '../complaint.js'
import { type AppliedEvent, appliedEvent, type HandleResult, handleAll } from '../decide/decide.js'
import type { Effect } from '../decide/effects.js'
import { asksTables } from '../evolve/evolve.js'
import type { Conclusion, JournalDraft, JournalEntry, PersonalMark } from '../history/journal-entry.js'
import { replay, unfold } from '../history/replay.js'
import { refusal } from '../refusal.js'
import { effectsAfterErasure } from './effects-after-erasure.js'
import { type ErasableValue, erasedText, isErasable, isErased } from './erased.js'
import { namesOfErased, referencesThatStay, renamedIn } from './erased-references.js'
import { knownWordsOf, naming, personalBy } from './known-words.js'
import { isByContent, kindAt, type PersonalPlace, personalPlaces, putAt, valueAt } from './personal-places.js'
import { commitmentTo } from './sealed-form.js'
import { valuesLeft } from './values-left.js'

/** The subject of an erasure that is about everyone in the complaint. */
const everybody = 'everybody'

const complainantsIn = (journal: readonly JournalEntry[]): readonly Complainant[] => {
  const event = journal[0]?.event
  return event?.type === 'complaint.received' ? event.complaint.complainants : []
}

const placeOf = (journal: readonly JournalEntry[], subject: string): number =>
  complainantsIn(journal).findIndex((each) => each.id === subject)

/** How the entry that erases names whose data went: by place, since the number itself is erased. */
export const subjectIn = (journal: readonly JournalEntry[], subject: string): string => {
  const place = placeOf(journal, subject)
  return place === -1 ? subject : `complainant-${place + 1}`
}

const wordsOf = ({ id, name, identityNumber, contact }: Complainant): readonly string[] =>
  [id, name, identityNumber, contact?.phone, contact?.email].flatMap((word) =>
    word === undefined ? [] : [word],
  )

/** The names, numbers and handles of everybody whom the receipt names. */
const wordsIn = (journal: readonly JournalEntry[]): readonly string[] => {
  const event = journal[0]?.event
  return event?.type === 'complaint.received' ? knownWordsOf(event.complaint) : []
}

/** Nobody else is named any more. */
const areOthersErased = (journal: readonly JournalEntry[], place: number): boolean =>
  complainantsIn(journal).every((each, index) => index === place || wordsOf(each).every(isErased))

/** Whether the record knows its complainants by number, and none of them has this one. */
export const isUnknown = (journal: readonly JournalEntry[], subject: string): boolean => {
  const numbers = complainantsIn(journal).flatMap(({ id }) => (id === undefined || isErased(id) ? [] : [id]))
  return subject !== everybody && numbers.length > 0 && !numbers.includes(subject)
}

/** Nobody else is named in the journal, so what is about this one is about all of it. */
const isAboutEverybody = (journal: readonly JournalEntry[], subject: string): boolean => {
  const place = placeOf(journal, subject)
  return place === -1 || areOthersErased(journal, place)
}

/** Which personal values an erasure is about: all, or those of one complainant of several and the texts that name them. */
export const coveredBy = (
  journal: readonly JournalEntry[],
  subject: string,
): ((place: PersonalPlace, entry: JournalEntry) => boolean) => {
  const place = placeOf(journal, subject)
  const person = complainantsIn(journal)[place]
  const staying = referencesThatStay(journal)
  const mayGo = ({ kind, value }: PersonalPlace): boolean => kind !== 'reference' || !staying.has(value)
  if (person === undefined || isAboutEverybody(journal, subject)) return mayGo
  const own = `/complaint/complainants/${place}/`
  const words = wordsOf(person)
  const names = naming(words)
  const isNamed = (value: string): boolean => words.some((word) => value.includes(word)) || names(value)
  return (found, entry) =>
    mayGo(found) &&
    ((entry.event.type === 'complaint.received' && found.path.startsWith(own)) ||
      isNamed(String(found.value)))
}

/**
 * An entry that was sealed without marks of what is personal: its hash would not survive an erasure. Facts, references and handles do not
 * count: earlier versions knew fewer of them.
 */
export const isSealedWhole = ({ event, personal = {} }: JournalEntry): boolean =>
  personalPlaces(event).some(
    ({ path, kind, value }) =>
      !isByContent(kind) && kind !== 'handle' && !isErased(value) && !Object.hasOwn(personal, path),
  )

/** What stands in the place of an erased value. A date leaves nothing, a reference goes on leading where it led. */
const inPlaceOf = (
  { kind, value }: PersonalPlace,
  nameOf: (value: ErasableValue) => string,
): string | undefined => (kind === 'date' ? undefined : kind === 'reference' ? nameOf(value) : erasedText)

/**
 * The entry without those of its personal values that are `covered`: an erased text is replaced, a date goes, and the salt gives
 * way to the commitment. Nothing when there is nothing to erase.
 *
 * @param nameOf what stands for an erased reference
 */
export const erasedEntry = (
  entry: JournalEntry,
  isCovered: (place: PersonalPlace, entry: JournalEntry) => boolean,
  nameOf: (value: ErasableValue) => string,
): JournalEntry | undefined => {
  const { personal } = entry
  if (personal === undefined) return undefined
  const event = structuredClone(entry.event)
  const marks = Object.entries(personal).map(([path, mark]): [string, PersonalMark] => {
    const value = valueAt(entry.event, path)
    if ('commitment' in mark || !isErasable(value)) return [path, mark]
    const place = { path, kind: kindAt(entry.event, path), value }
    if (!isCovered(place, entry)) return [path, mark]
    putAt(event, path, inPlaceOf(place, nameOf))
    return [path, { commitment: commitmentTo(mark.salt, value) }]
  })
  const hasChanged = marks.some(([path, mark]) => mark !== personal[path])
  return hasChanged ? { ...entry, event, personal: Object.fromEntries(marks) } : undefined
}

/** Facts that a receipt gives word for word, by name: its own fields, and the host's facts. */
const quotedFact = /^\/complaint\/(?:facts\/)?(mainIssue|reason|place|(?<=facts\/)[^/]+)(?:\/\d+)?$/

/** The names of the facts that quote what is personal in a receipt, with what they quote. */
const quotations = ({ event }: JournalEntry): ReadonlyMap<string, unknown> => {
  if (event.type !== 'complaint.received') return new Map()
  const { complaint } = event
  const given: Readonly<Record<string, unknown>> = { ...complaint, ...complaint.facts }
  return new Map(
    personalPlaces(event).flatMap(({ path }) => {
      const name = quotedFact.exec(path)?.[1]
      return name === undefined ? [] : [[name, given[name]] as const]
    }),
  )
}

/**
 * Facts without quotations of the receipt: they are going to stand in an entry that can never be emptied. A fact of the same name
 * that a table gave is no quotation and stays, unless it names somebody.
 */
export const factsWithoutQuotations = (
  journal: readonly JournalEntry[],
): (<Given extends Readonly<Record<string, unknown>>>(facts: Given) => Given) => {
  const [receipt] = journal
  const quoted = receipt === undefined ? new Map<string, unknown>() : quotations(receipt)
  const isPersonal = personalBy(wordsIn(journal))
  const isQuoted = (name: string, value: unknown): boolean =>
    (quoted.has(name) && JSON.stringify(quoted.get(name)) === JSON.stringify(value)) ||
    [value].flat().some((each) => typeof each === 'string' && isPersonal(each))
  return <Given extends Readonly<Record<string, unknown>>>(facts: Given) =>
    Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, isQuoted(name, value) ? erasedText : value]),
    ) as Given
}

/** What the host should do with files whose place is erased from the record: the last moment at which it is known. */
export const filesOf = (
  before: Complaint,
  after: Complaint,
  drafts: readonly JournalDraft[],
  now: Instant,
): Effect[] => {
  const sequence = drafts.at(-1)?.sequence ?? after.entries
  return before.record.evidence.flatMap(({ id, location }, index) =>
    location === undefined || after.record.evidence[index]?.location === location
      ? []
      : [
          {
            id: `${after.id}/${sequence}/file-${index}`,
            complaint: after.id,
            at: now,
            body: { type: 'destroy-file', evidence: id, location },
          },
        ],
  )
}

/** What an erasure leaves: a step like any other, and the earlier entries without their personal values. */
export interface ErasureResult extends AppliedEvent {
  /** The complaint as its journal told of it with everything still there. */
  readonly before: Complaint
  readonly rewritten: readonly JournalEntry[]
  /** Effects that told of what is erased, as they are from now on. */
  readonly rewrittenEffects: readonly Effect[]
}

const sealedWhole = (entry: JournalEntry) =>
  refusal('sealed-whole', 'personal-data.erased', '', {
    en: `Entry ${entry.sequence} was sealed with its personal data inside the hash; they cannot be taken out`,
    zh: `第${entry.sequence}条记录封存时个人信息已计入哈希，无法单独删除`,
  })

const unknownSubject = (subject: string) =>
  refusal('unknown-subject', 'personal-data.erased', '', {
    en: `No complainant has the number ${subject}; name one of them, or "everybody"`,
    zh: `投诉人中没有编号${subject}，请填写其中一人的编号，或填写“everybody”`,
  })

/** What the tables concluded at each entry that asked them, less what earlier erasures took down and what quotes the text. */
const conclusionsOf = (policies: readonly Policy[], journal: readonly JournalEntry[]): Conclusion[] => {
  const known = new Set(journal.flatMap(({ concluded = [] }) => concluded.map(({ sequence }) => sequence)))
  const unquoted = factsWithoutQuotations(journal)
  const conclusions: Conclusion[] = []
  for (const { draft, complaint } of unfold(journal, { policies }))
    if (asksTables.has(draft.event.type) && !known.has(draft.sequence))
      conclusions.push({
        sequence: draft.sequence,
        facts: unquoted(complaint.facts),
        decisions: Object.fromEntries(
          Object.entries(complaint.decisions).map(([table, { trace, output }]) => [
            table,
            { trace, output: unquoted(output) },
          ]),
        ),
      })
  return conclusions
}

/**
 * Takes the personal values out of a complaint's journal and its state, and writes that down as an entry of its own. The chain
 * of hashes stays as it is, and so do the decisions and clocks: what the tables had concluded is kept in the new entry.
 *
 * Everything personal goes when the complaint has one complainant or the subject is `everybody`. When it is one of several, their
 * own fields go and every text, fact and reference in which their name, number, phone, e-mail or identity number stands. A reference
 * gets a name of its own, the same everywhere, so that events go on leading to one another.
 *
 * Refusals: those of the chart (`control-not-met` with the control `no-legal-hold` while a hold is in force), `unknown-subject`, and
 * `sealed-whole` for a journal that was sealed without marks of what is personal. Issue: `personal-value-sealed` for each value that stays,
 * since an earlier version sealed it inside the hash.
 *
 * @param journal All entries, first to last, as the store gives them; verify them first.
 * @throws RedressError `journal-broken`, `unknown-policy`
 * @example
 * const erased = erase(journal, { type: 'personal-data.erased', subject: 'customer-1', … }, { policies: [policy], policy, now })
 * // { ok: true, rewritten: [{ sequence: 1, event: { complaint: { content: '[erased]', … } }, … }], drafts: [{ … }], … }
 */
export const erase = (
  journal: readonly JournalEntry[],
  event: EventOf<'personal-data.erased'>,
  {
    policies,
    zones,
    ...context
  }: StepContext & { readonly policies: readonly Policy[]; readonly zones?: string },
): ErasureResult | Extract<HandleResult, { ok: false }> => {
  const replayed = { policies, ...(zones === undefined ? {} : { zones }) }
  const before = replay(journal, replayed) as Complaint
  const taken = handleAll(before, [event], context)
  if (!taken.ok) return taken
  if (taken.repeated === true) return { ...taken, before, rewritten: [], rewrittenEffects: [] }
  if (isUnknown(journal, event.subject)) return { ok: false, refusal: unknownSubject(event.subject) }
  const whole = journal.find(isSealedWhole)
  if (whole !== undefined) return { ok: false, refusal: sealedWhole(whole) }

  const isCovered = coveredBy(journal, event.subject)
  const nameOf = namesOfErased(journal)
  const rewritten = journal.flatMap((entry) => erasedEntry(entry, isCovered, nameOf) ?? [])
  const renamed = renamedIn(journal, rewritten)
  const erased = new Map(rewritten.map((entry) => [entry.sequence, entry]))
  const concluded = conclusionsOf(policies, journal)
  const drafts = taken.drafts.map(
    (draft): JournalDraft =>
      draft.event === event
        ? {
            ...draft,
            event: { ...event, subject: subjectIn(journal, event.subject) },
            concluded,
            ...(Object.keys(renamed).length === 0 ? {} : { renamed }),
          }
        : draft,
  )
  const kept = journal.map((entry) => erased.get(entry.sequence) ?? entry)
  const after = replay([...kept, ...drafts], replayed) as Complaint
  const files: readonly Effect[] = filesOf(before, after, drafts, context.now)
  const step = appliedEvent(
    after,
    {
      drafts,
      effects: [...taken.effects, ...files],
      issues: [
        ...taken.issues,
        ...(isAboutEverybody(journal, event.subject) ? valuesLeft(kept, wordsIn(journal)) : []),
      ],
    },
    context,
  )
  const rewrittenEffects = effectsAfterErasure(
    { before: journal, after: kept },
    new Set(erased.keys()),
    replayed,
  )
  return { ...step, before, rewritten, rewrittenEffects }
}
