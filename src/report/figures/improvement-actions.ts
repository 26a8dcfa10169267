import type { PlainDate } from '../../time.js'
import type { Counts } from '../counts.js'
import type { ActionLine, ReportLine } from '../line/report-line.js'
import { derived, each, together, where } from '../measure/combine.js'
import type { Measure, Part } from '../measure/measure.js'
import { count, total } from '../measure/sum-measures.js'
import { tally } from '../measure/tally.js'
import { isWithin, type Period } from '../period.js'
import { type Share, shareOf } from './part-of-whole.js'

/** The first few items, plain records, in an order that no two different ones tie in; only they are kept. */
const foremost =
  <Item>(most: number, isBefore: (a: Item, b: Item) => boolean): Measure<Item, readonly Item[]> =>
  () => {
    const kept: Item[] = []
    const add = (item: Item): void => {
      const last = kept.at(-1)
      if (kept.length === most && last !== undefined && !isBefore(item, last)) return
      const place = kept.findIndex((each) => isBefore(item, each))
      kept.splice(place === -1 ? kept.length : place, 0, item)
      if (kept.length > most) kept.pop()
    }
    return {
      add,
      absorb: (part) => {
        for (const item of part as unknown as readonly Item[]) add(item)
      },
      part: () => [...kept] as unknown as Part,
      value: () => [...kept],
    }
  }

/** An action that should have been done: what supervision asks for first. */
export interface LateAction {
  readonly id: string
  readonly type: string
  readonly owner: string
  readonly dueOn: PlainDate
  readonly orderedBy: string
}

/** Preventive and corrective actions at the end of a period, and what became of them in it. */
export interface Actions {
  readonly planned: Counts
  readonly done: number
  readonly doneInTime: Share
  readonly open: number
  readonly late: number
  readonly orderedByRegulator: number
  /** Of those done whose effect was checked. */
  readonly effective: Share
  /** Done, and not yet checked whether it helped. */
  readonly unchecked: number
  /** The ten that are late the longest. */
  readonly latest: readonly LateAction[]
}

const lateKept = 10

const lateAction = ({ id, type, owner, dueOn, orderedBy }: ActionLine): LateAction => ({
  id,
  type,
  owner,
  dueOn,
  orderedBy,
})

const isEarlier = (a: LateAction, b: LateAction): boolean =>
  a.dueOn < b.dueOn || (a.dueOn === b.dueOn && a.id < b.id)

const many = (test: (action: ActionLine) => boolean): Measure<ActionLine, number> =>
  total((action) => (test(action) ? 1 : 0))

/** Actions of all complaints, as at the end of the day `on` of a period. */
export const actions = (period: Period, on: PlainDate): Measure<ReportLine, Actions> => {
  const isDone = ({ doneOn }: ActionLine): boolean => doneOn !== undefined && doneOn <= on
  const isOpen = (action: ActionLine): boolean => action.plannedOn <= on && !isDone(action)
  const isLate = (action: ActionLine): boolean => isOpen(action) && action.dueOn < on
  const doneNow = (action: ActionLine): boolean => isWithin(period, action.doneOn)
  return each(
    (line: ReportLine) => line.actions,
    derived(
      together({
        planned: where(
          (action: ActionLine) => isWithin(period, action.plannedOn),
          tally((action) => action.type),
        ),
        done: where(doneNow, count<ActionLine>()),
        inTime: many((action) => doneNow(action) && (action.doneOn ?? '') <= action.dueOn),
        open: many(isOpen),
        late: many(isLate),
        orderedByRegulator: many((action) => isOpen(action) && action.orderedBy === 'regulator'),
        helped: many((action) => doneNow(action) && action.effective === true),
        failed: many((action) => doneNow(action) && action.effective === false),
        latest: where(
          isLate,
          each((action: ActionLine) => [lateAction(action)], foremost(lateKept, isEarlier)),
        ),
      }),
      ({ inTime, helped, failed, ...rest }) => ({
        ...rest,
        doneInTime: shareOf(inTime, rest.done),
        effective: shareOf(helped, helped + failed),
        unchecked: rest.done - helped - failed,
      }),
    ),
  )
}
