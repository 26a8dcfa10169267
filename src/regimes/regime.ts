import type { Said, Source } from '../explanation.js'
import type { PlainDate } from '../time.js'
import type { Notice, NoticeContent, NoticeKind, OutsideRoute } from '../vocabulary/index.js'
import type { ClockDefinition } from './clock-definition.js'

/** What a notice of one kind must contain. */
export interface NoticeRule {
  readonly kind: NoticeKind
  readonly contains: readonly NoticeContent[]
  readonly source: Source
}

/** Which moment decides whether a notice of one form was in time. */
interface DispatchRule {
  readonly form: Notice['form']
  readonly decides: 'dispatched' | 'delivered'
  readonly source: Source
}

/**
 * A fact on which a regime's clocks turn and which the bank has to provide. While it is not known, a clock counts to the `earliest` date
 * that a value of it gives and names the later one; or the fact is taken to be what is `assumed`, and the clock says so. Without either,
 * clocks that ask for it wait until it is known.
 */
interface AskedFact {
  readonly type: 'boolean' | 'string' | 'number'
  readonly label: Said
  readonly whileUnknown?: 'earliest' | undefined
  readonly assumed?: boolean | string | undefined
  /** What it can be; anything else is an issue, and counts as not known. */
  readonly values?: readonly string[] | undefined
  /** The same for whole numbers: the least and the greatest. */
  readonly between?: readonly [least: number, greatest: number] | undefined
}

/**
 * The clauses leave open whose days count: those of the part of the country, or of the institution. A policy's own calendar then counts for
 * every clock of the regime that names none itself, if it is in one of these zones.
 */
interface OpenPlace {
  readonly zones: readonly string[]
  readonly source: Source
}

/** How long a kind of record is kept. */
export interface RetentionRule {
  readonly what: Said
  readonly years?: number | undefined
  /** What the years are counted from, in words. */
  readonly from: Said
  /** The same for computing with it. */
  readonly since?: 'received' | 'closed' | undefined
  /** When the term counts, where that is not always: it is then named, and not computed with. */
  readonly when?: Said | undefined
  readonly source: Source
}

/** A worked example of a regime: events in, due dates out. It is the form that `redress deadlines` reads. */
export interface RegimeCase {
  readonly id: string
  readonly title?: Said | undefined
  readonly facts?: Readonly<Record<string, string | number | boolean>> | undefined
  readonly events: readonly {
    readonly type: string
    readonly at: string
    readonly [field: string]: unknown
  }[]
  readonly now?: string | undefined
  readonly expect: readonly {
    readonly clock: string
    readonly dueOn?: string | undefined
    readonly status?: string | undefined
  }[]
  readonly source: Source
}

/**
 * A regulator's rules as data: every number with its source and how far that source can be trusted.
 * A change of the law is a new regime with its own `effectiveFrom`, never an edit of this one; a better reading of the same law is its
 * next edition, beside the earlier ones.
 */
export interface Regime {
  readonly id: string
  /** Which reading of the law this is, from 2; the first has none. Complaints stay under the edition that their policy was made with. */
  readonly edition?: number | undefined
  readonly title: Said
  readonly jurisdiction: string
  readonly authority: Said
  readonly effectiveFrom: PlainDate
  /**
   * Nothing is owed under it for a complaint that was received before `effectiveFrom` or after `effectiveTo`. Not said where the law is
   * older than the text that was read.
   */
  readonly onlyReceivedInForce?: boolean | undefined
  readonly effectiveTo?: PlainDate | undefined
  /** The calendar its days are counted on, unless `place` lets a policy's own take its place. */
  readonly calendar: string
  readonly timeZone: string
  readonly place?: OpenPlace | undefined
  readonly caution?: Said | undefined
  readonly facts?: Readonly<Record<string, AskedFact>> | undefined
  readonly clocks: readonly ClockDefinition[]
  readonly notices: readonly NoticeRule[]
  readonly dispatch: readonly DispatchRule[]
  readonly declineGrounds: readonly { readonly code: string; readonly title: Said; readonly source: Source }[]
  readonly outsideRoutes: readonly { readonly route: OutsideRoute; readonly source: Source }[]
  readonly thresholds: Readonly<
    Record<string, { readonly value: number; readonly title: Said; readonly source: Source }>
  >
  readonly retention: readonly RetentionRule[]
  readonly cases: readonly RegimeCase[]
  readonly source: Source
}
