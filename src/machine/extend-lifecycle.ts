import { RedressError } from '../errors.js'
import type { Said } from '../explanation.js'
import type { Issue } from '../issues.js'
import { chartParts } from './chart/chart-parts.js'
import { handlingStages, type Phase } from './chart/stages.js'
import { take } from './chart/transitions.js'
import { checkChart } from './check-chart.js'
import { lifecycle } from './lifecycle.js'
import { type Migration, restoreOver } from './restore.js'
import type { Chart } from './run/chart-run.js'
import { type PlaceAt, placesOf } from './run/place.js'
import type { Stage } from './stage.js'
import { type StageSummary, stageSummary } from './stage-summary.js'
import { type Steps, stepsOver } from './step.js'

/** Where events lead, by their type: to a stage of the package or to one of the host's own. */
export type Ways = Readonly<Record<string, string>>

/** A stage that a host adds among the open stages of handling. */
export interface OwnStage {
  readonly title: Said
  readonly phase: Phase
  readonly ways: Ways
}

/** What a host adds to the lifecycle. Nothing of the package can be taken away or led elsewhere. */
export interface ChartExtension {
  readonly stages: Readonly<Record<string, OwnStage>>
  /** New ways out of stages of the package. */
  readonly ways: Readonly<Record<string, Ways>>
}

/** An extended chart with the same faces as the lifecycle. */
export interface ExtendedLifecycle extends Steps {
  readonly machine: Chart
  readonly summary: (stage: Stage) => StageSummary
  /** As `restore`: a stored stage of this chart, checked; one that it cannot place is an error. */
  readonly restore: (stored: unknown, migrations?: Readonly<Record<string, Migration>>) => Stage
}

interface Node {
  readonly on?: Readonly<Record<string, unknown>>
  readonly states?: Readonly<Record<string, Node>>
}

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

const issue = (code: string, path: string[], message: string, hint: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
  hint,
})

const listed = (ways: Ways, path: string[], known: ReadonlySet<string>): Issue[] =>
  Object.entries(ways)
    .filter(([, target]) => !known.has(target))
    .map(([type, target]) =>
      issue(
        'unknown-stage',
        [...path, type],
        `there is no stage "${target}"`,
        `stages: ${[...known].join(', ')}`,
      ),
    )

const wrongWords = ({ stages, ways }: ChartExtension): Issue[] => {
  const shipped = new Set<string>(handlingStages)
  const known = new Set([...handlingStages, ...Object.keys(stages)])
  return [
    ...Object.keys(stages)
      .filter((name) => shipped.has(name) || !kebab.test(name))
      .map((name) =>
        issue(
          'stage-name',
          ['stages', name],
          `"${name}" is taken or not kebab-case`,
          'give the stage a name of its own',
        ),
      ),
    ...Object.keys(ways)
      .filter((name) => !shipped.has(name))
      .map((name) =>
        issue('unknown-stage', ['ways', name], `the package has no stage "${name}"`, 'see handlingStages'),
      ),
    ...Object.entries(stages).flatMap(([name, stage]) => listed(stage.ways, ['stages', name, 'ways'], known)),
    ...Object.entries(ways).flatMap(([name, out]) => listed(out, ['ways', name], known)),
    ...Object.entries(ways).flatMap(([name, out]) =>
      Object.keys(out)
        .filter((type) => lifecycle.events.includes(type as never))
        .map((type) =>
          issue(
            'event-taken',
            ['ways', name, type],
            `${type} already has its place`,
            'use an event of your own',
          ),
        ),
    ),
  ]
}

/** Every way is guarded by the controls, as the package's own ways are. */
const taken = (ways: Ways) =>
  Object.fromEntries(Object.entries(ways).map(([type, target]) => [type, take(`#${target}`)]))

const ownStage = (name: string, { title, phase, ways }: OwnStage) => ({
  id: name,
  tags: [`handling.${name}`],
  meta: { title, phase },
  on: taken(ways),
})

/** The stages among these nodes, each with the ways that the host adds to it. */
const withWays = (nodes: Readonly<Record<string, Node>>, ways: ChartExtension['ways']) =>
  Object.fromEntries(
    Object.entries(nodes).map(([name, node]): [string, Node] => [
      name,
      Object.hasOwn(ways, name) ? { ...node, on: { ...node.on, ...taken(ways[name] ?? {}) } } : node,
    ]),
  )

const extended = ({ stages, ways }: ChartExtension): unknown => {
  const config: Node = lifecycle.config as unknown as Node
  const { handling = {}, ...besides } = config.states ?? {}
  const groups = Object.entries(withWays(handling.states ?? {}, ways)).map(
    ([name, group]): [string, Node] => [
      name,
      group.states === undefined ? group : { ...group, states: withWays(group.states, ways) },
    ],
  )
  const { open = {}, ...others } = Object.fromEntries(groups)
  const own = Object.entries(stages).map(([name, stage]) => [name, ownStage(name, stage)])
  const grown: Node = { ...open, states: { ...open.states, ...Object.fromEntries(own) } }
  return { ...config, states: { handling: { ...handling, states: { ...others, open: grown } }, ...besides } }
}

const refuse = (issues: readonly Issue[]): void => {
  if (issues.length > 0)
    throw new RedressError('invalid-definition', 'The extension of the lifecycle has issues', {
      details: { issues },
    })
}

/**
 * The lifecycle with a host's own stages and events, under the same controls.
 *
 * An own event carries `type`, `at`, `by` and may carry `overrides`, like every event; the permission `*` says who may report it. It
 * leads to another stage and leaves the file as it is.
 * @throws RedressError `invalid-definition` whose `details.issues` name: `stage-name`, `unknown-stage`, `event-taken`, and whatever
 * {@link checkChart} finds in the result (a stage that nothing leads to, an open stage without a way out).
 *
 * @example
 * const { begin, step, machine } = extendLifecycle({
 *   stages: {
 *     committee: {
 *       title: { en: 'Before the committee', zh: '提交委员会' },
 *       phase: 'resolve',
 *       ways: { 'committee.advised': 'deciding' },
 *     },
 *   },
 *   ways: { deciding: { 'committee.convened': 'committee' } },
 * })
 */
export const extendLifecycle = (extension: ChartExtension): ExtendedLifecycle => {
  refuse(wrongWords(extension))
  const machine = chartParts.createMachine(extended(extension) as never) as unknown as Chart
  refuse(checkChart(machine))
  const placeAt: PlaceAt = placesOf(machine)
  return {
    machine,
    ...stepsOver(machine, placeAt),
    summary: (stage) => stageSummary(stage, placeAt),
    restore: restoreOver(placeAt),
  }
}
