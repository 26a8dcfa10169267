import { type Said, said } from '../explanation.js'
import { knownAre } from '../known-are.js'
import type { Regime } from '../regimes/index.js'
import type { SignalSet } from '../rules/index.js'
import type { CalendarDefinition } from '../sla/index.js'

/** What a policy may name without writing it out: a regime, a calendar or a signal set, as each is imported. */
export type Pack = Regime | CalendarDefinition | SignalSet

/** The packs of a library by their kind. */
export interface Shelves {
  /** The regimes that a plain id means: the first of each id, which is the newest edition of what is shipped. */
  readonly regimes: readonly Regime[]
  /** These and the other editions of them. */
  readonly editions: readonly Regime[]
  readonly calendars: readonly CalendarDefinition[]
  readonly signalSets: readonly SignalSet[]
}

export const isRegime = (pack: object): pack is Regime => 'clocks' in pack && 'jurisdiction' in pack

const isSignalSet = (pack: Pack): pack is SignalSet => 'signals' in pack

const isCalendar = (pack: Pack): pack is CalendarDefinition => 'timeZone' in pack && !isRegime(pack)

export const shelved = (library: readonly Pack[]): Shelves => {
  const editions = library.filter(isRegime)
  return {
    regimes: editions.filter(({ id }, place) => editions.findIndex((each) => each.id === id) === place),
    editions,
    calendars: library.filter(isCalendar),
    signalSets: library.filter(isSignalSet),
  }
}

/** What an issue about an unknown name says to whoever has to mend it. */
export const knownInLibrary = (names: readonly string[], typed: string): Said =>
  names.length === 0
    ? said(
        'the library holds none: name what you import, or give `{ library: shipped }` of redress/policy/files',
        '内置库为空：请写明所导入的内容，或传入 redress/policy/files 的 `{ library: shipped }`',
      )
    : knownAre(names, typed)
