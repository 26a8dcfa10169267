import { RedressError } from '../errors.js'
import { memoizeWeak } from '../memoize-weak.js'
import type { Append, BatchedAppend, Erasure, ZoneNote } from '../ports/index.js'
import { storableCount, storableId, storableInstant } from './storable.js'

const deepestNesting = 1_000

type Place = readonly (string | number)[]

const refused = (place: Place, en: string, zh: string): RedressError =>
  new RedressError(
    'invalid-append',
    { en: `${place.join('.') || 'The value'} ${en}`, zh: `${place.join('.') || '该值'}${zh}` },
    { details: { path: place } },
  )

/** Objects of another realm have another `Object.prototype`, which is known by having no prototype itself. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

const check = (value: unknown, place: (string | number)[]): void => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') {
    if (!Number.isFinite(value))
      throw refused(place, `is ${value}, which JSON cannot carry`, `为 ${value}，JSON 无法表示`)
    return
  }
  if (typeof value !== 'object')
    throw refused(place, `is a ${typeof value}, which JSON cannot carry`, `为 ${typeof value}，JSON 无法表示`)
  // A cycle ends here as well.
  if (place.length >= deepestNesting)
    throw refused([], `nests deeper than ${deepestNesting} levels`, `嵌套超过 ${deepestNesting} 层`)
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      place.push(index)
      check(value[index], place)
      place.pop()
    }
    return
  }
  if (!isPlain(value))
    throw refused(place, 'is no plain object, so JSON would change it', '不是普通对象，写成 JSON 会改变内容')
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key]
    if (member === undefined) continue
    place.push(key)
    check(member, place)
    place.pop()
  }
}

/** The value as JSON text that parses to an equal value. @throws RedressError `invalid-append` when there is none. */
export const jsonText = (value: unknown): string => {
  if (value === undefined) throw refused([], 'is missing', '缺失')
  check(value, [])
  return JSON.stringify(value)
}

/** One entry of a journal as its row. */
export interface EntryRow {
  readonly sequence: number
  readonly entry: string
}

/** A note of rules of zones as its row; without one the id is empty. */
export interface NoteRow {
  readonly id: string
  readonly version: string
  readonly rules: string
}

/** An effect of an outbox as its row. */
export interface EffectRow {
  readonly id: string
  readonly deliverAt: number | null
  readonly effect: string
}

/** An append in the form in which every store keeps it: texts, integers and milliseconds since 1970. */
export interface AppendRows {
  readonly id: string
  readonly expected: number
  /** Nothing when the state is left as it was written last. */
  readonly complaint: string | null
  /** The first entry that a state which is left does not hold. */
  readonly leftFrom: number | null
  /** The hash that the first entry is chained to, and that of the last one. */
  readonly onto: string | null
  readonly head: string | null
  readonly wakeAt: number | null
  /** The note of the rules that the wake time rests on. */
  readonly zones: NoteRow
  readonly entries: readonly EntryRow[]
  readonly effects: readonly EffectRow[]
}

/** An erasure in the form in which every store keeps it. */
export interface ErasureRows extends AppendRows {
  readonly rewritten: readonly EntryRow[]
  readonly rewrittenEffects: readonly EffectRow[]
}

const entryRow = (entry: Append['entries'][number]): EntryRow => ({
  sequence: storableCount(entry.sequence, 1, 'The sequence of an entry'),
  entry: jsonText(entry),
})

const optionalInstant = (instant: string | undefined): number | null =>
  instant === undefined ? null : storableInstant(instant)

const effectRow = (effect: Append['effects'][number]): EffectRow => ({
  id: storableId(effect.id, 'an effect'),
  deliverAt: optionalInstant(effect.deliverAt),
  effect: jsonText(effect),
})

/** The same few notes come with every append. */
const noteRows = memoizeWeak(
  (note: ZoneNote): NoteRow => ({
    id: storableId(note.id, 'a note of zones'),
    version: note.version,
    rules: jsonText(note.rules),
  }),
)

const noNote: NoteRow = { id: '', version: '', rules: '' }

const noteRow = (note: ZoneNote | undefined): NoteRow => (note === undefined ? noNote : noteRows(note))

/** A wake time and its note as their columns. @throws RedressError like `appendRows` */
export const wakeRow = ({
  wakeAt,
  zones,
}: Pick<Append, 'wakeAt' | 'zones'>): Pick<AppendRows, 'wakeAt' | 'zones'> => ({
  wakeAt: optionalInstant(wakeAt),
  zones: noteRow(zones),
})

/** A state that may be left, and from which entry on. */
const stateRow = (step: Append, expectedRevision: number): Pick<AppendRows, 'complaint' | 'leftFrom'> => {
  const [first] = step.entries
  return step.leavesState === true && first !== undefined && expectedRevision > 0
    ? { complaint: null, leftFrom: first.sequence }
    : { complaint: jsonText(step.complaint), leftFrom: null }
}

/** Checks an append and turns it into rows. @throws RedressError `invalid-append`, `invalid-instant` */
export const appendRows = (id: string, step: Append, expectedRevision: number): AppendRows => ({
  id: storableId(id, 'the complaint'),
  expected: storableCount(expectedRevision, 0, 'The expected revision'),
  ...stateRow(step, expectedRevision),
  onto: step.onto ?? null,
  head: step.entries.at(-1)?.hash ?? null,
  ...wakeRow(step),
  entries: step.entries.map(entryRow),
  effects: step.effects.map(effectRow),
})

/** An older state would still hold what is erased. */
const wholeStep = ({ leavesState: _, ...step }: Append): Append => step

/** Checks an erasure and turns it into rows. @throws RedressError like `appendRows` */
export const erasureRows = (id: string, step: Erasure, expectedRevision: number): ErasureRows => ({
  ...appendRows(id, wholeStep(step), expectedRevision),
  rewritten: step.rewritten.map(entryRow),
  rewrittenEffects: (step.rewrittenEffects ?? []).map(effectRow),
})

/** The rows of a batch. @throws RedressError like `appendRows`, and `invalid-append` for a complaint named twice. */
export const batchRows = (steps: readonly BatchedAppend[]): AppendRows[] => {
  const rows = steps.map((each) => appendRows(each.id, each.step, each.expectedRevision))
  const seen = new Set<string>()
  for (const { id } of rows) {
    if (seen.has(id)) {
      throw new RedressError(
        'invalid-append',
        { en: 'A batch names a complaint twice', zh: '同一批次重复提到同一投诉' },
        { details: { id } },
      )
    }
    seen.add(id)
  }
  return rows
}
