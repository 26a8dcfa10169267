export {
  type Backtest,
  type BacktestReport,
  backtest,
  type Move,
  type MovedRow,
  startBacktest,
} from './backtest/backtest.js'
export { type CellPlace, type Coverage, coverageOf, type OutputPlace, type Share } from './cases/coverage.js'
export { type CasePurpose, type GeneratedCase, generateCases } from './cases/generate-cases.js'
export { parseCases, type TableCase } from './cases/table-case.js'
export { type CaseResult, type TableTest, testTable } from './cases/test-table.js'
export type { Bound, Cell, TextTest } from './cells/cell.js'
export type { CellLiteral, CellSource, Comparison } from './cells/cell-source.js'
export { type CompiledTable, type CompileOptions, compile, type Mode } from './compile/compile.js'
export type { HostFunction } from './compile/opaque-cells.js'
export type { ColumnChange } from './diff/column-changes.js'
export { type DiffOptions, diffTables, type RegionChange, type TableDiff } from './diff/diff-tables.js'
export { dmnTables } from './dmn/dmn-tables.js'
export { type DmnEvaluation, type DmnOptions, evaluateDmn } from './dmn/evaluate-dmn.js'
export type { Decision as DmnDecision, DmnModel, InputData as DmnInput } from './dmn/model.js'
export type { DmnVersion } from './dmn/namespaces.js'
export { parseDmn } from './dmn/parse-dmn.js'
export { replaceTable } from './dmn/replace-table.js'
export { tablesToDmn, writeDmn } from './dmn/write-dmn.js'
export {
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  firstMatch,
  type Trace,
} from './evaluate/evaluate.js'
export type { TableOutput } from './evaluate/hit-policy.js'
export { type CellVerdict, failedAlone } from './explain/cell-verdict.js'
export { type Explanation, explainEvaluation, type NearRule } from './explain/explain-evaluation.js'
export { demandText } from './explain/wording.js'
export type { Input, Output } from './facts/column.js'
export type { Fact, Facts, FactType, Scalar } from './facts/fact.js'
export { feel } from './feel/feel.js'
export type { FeelEngine } from './feel/feel-engine.js'
export {
  type CompiledGraph,
  compileGraph,
  type DecisionGraph,
  defineGraph,
  evaluateGraph,
  type GraphEvaluation,
  parseGraph,
} from './graph/decision-graph.js'
export { parseSheet } from './sheet/parse-sheet.js'
export { type Sheet, sheetToCsv, tableToSheet } from './sheet/table-to-sheet.js'
export { chooseVersion } from './table/choose-version.js'
export { defineTable } from './table/define-table.js'
export type { OutputRecord } from './table/output-record.js'
export { parseTable } from './table/parse-table.js'
export type {
  Aggregation,
  HitPolicy,
  OutputValue,
  Rule,
  RuleSource,
  Table,
  TableSource,
} from './table/table.js'
export { tableSource } from './table/table-source.js'
export type { CellFor, TypedRule, TypedTableSource } from './table/typed-table.js'
export { type Automaton, buildAutomaton, scan } from './text/automaton.js'
export { type CompiledSignals, compileSignals } from './text/compile-signals.js'
export { findSignals, type SignalMatch, type SignalsFound } from './text/find-signals.js'
export { normalise } from './text/normalise.js'
export { parseSignals } from './text/parse-signals.js'
export { type NarrativeRead, readNarrative } from './text/read-narrative.js'
export { cfpbSignals } from './text/sets/cfpb-products.js'
export { cnRetailSignals } from './text/sets/cn-retail.js'
export { jrt0169BusinessSignals } from './text/sets/jrt0169-business.js'
export { jrt0169CauseSignals } from './text/sets/jrt0169-causes.js'
export type { NegationScope, NegationWords, Signal, SignalPhrase, SignalSet } from './text/signal-set.js'
export { type Finding, type FindingKind, findingKinds, type NotDecided } from './verify/finding.js'
export { type GraphFinding, type GraphVerification, verifyGraph } from './verify/verify-graph.js'
export { type Verification, type VerifyOptions, verifyTable } from './verify/verify-table.js'
