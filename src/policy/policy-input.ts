import type { Said, Source } from '../explanation.js'
import type { Controls } from '../machine/index.js'
import type { ClockDefinition, Counting, NoticeRule, Regime } from '../regimes/index.js'
import type { SignalSet, TableSource } from '../rules/index.js'
import type { CalendarDefinition } from '../sla/index.js'
import type { PlainDate, Target } from '../time.js'
import type { TeamRules } from './routing/team-rules.js'
import type { ShippedCalendar, ShippedRegime, ShippedSignals } from './shipped.js'
import type { ViewRules } from './view-rules.js'

/** A figure or word that a procedure leaves to each bank. */
export type SettingValue = string | number | boolean

/** The place of a value that is left to a setting: `{ setting: 'first-contact-hours' }`. */
export interface SettingPlace {
  readonly setting: string
}

/** A part of the controls: what is not said stays as its regimes and the cautious defaults have it. */
type Chosen<T> = T extends readonly unknown[] | { readonly rule: string }
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Chosen<T[K]> | undefined }
    : T | SettingPlace

/** The bank's own choices among the controls. */
export type ControlsInput = Chosen<Controls>

/** How the bank counts a regime's clock where it counts more strictly, or on a calendar of its own. */
export interface RegimeClockUse {
  readonly counting?: Counting | undefined
  readonly calendar?: string | undefined
}

/** A regime with the bank's own ways of counting for single clocks. */
export interface RegimeUse<Named = string> {
  readonly regime: Named
  /** Which edition, where it is not the newest: the one that an earlier version of the policy was made with. */
  readonly edition?: number | undefined
  readonly clocks?: Readonly<Record<string, RegimeClockUse>> | undefined
}

/** A known calendar with the bank's own hours on top, or counted in a zone of the bank's own. */
export interface CalendarUse<Named = string> {
  readonly uses: Named
  readonly timeZone?: string | undefined
  readonly zones?: CalendarDefinition['zones']
  readonly weekly?: CalendarDefinition['weekly'] | undefined
  readonly title?: Said | undefined
}

/** A calendar written in a policy; its name there is its id. */
export type OwnCalendar = Omit<CalendarDefinition, 'id'> & { readonly id?: string }

/** A word of the bank's own taxonomy. */
export interface TaxonomyWord<Code extends string = string> {
  readonly code: Code
  readonly title: Said
  /** The code of the word that it is a part of. */
  readonly parent?: string | undefined
}

/** The bank's own words for what complaints are about. */
export interface Taxonomy<Category extends string = string> {
  readonly categories?: readonly TaxonomyWord<Category>[] | undefined
  readonly causes?: readonly TaxonomyWord[] | undefined
  readonly products?: readonly TaxonomyWord[] | undefined
}

/** A fact of the host's own systems that tables may ask for. */
export interface HostFact {
  readonly type: 'string' | 'number' | 'boolean' | 'date' | 'list'
  readonly label?: Said | undefined
}

/** A team with its rules for handing out complaints. */
export interface Team extends TeamRules {
  readonly title: Said
  readonly unit?: string | undefined
}

/** What the procedure leaves to each bank, with the bank's value once it has said it. */
export interface Setting {
  readonly title: Said
  readonly value?: SettingValue | undefined
}

/**
 * How long after it happened an event may be recorded, counted on the policy's calendar. The time of an event is its sender's word: what
 * is recorded later than `lateAfter` counts when it happened and is marked as recorded late; what is recorded later than `latestAfter`
 * is refused. A history that is taken in whole with its receipt is bound by neither.
 */
export interface RecordingRule {
  /** Default: three business days. */
  readonly lateAfter?: Target | undefined
  /** Default: twelve months. */
  readonly latestAfter?: Target | undefined
}

/** How long a bank keeps a kind of record. */
export interface KeepingRule {
  readonly what: Said
  readonly years: number
  /** What the years are counted from, in words. */
  readonly from: Said
  /** The same for computing with it. */
  readonly since?: 'received' | 'closed' | undefined
  /** When the term counts, where that is not always: it is then named, and not computed with. */
  readonly when?: Said | undefined
  readonly source: Source
}

/**
 * The least that the tables must answer where harm was found, whatever else a complaint says. `redress check` proves it of the tables:
 * each signal alone, with any kind, track, product or source.
 */
export interface Floor {
  readonly title: Said
  /** Each of these signals, alone, is harm enough. Without any, the facts are. */
  readonly signals?: readonly string[] | undefined
  /** What else must be known for the floor to hold: `{ vulnerable: true }`. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>> | undefined
  /** An output whose column lists its `values`, the strongest first. */
  readonly output: string
  readonly atLeast: string
}

/** Facts of the host's own systems, by name. */
export type HostFacts = Readonly<Record<string, HostFact>>

