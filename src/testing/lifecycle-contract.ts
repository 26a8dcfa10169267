import { canonicalJson } from '../hash.js'
import { issueText } from '../issues.js'
import {
  type Controls,
  defaultControls,
  type ExtendedLifecycle,
  type Stage,
  stateOf,
  verifyChart,
} from '../machine/index.js'
import type { ComplaintEvent } from '../vocabulary/index.js'
import type { RunnableCase } from './table-cases.js'

/** One way to a place of the chart: the events that led there, and where they led. */
interface Walk {
  readonly events: readonly ComplaintEvent[]
  readonly stage: Stage
}

/** More than any chart has; a sample that opens something new each time would otherwise go on for ever. */
const mostPlaces = 5_000

/** What is waited for and how closely it is watched runs beside the handling and never turns it. */
const placeOf = ({ value: { handling, outside } }: Stage): string => JSON.stringify([handling, outside])

/** The shortest way found to every place of the handling that these events can lead to. */
const walksOf = (
  { begin, step }: ExtendedLifecycle,
  samples: readonly ComplaintEvent[],
  controls: Controls,
): readonly Walk[] => {
  const start: Walk = { events: [], stage: begin(controls) }
  const found = new Map([[placeOf(start.stage), start]])
  for (const walk of found.values())
    for (const event of samples) {
      const next = step(walk.stage, event, controls)
      if (!next.ok) continue
      const key = placeOf(next.stage)
      if (!found.has(key) && found.size < mostPlaces)
        found.set(key, { events: [...walk.events, event], stage: next.stage })
    }
  return [...found.values()]
}

/** What the cases need to know of a chart: events to walk with, and the stages they must reach. */
export interface LifecycleContractOptions {
  /** At least one event of each type that the chart hears, the host's own among them: the model walks with these. */
  readonly samples: readonly ComplaintEvent[]
  /** Stages of the host that the samples must reach. */
  readonly ownStages?: readonly string[]
  /** Default: `defaultControls`. Lenient ones let the walks reach more. */
  readonly controls?: Controls
}

const by = { id: 'customer', role: 'complainant' } as const
const at = '2026-01-01T00:00:00.000Z'
const withdrawal: ComplaintEvent = { type: 'complaint.withdrawn', at, by }
const goingOutside = (dispute: string): ComplaintEvent => ({
  type: 'dispute.opened',
  at,
  by,
  dispute,
  route: 'court',
  body: 'court',
})

const demand = (holds: boolean, { events }: Walk, says: string): void => {
  if (!holds) throw new Error(`${says}, after ${events.map(({ type }) => type).join(', ') || 'nothing'}`)
}

/**
 * What holds of the package's own lifecycle, asked of one that a host extended: a model check over every place that the samples
 * reach, as cases for any test runner.
 *
 * @example
 * for (const { name, run } of lifecycleContract(extended, { samples, ownStages: ['committee'] })) test(name, run)
 */
export const lifecycleContract = (
  chart: ExtendedLifecycle,
  { samples, ownStages = [], controls = defaultControls }: LifecycleContractOptions,
): readonly RunnableCase[] => {
  let known: readonly Walk[] | undefined
  const walks = () => {
    known ??= walksOf(chart, samples, controls)
    return known
  }
  const everywhere = (name: string, holds: (walk: Walk) => boolean, says: string): RunnableCase => ({
    name,
    run: () => {
      for (const walk of walks()) demand(holds(walk), walk, says)
    },
  })
  return [
    {
      name: 'no state is out of reach, no open one is a dead end, nothing waits by itself, no event is noted twice',
      run: () => {
        const { findings } = verifyChart(chart.machine)
        if (findings.length > 0) throw new Error(findings.map(issueText).join('\n'))
      },
    },
    {
      name: 'the samples reach every stage of the host',
      run: () => {
        const reached = new Set(walks().map(({ stage }) => chart.summary(stage).handling))
        const missed = ownStages.filter((stage) => !reached.has(stage))
        if (missed.length > 0) throw new Error(`no sample leads to ${missed.join(', ')}`)
      },
    },
    everywhere(
      'the customer can withdraw wherever the complaint is open',
      ({ stage }) => !chart.summary(stage).open || chart.step(stage, withdrawal, controls).ok,
      'the customer cannot withdraw',
    ),
    everywhere(
      'the customer can go outside at any time after receipt',
      ({ stage, events }) =>
        events.length === 0 || chart.step(stage, goingOutside(`outside-${events.length}`), controls).ok,
      'the way outside is blocked',
    ),
    everywhere(
      'a stage that was stored stands where it stood',
      ({ stage }) => canonicalJson(chart.restore(JSON.parse(JSON.stringify(stage)))) === canonicalJson(stage),
      'the stored stage is another one',
    ),
    everywhere(
      'a running actor stands where the steps lead',
      ({ stage, events }) => {
        const live = stateOf(chart.machine, controls, events)
        return canonicalJson(live) === canonicalJson({ value: stage.value, file: stage.context })
      },
      'the actor stands elsewhere',
    ),
  ]
}
