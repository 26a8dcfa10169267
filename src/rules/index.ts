export {
  type Backtest,
  type BacktestReport,
  backtest,
  type Move,
  type MovedRow,
  startBacktest,
} from './backtest.js'
export { type CellPlace, type Coverage, coverageOf, type OutputPlace, type Share } from './cases/coverage.js'
export { type CasePurpose, type GeneratedCase, generateCases } from './cases/generate-cases.js'
export { checkCases, type TableCase } from './cases/table-case.js'
export { type CaseResult, type TableTest, testTable } from './cases/test-table.js'
export type { Bound, Cell, TextTest } from './cells/cell.js'
export type { CellLiteral, CellSource, Comparison } from './cells/cell-source.js'
export { checkTable } from './check-table.js'
export type { HostFunction } from './compile/opaque.js'
export { type CompiledTable, type CompileOptions, compile, type Mode } from './compile.js'
export { defineTable } from './define-table.js'
export type { ColumnChange } from './diff/columns.js'
export { type DiffOptions, diffTables, type RegionChange, type TableDiff } from './diff/diff-tables.js'
export { dmnTables } from './dmn/dmn-tables.js'
export { type DmnEvaluation, type DmnOptions, evaluateDmn } from './dmn/evaluate-dmn.js'
export type { Decision as DmnDecision, DmnModel, InputData as DmnInput } from './dmn/model.js'
export type { DmnVersion } from './dmn/namespaces.js'
export { readDmn } from './dmn/read-dmn.js'
export { replaceTable } from './dmn/replace-table.js'
export { tablesToDmn, writeDmn } from './dmn/write-dmn.js'
export { type EvaluateOptions, type Evaluation, evaluate, firstMatch, type Trace } from './evaluate.js'
export { type CellVerdict, failedAlone } from './explain/cell-verdict.js'
export { demandText } from './explain/say.js'
export { type Explanation, explain, type NearRule } from './explain.js'
export type { Fact, Facts, FactType, Scalar } from './fact.js'
export {
  type CompiledGraph,
  checkGraph,
  compileGraph,
  type DecisionGraph,
  defineGraph,
  evaluateGraph,
  type GraphEvaluation,
} from './graph.js'
export type { TableOutput } from './hit-policy.js'
export type { OutputRecord } from './output-record.js'
export { sheetToTable } from './sheet/sheet-to-table.js'
export { type Sheet, sheetToCsv, tableToSheet } from './sheet/table-to-sheet.js'
export type {
  Aggregation,
  HitPolicy,
  Input,
  Output,
  OutputValue,
  Rule,
  RuleSource,
  Table,
  TableSource,
} from './table.js'
export { tableSource } from './table-source.js'
export { type Automaton, buildAutomaton, scan } from './text/automaton.js'
export { checkSignals } from './text/check-signals.js'
export { type CompiledSignals, compileSignals } from './text/compile-signals.js'
export { findSignals, type SignalMatch, type SignalsFound } from './text/find-signals.js'
export { normalise } from './text/normalise.js'
export { type NarrativeRead, readNarrative } from './text/read-narrative.js'
export { cfpbSignals } from './text/sets/cfpb-products.js'
export { cnRetailSignals } from './text/sets/cn-retail.js'
export { jrt0169BusinessSignals } from './text/sets/jrt0169-business.js'
export { jrt0169CauseSignals } from './text/sets/jrt0169-causes.js'
export type { NegationScope, NegationWords, Signal, SignalPhrase, SignalSet } from './text/signal-set.js'
export type { CellFor, TypedRule, TypedTableSource } from './typed/typed-table.js'
export { type Finding, type FindingKind, findingKinds, type NotDecided } from './verify/finding.js'
export { type GraphFinding, type GraphVerification, verifyGraph } from './verify/verify-graph.js'
export { type Verification, type VerifyOptions, verifyTable } from './verify/verify-table.js'
export { chooseVersion } from './versions.js'