/** Keys that no table has, so that a misspelt one does not compile. */
type OnlyTableKeys<Tables> = {
  readonly [I in keyof Tables]: Readonly<Record<Exclude<keyof Tables[I], keyof TableSource>, never>>
}

/**
 * A policy as it is written in TypeScript: which regimes and calendars, how complaints are classified and routed, who may do what,
 * and which clocks of the bank's own run beside the regulator's.
 */
export interface PolicyInput<
  Tables extends readonly TableSource[] = readonly TableSource[],
  TeamName extends string = string,
  Category extends string = string,
  Facts extends HostFacts = HostFacts,
  Calendar extends string = string,
> {
  readonly $schema?: string | undefined
  readonly id: string
  readonly version: string
  readonly title: Said
  readonly extends?: undefined
  readonly effectiveFrom: PlainDate
  readonly effectiveTo?: PlainDate | undefined
  /** Regulators' rules: a regime, or the id of one in the library. */
  readonly regimes?: readonly (ShippedRegime | Regime | RegimeUse<ShippedRegime | Regime>)[] | undefined
  readonly calendars?:
    | Readonly<Record<Calendar, OwnCalendar | CalendarUse<ShippedCalendar | CalendarDefinition>>>
    | undefined
  /** The calendar of clocks that name none: a definition, one of `calendars`, or the id of one in the library. */
  readonly calendar: CalendarDefinition | NoInfer<Calendar> | ShippedCalendar
  /** Signal sets, or ids of sets in the library. */
  readonly signals?: readonly (ShippedSignals | SignalSet)[] | undefined
  readonly taxonomy?: Taxonomy<Category> | undefined
  /** Facts of the host's own systems that tables may ask for. */
  readonly facts?: Facts | undefined
  /** A `{ setting: name }` in a clock or control is replaced by its value. */
  readonly settings?: Readonly<Record<string, Setting>> | undefined
  /** Decision tables, in any order: each runs after those whose outputs it reads. */
  readonly tables?: (Tables & OnlyTableKeys<Tables>) | undefined
  /** What the tables must answer at least where harm was found. */
  readonly floors?: readonly Floor[] | undefined
  readonly teams?: Readonly<Record<TeamName, Team>> | undefined
  readonly controls?: ControlsInput | undefined
  readonly clocks?: readonly ClockDefinition[] | undefined
  readonly notices?: readonly NoticeRule[] | undefined
  /** Who sees what of a complaint; see `viewFor`. */
  readonly views?: ViewRules | undefined
  readonly retention?: readonly KeepingRule[] | undefined
  readonly recording?: RecordingRule | undefined
}

/** Parts of a policy that an extension takes away, by name. */
export type Without = {
  readonly [Part in
    | 'regimes'
    | 'calendars'
    | 'signals'
    | 'categories'
    | 'causes'
    | 'products'
    | 'facts'
    | 'settings'
    | 'tables'
    | 'teams'
    | 'clocks'
    | 'notices'
    | 'retention']?: readonly string[] | undefined
}

/**
 * A policy built on another one: it says only what is different. Tables, signal sets and calendars of the same name take the place
 * of the base's; clocks, teams, settings, notices and controls are changed key by key; everything else is added. What shall be
 * gone is named in `without`. Id, version and title are its own.
 */
export interface PolicyExtension
  extends Omit<Partial<PolicyInput>, 'id' | 'version' | 'title' | 'extends' | 'clocks' | 'settings'> {
  readonly id: string
  readonly version: string
  readonly title: Said
  readonly extends: PolicyInput | PolicyExtension | PolicyDocument
  readonly without?: Without | undefined
  readonly clocks?: readonly (Partial<ClockDefinition> & Pick<ClockDefinition, 'id'>)[]
  readonly settings?: Readonly<Record<string, Partial<Setting>>>
}

/** A policy as data, all that may be left out filled in, its packs named by their ids. */
export interface PolicyDocument {
  readonly $schema?: string | undefined
  readonly id: string
  readonly version: string
  readonly title: Said
  readonly effectiveFrom: PlainDate
  readonly effectiveTo?: PlainDate | undefined
  readonly regimes: readonly (string | RegimeUse)[]
  readonly calendars: Readonly<Record<string, CalendarUse | OwnCalendar>>
  readonly calendar: string
  readonly signals: readonly (string | { readonly id: string })[]
  readonly taxonomy?: Taxonomy | undefined
  readonly facts: HostFacts
  readonly settings?: Readonly<Record<string, Setting>> | undefined
  readonly tables: readonly { readonly id: string }[]
  readonly floors?: readonly Floor[] | undefined
  readonly teams: Readonly<Record<string, Team>>
  readonly controls?: Readonly<Record<string, unknown>> | undefined
  readonly clocks: readonly ClockDefinition[]
  readonly notices: readonly NoticeRule[]
  readonly views?: ViewRules | undefined
  readonly retention: readonly KeepingRule[]
  readonly recording?: RecordingRule | undefined
}
