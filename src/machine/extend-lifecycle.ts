import { RedressError } from '../errors.js'
import { type Said, said } from '../explanation.js'
import { type Issue, issuesText, wrong } from '../issues.js'
import { knownAre } from '../known-are.js'
import { chartParts } from './chart/chart-parts.js'
import { handlingStages, type Phase } from './chart/stages.js'
import { take } from './chart/transitions.js'
import { verifyChart } from './chart/verify-chart.js'
import { lifecycle } from './lifecycle.js'
import type { Chart } from './run/chart-run.js'
import { type StateAt, statesOf } from './run/state.js'
import { type Migration, restoreOver } from './stage/restore.js'
import type { Stage } from './stage/stage.js'
import { type StageSummary, stageSummary } from './stage/stage-summary.js'
import { type Steps, stepsOver } from './step.js'

/** Where events lead, by their type: to a stage of the package or to one of the host's own. */
export type Transitions = Readonly<Record<string, string>>

/** A stage that a host adds among the open stages of handling. */
export interface CustomStage {
  readonly title: Said
  readonly phase: Phase
  readonly transitions: Transitions
}

/** What a host adds to the lifecycle. Nothing of the package can be taken away or led elsewhere. */
export interface ChartExtension {
  readonly stages: Readonly<Record<string, CustomStage>>
  /** New transitions out of stages of the package. */
  readonly transitions: Readonly<Record<string, Transitions>>
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

const listed = (transitions: Transitions, path: string[], known: ReadonlySet<string>): Issue[] =>
  Object.entries(transitions)
    .filter(([, target]) => !known.has(target))
    .map(([type, target]) =>
      wrong(
        'unknown-stage',
        [...path, type],
        said(`there is no stage "${target}"`, `没有阶段“${target}”`),
        knownAre([...known], target),
      ),
    )

/** What 0.1.0 called `transitions` would otherwise be left out without a word. */
const oldWords = (extension: object, path: string[]): Issue[] =>
  Object.hasOwn(extension, 'ways')
    ? [
        wrong(
          'renamed-key',
          [...path, 'ways'],
          said('"ways" is called "transitions" now', '“ways”已更名为“transitions”'),
          said('rename the key', '请改用新字段名'),
        ),
      ]
    : []

const wrongWords = (extension: ChartExtension): Issue[] => {
  const { stages = {}, transitions = {} } = extension
  const shipped = new Set<string>(handlingStages)
  const known = new Set([...handlingStages, ...Object.keys(stages)])
  return [
    ...oldWords(extension, []),
    ...Object.entries(stages).flatMap(([name, stage]) => oldWords(stage, ['stages', name])),
    ...Object.keys(stages)
      .filter((name) => shipped.has(name) || !kebab.test(name))
      .map((name) =>
        wrong(
          'stage-name',
          ['stages', name],
          said(`"${name}" is taken or not kebab-case`, `“${name}”已被使用，或不是以连字符连接的小写单词`),
          said('give the stage a name of its own', '请为该阶段另取名称'),
        ),
      ),
    ...Object.keys(transitions)
      .filter((name) => !shipped.has(name))
      .map((name) =>
        wrong(
          'unknown-stage',
          ['transitions', name],
          said(`the package has no stage "${name}"`, `没有内置阶段“${name}”`),
          knownAre(handlingStages, name),
        ),
      ),
    ...Object.entries(stages).flatMap(([name, stage]) =>
      listed(stage.transitions ?? {}, ['stages', name, 'transitions'], known),
    ),
    ...Object.entries(transitions).flatMap(([name, out]) => listed(out, ['transitions', name], known)),
    ...Object.entries(transitions).flatMap(([name, out]) =>
      Object.keys(out)
        .filter((type) => lifecycle.events.includes(type as never))
        .map((type) =>
          wrong(
            'event-taken',
            ['transitions', name, type],
            said(`${type} already has its place`, `${type} 已有规定的去向`),
            said('use an event of your own', '请使用自定义事件'),
          ),
        ),
    ),
  ]
}

/** Every transition is guarded by the controls, as the package's own transitions are. */
const taken = (transitions: Transitions) =>
  Object.fromEntries(Object.entries(transitions).map(([type, target]) => [type, take(`#${target}`)]))

const customStage = (name: string, { title, phase, transitions }: CustomStage) => ({
  id: name,
  tags: [`handling.${name}`],
  meta: { title, phase },
  on: taken(transitions),
})

/** The stages among these nodes, each with the transitions that the host adds to it. */
const withTransitions = (nodes: Readonly<Record<string, Node>>, transitions: ChartExtension['transitions']) =>
  Object.fromEntries(
    Object.entries(nodes).map(([name, node]): [string, Node] => [
      name,
      Object.hasOwn(transitions, name)
        ? { ...node, on: { ...node.on, ...taken(transitions[name] ?? {}) } }
        : node,
    ]),
  )

const extended = ({ stages, transitions }: ChartExtension): unknown => {
  const config: Node = lifecycle.config as unknown as Node
  const { handling = {}, ...besides } = config.states ?? {}
  const groups = Object.entries(withTransitions(handling.states ?? {}, transitions)).map(
    ([name, group]): [string, Node] => [
      name,
      group.states === undefined ? group : { ...group, states: withTransitions(group.states, transitions) },
    ],
  )
  const { open = {}, ...others } = Object.fromEntries(groups)
  const own = Object.entries(stages).map(([name, stage]) => [name, customStage(name, stage)])
  const grown: Node = { ...open, states: { ...open.states, ...Object.fromEntries(own) } }
  return { ...config, states: { handling: { ...handling, states: { ...others, open: grown } }, ...besides } }
}

const refuse = (issues: readonly Issue[]): void => {
  if (issues.length > 0)
    throw new RedressError('invalid-definition', issuesText(issues), {
      details: { issues },
    })
}

/**
 * The lifecycle with a host's own stages and events, under the same controls.
 *
 * An own event carries `type`, `at`, `by` and may carry `overrides`, like every event; the permission `*` says who may report it. It
 * leads to another stage and leaves the file as it is.
 * @throws RedressError `invalid-definition` whose `details.issues` name: `stage-name`, `unknown-stage`, `event-taken`, `renamed-key`, and
 * whatever
 * {@link verifyChart} finds in the result (a stage that nothing leads to, an open stage without a way out).
 *
 * @example
 * const { begin, step, machine } = extendLifecycle({
 *   stages: {
 *     committee: {
 *       title: { en: 'Before the committee', zh: '提交委员会' },
 *       phase: 'resolve',
 *       transitions: { 'committee.advised': 'deciding' },
 *     },
 *   },
 *   transitions: { deciding: { 'committee.convened': 'committee' } },
 * })
 */
export const extendLifecycle = (extension: ChartExtension): ExtendedLifecycle => {
  refuse(wrongWords(extension))
  const machine = chartParts.createMachine(extended(extension) as never) as unknown as Chart
  refuse(verifyChart(machine).findings)
  const stateAt: StateAt = statesOf(machine)
  return {
    machine,
    ...stepsOver(machine, stateAt),
    summary: (stage) => stageSummary(stage, stateAt),
    restore: restoreOver(stateAt),
  }
}
