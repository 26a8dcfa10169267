import type { Instant } from '../../time.js'

/** One who can be given complaints, with what decides whether and how many. */
export interface DirectoryPerson {
  readonly id: string
  readonly name?: string | undefined
  readonly teams: readonly string[]
  /** The branch or department where the person works. */
  readonly unit?: string | undefined
  /** Head of department of the teams. */
  readonly head?: boolean | undefined
  readonly skills?: readonly string[] | undefined
  /** Absent: not asked after. */
  readonly languages?: readonly ('zh' | 'en' | 'other')[] | undefined
  /** The most open complaints at a time; absent: no limit. */
  readonly capacity?: number | undefined
  readonly absences?:
    | readonly {
        readonly from: Instant
        /** The first moment at which the person is back. */
        readonly until: Instant
        readonly reason?: string | undefined
      }[]
    | undefined
  readonly manager?: string | undefined
  /** Standing interests that were declared: units, partners and customers whose matters the person stays out of. */
  readonly interests?: readonly string[] | undefined
}

/** Who works where and what each has to do at this moment. The host passes it in; nothing is looked up. */
export interface Directory {
  readonly people: readonly DirectoryPerson[]
  /** Open complaints by person; who is not named has none. */
  readonly loads?: Readonly<Record<string, number>> | undefined
  /** Who was given the last complaint, by team: where round robin goes on. */
  readonly turns?: Readonly<Record<string, string>> | undefined
  /** Who handled which complaint, for customers who come again. */
  readonly handlers?: Readonly<Record<string, string>> | undefined
}

export const loadOf = ({ loads = {} }: Directory, id: string): number =>
  Object.hasOwn(loads, id) ? (loads[id] ?? 0) : 0
