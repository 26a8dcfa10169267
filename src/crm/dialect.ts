import type { Actor, Channel } from '../vocabulary/index.js'

/** The CRMs that a dialect can be of. */
export const crmNames = [
  'salesforce-case',
  'salesforce-public-complaint',
  'dynamics-incident',
  'hubspot-ticket',
  'zendesk-ticket',
  'servicenow-complaint',
  'udesk-ticket',
  'qiyu-ticket',
] as const
/** The name of a CRM and its object, as a dialect gives it. */
export type CrmName = (typeof crmNames)[number]

/** What one field of the CRM becomes. */
export interface FieldReading {
  /** The place in the receipt: `complaint.channel`, `complaint.complainants.0.contact.email`, `complaint.facts.region`. */
  readonly to: string
  /** The CRM's values and ours. One that is not listed is kept as a fact and told, unless `otherwise` stands for it. */
  readonly values?: Readonly<Record<string, string | number | boolean>> | undefined
  readonly otherwise?: string | number | boolean | undefined
  readonly as?: 'text' | 'number' | 'yes-no' | 'date' | 'time' | undefined
  /** The ISO 4217 currency of an amount, written in its major unit. */
  readonly currency?: string | undefined
}

/** Where a moment goes: the field, and whether it is a date alone. */
export interface DueField {
  readonly field: string
  readonly as?: 'time' | 'date' | undefined
}

/** What a stage is called in the CRM; a party that is waited for goes before the stage, as far as it has a name. */
export interface StatusWriting {
  readonly field: string
  /** By stage of handling; one that is not named leaves the status as it is. */
  readonly handling: Readonly<Record<string, string | number>>
  /** `customer`, `department`, `expert`, `mediation`. */
  readonly waiting?: Readonly<Record<string, string | number>> | undefined
}

/** A fact of the complaint (`priority`, `team`, `category`, one of the policy's own) in a field of the CRM. */
export interface FactWriting {
  readonly fact: string
  readonly values?: Readonly<Record<string, string | number | boolean>> | undefined
}

/**
 * How one bank's CRM speaks: its picklists, stages, own fields and users, as data that an analyst can write in YAML.
 * `verifyDialect` checks it.
 */
export interface Dialect {
  readonly crm: CrmName
  /** Put before the CRM's ids: with `sf-` a case becomes the complaint `sf-5005f00002JUWMVAA5`. */
  readonly idPrefix: string
  /** Who reports what comes from there. */
  readonly by: Actor
  /** The zone of dates, and of times that name none. */
  readonly timeZone?: string | undefined
  /** What bare numbers count where they are times. Default: as the CRM's documents say. */
  readonly numbersOfTime?: 'ms' | 's' | undefined
  readonly read: {
    /** The fields that together are the narrative, in this order. */
    readonly content: readonly string[]
    /** Fields that say when the bank received it; the earliest of those that are filled counts. */
    readonly receivedAt: readonly string[]
    readonly fields?: Readonly<Record<string, FieldReading | readonly FieldReading[]>> | undefined
    /** Values that every receipt has, by place. */
    readonly constants?: Readonly<Record<string, string | number | boolean>> | undefined
    /** Who has it there: users are handlers, queues and groups are teams. */
    readonly owner?:
      | {
          readonly fields: readonly string[]
          readonly handlers?: Readonly<Record<string, string>> | undefined
          readonly teams?: Readonly<Record<string, string>> | undefined
        }
      | undefined
    /** The channel of comments; that of the complaint when it is left out. */
    readonly commentChannel?: Channel | undefined
  }
  readonly write: {
    /** The field that keeps the complaint's id, by which the CRM finds the record again. */
    readonly key?: string | undefined
    readonly reference?: string | undefined
    /** Where the narrative goes, and its first line, for a complaint that did not come from there. */
    readonly content?: string | undefined
    readonly title?: string | undefined
    readonly status?: StatusWriting | undefined
    /** When the next clock is due. */
    readonly nextDue?: DueField | undefined
    /** The due time of single clocks, by their ids. */
    readonly clocks?: Readonly<Record<string, DueField>> | undefined
    /** Clocks and their due times in words, one a line. */
    readonly deadlines?: string | undefined
    readonly attention?:
      | { readonly field: string; readonly values: Readonly<Record<string, string | number | boolean>> }
      | undefined
    readonly facts?: Readonly<Record<string, FactWriting>> | undefined
  }
}
