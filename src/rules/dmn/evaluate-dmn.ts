import { said } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import type { Trace } from '../evaluate/evaluate.js'
import type { Parameter } from './boxed-expression.js'
import { conform } from './conform-to-type.js'
import type { Decision, DecisionService, DmnModel, InputData, KnowledgeModel } from './dmn-model.js'
import { type Run, report, type Scope, startRun, mostCalls as usualCalls, withinLimits } from './dmn-run.js'
import { type Callable, callable, evaluateBoxed, fittingArguments } from './evaluate-boxed.js'
import { feelInput } from './feel-input.js'

/** The value of a DMN decision, with what was missing on the way and the traces of its tables. */
export interface DmnEvaluation {
  /** A FEEL value: text, number, boolean, null, list, context, or one of FEEL's dates, times and durations. */
  readonly value: unknown
  /** What was missing or failed on the way; in DMN such things are null and the evaluation goes on. */
  readonly issues: readonly Issue[]
  /** One trace for each table that was decided, in order. */
  readonly traces: readonly Trace[]
}

export interface DmnOptions {
  /** How many function calls one evaluation may make before it gives up with an issue. Default 10,000. */
  readonly mostCalls?: number
}

/** Everything one evaluation looks up: the model by id, the given inputs, the decisions that are already taken. */
interface Session {
  readonly model: DmnModel
  readonly given: Scope
  /** What is given and nowhere declared: models of Camunda Modeler name such variables in their tables only. */
  readonly undeclared: Scope
  readonly run: Run
  readonly taken: Map<string, unknown>
  readonly open: Set<string>
}

const byId = <Node extends { readonly id: string }>(nodes: readonly Node[], id: string): Node | undefined =>
  nodes.find((node) => node.id === id)

const conformingOrReported = (value: unknown, type: string | undefined, name: string, run: Run): unknown => {
  const conforming = conform(value, type, run.types)
  return conforming === null && value !== null && value !== undefined
    ? report(
        run,
        'unfit-value',
        said(
          `the value of "${name}" is not a ${type}, so it is null`,
          `“${name}”的取值不是 ${type}，按空值处理`,
        ),
      )
    : conforming
}

const inputValue = ({ given, run }: Session, name: string, type: string | undefined): unknown =>
  conformingOrReported(
    feelInput(Object.hasOwn(given, name) ? given[name] : null, type, run.types),
    type,
    name,
    run,
  )

const knowledgeFunction = (session: Session, { logic, requires, type }: KnowledgeModel): Callable =>
  callable(logic, () => scopeOf(session, requires), session.run, type)

const serviceFunction = (session: Session, service: DecisionService): Callable => {
  const parameters = service.inputs.map((id) => parameterOf(session.model, id))
  const call: Callable = (...values) =>
    withinLimits(session.run, () => {
      const given = fittingArguments(parameters, values, session.run)
      return given === undefined
        ? null
        : serviceValue(
            { ...session, given: { ...session.given, ...given }, taken: new Map(), open: new Set() },
            service,
          )
    })
  call.$args = parameters.map(({ name }) => name)
  return call
}

const parameterOf = ({ inputs, decisions }: DmnModel, id: string): Parameter => {
  const { name, type } = byId<InputData | Decision>([...inputs, ...decisions], id) ?? { name: id }
  return { name, ...(type === undefined ? {} : { type }) }
}

const serviceValue = (session: Session, { outputs, inputs, type }: DecisionService): unknown => {
  // A decision that is an input of the service is given, not taken.
  for (const id of inputs) {
    const decision = byId(session.model.decisions, id)
    if (decision !== undefined) session.taken.set(id, inputValue(session, decision.name, decision.type))
  }
  const answers = outputs.flatMap((id) => {
    const decision = byId(session.model.decisions, id)
    return decision === undefined ? [] : [[decision.name, take(session, decision)] as const]
  })
  const value = answers.length === 1 ? (answers[0]?.[1] ?? null) : Object.fromEntries(answers)
  const { types } = session.run
  return conform(value, types.get(type ?? '')?.result ?? type, types)
}

const scopeOf = (session: Session, requires: readonly string[]): Scope => {
  const { inputs, decisions, knowledge, services } = session.model
  const entries = requires.flatMap((id): [string, unknown][] => {
    const input = byId(inputs, id)
    if (input !== undefined) return [[input.name, inputValue(session, input.name, input.type)]]
    const decision = byId(decisions, id)
    if (decision !== undefined) return [[decision.name, take(session, decision)]]
    const model = byId(knowledge, id)
    if (model !== undefined) return [[model.name, knowledgeFunction(session, model)]]
    const service = byId(services, id)
    return service === undefined ? [] : [[service.name, serviceFunction(session, service)]]
  })
  return Object.fromEntries(entries)
}

const undeclaredIn = ({ inputs, decisions, knowledge, services }: DmnModel, given: Scope): Scope => {
  const declared = new Set([...inputs, ...decisions, ...knowledge, ...services].map(({ name }) => name))
  return Object.fromEntries(Object.entries(given).filter(([name]) => !declared.has(name)))
}

/** The value of a decision, taken once; one that needs itself is null and an issue. */
const take = (session: Session, decision: Decision): unknown => {
  if (session.taken.has(decision.id)) return session.taken.get(decision.id)
  if (session.open.has(decision.id))
    return report(
      session.run,
      'requirement-cycle',
      said(`the decision "${decision.name}" needs its own answer`, `决策“${decision.name}”以自身结果为前提`),
    )
  session.open.add(decision.id)
  const scope = { ...session.undeclared, ...scopeOf(session, decision.requires) }
  const value = evaluateBoxed(decision.expression, scope, session.run)
  session.open.delete(decision.id)
  const conforming = conformingOrReported(value, decision.type, decision.name, session.run)
  session.taken.set(decision.id, conforming)
  return conforming
}

/**
 * Takes a decision of a DMN model, by name or id, with all decisions it requires; or a decision service. Inputs are
 * FEEL values by name, or JSON with dates, times and durations as ISO text where the model says that they are such; a variable that the model
 * nowhere declares, as Camunda Modeler leaves them, is taken by its name as well. Never throws on data: what cannot be answered is null, and the issues say why.
 *
 * Issues: `unknown-decision`, `requirement-cycle`, `feel-failed`, `feel-warning`, `missing-expression`,
 * `not-evaluated`, `not-a-function`, `not-boolean`, `unfit-value`, `unfit-argument`, `too-many-calls`, and those of the tables.
 *
 * @example
 * evaluateDmn(model, 'Routing', { Product: 'loan', Amount: 60_000 }).value // { Team: 'lending' }
 */
export const evaluateDmn = (
  model: DmnModel,
  decision: string,
  inputs: Scope,
  { mostCalls = usualCalls }: DmnOptions = {},
): DmnEvaluation => {
  const run = startRun(model.types, mostCalls)
  const session: Session = {
    model,
    given: inputs,
    undeclared: undeclaredIn(model, inputs),
    run,
    taken: new Map(),
    open: new Set(),
  }
  const is = ({ id, name }: { id: string; name: string }): boolean => name === decision || id === decision
  const found = model.decisions.find(is)
  const service = model.services.find(is)
  const value =
    found !== undefined
      ? take(session, found)
      : service !== undefined
        ? serviceValue(session, service)
        : report(run, 'unknown-decision', said(`there is no decision "${decision}"`, `没有决策“${decision}”`))
  return { value: value ?? null, issues: run.issues, traces: run.traces }
}
