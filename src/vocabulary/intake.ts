import type { Money } from '../money.js'
import type { Instant, PlainDate } from '../time.js'
import type { Channel, ComplaintSource, SocialPlatform } from './channels.js'
import type { Evidence } from './evidence.js'
import type { Complainant, InvolvedPerson, Representative, Respondent } from './people.js'
import type { Demand } from './remedies.js'
import type { Kind } from './taxonomy.js'

/** A host's own fact, for its tables: flat and plain. */
export type Fact = string | number | boolean | null | readonly string[]

/** What is known of a complaint when it comes in, whoever writes it down. */
interface Told {
  readonly content: string
  readonly language?: 'zh' | 'en' | 'other' | undefined
  readonly mainIssue?: string | undefined
  readonly reason?: string | undefined
  readonly channel: Channel
  /** A host’s own channel, where `channel` is `other`. */
  readonly channelDetail?: string | undefined
  readonly socialPlatform?: SocialPlatform | undefined
  readonly externalReference?: string | undefined
  /** The customer's time; the event's `at` is the bank's receipt. */
  readonly complainedAt?: Instant | undefined
  readonly dispatchedAt?: Instant | undefined
  readonly incidentOn?: PlainDate | undefined
  readonly place?: string | undefined
  readonly receivingUnit?: string | undefined
  readonly numberOfComplainants?: number | undefined
  readonly representatives?: readonly Representative[] | undefined
  readonly respondent?: Respondent | undefined
  readonly peopleInvolved?: readonly InvolvedPerson[] | undefined
  readonly businessLine?: 'bank' | 'insurance' | undefined
  readonly product?: string | undefined
  readonly businessChannel?: string | undefined
  readonly system?: string | undefined
  readonly claimedLoss?: Money | undefined
  readonly inconvenience?: boolean | undefined
  readonly earlierComplaint?: string | undefined
  readonly publicityRisk?: boolean | undefined
  readonly confidential?: boolean | undefined
  readonly facts?: Readonly<Record<string, Fact>> | undefined
}

/** What is known when a complaint comes in. */
export interface Intake extends Told {
  readonly kind: Kind
  readonly source: ComplaintSource
  readonly complainants: readonly Complainant[]
  readonly demands: readonly Demand[]
  readonly evidence: readonly Evidence[]
}

/** An intake as a host writes it: what has a default may be left out. */
export interface IntakeInput extends Told {
  /** What the contact turns out to be; `complaint` when it is left out. */
  readonly kind?: Kind | undefined
  /** Who raised the matter; `customer` when it is left out. */
  readonly source?: ComplaintSource | undefined
  /** None when they are left out. */
  readonly complainants?: readonly Complainant[] | undefined
  /** None when they are left out. */
  readonly demands?: readonly Demand[] | undefined
  /** None when it is left out. */
  readonly evidence?: readonly Evidence[] | undefined
}
