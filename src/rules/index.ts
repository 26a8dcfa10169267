export { backtest, startBacktest } from './backtest/backtest.js'
export { type Coverage, coverageOf } from './cases/coverage.js'
export { type CasePurpose, type GeneratedCase, generateCases } from './cases/generate-cases.js'
export { parseCases, type TableCase } from './cases/table-case.js'
export { type CaseResult, type TableTest, testTable } from './cases/test-table.js'
export type { Cell } from './cells/cell.js'
export type { CellSource } from './cells/cell-source.js'
export { type CompiledTable, compile } from './compile/compile.js'
export type { HostFunction } from './compile/opaque-cells.js'
export { diffTables, type RegionChange, type TableDiff } from './diff/diff-tables.js'
export { type DmnModel, namesIn } from './dmn/dmn-model.js'
export { dmnTables } from './dmn/dmn-tables.js'
export { parseDmn } from './dmn/parse-dmn.js'
export { tablesToDmn } from './dmn/write-dmn.js'
export { type Evaluation, evaluate, firstMatch, type Trace } from './evaluate/evaluate.js'
export { failedAlone } from './explain/cell-verdict.js'
export { type Explanation, explainEvaluation } from './explain/explain-evaluation.js'
export { demandText } from './explain/wording.js'
export type { Input } from './facts/column.js'
export type { Fact, Facts, FactType } from './facts/fact.js'
export { feel } from './feel/feel.js'
export type { FeelEngine } from './feel/feel-engine.js'
export {
  compileGraph,
  type DecisionGraph,
  defineGraph,
  evaluateGraph,
  parseGraph,
} from './graph/decision-graph.js'
export { parseSheet } from './sheet/parse-sheet.js'
export { sheetToCsv, tableToSheet } from './sheet/table-to-sheet.js'
export { defineTable } from './table/define-table.js'
export { parseTable } from './table/parse-table.js'
export type {
  HitPolicy,
  OutputRecord,
  Rule,
  RuleSource,
  Table,
  TableOutput,
  TableSource,
} from './table/table.js'
export { chooseVersion } from './table/table.js'
export { tableSource } from './table/table-source.js'
export { buildAutomaton, scan } from './text/automaton.js'
export {
  type CompiledSignals,
  checkedSignals,
  compiledFor,
  compileSignals,
  newestReading,
  type Reading,
  scoreFact,
} from './text/compile-signals.js'
export { findSignals, weighSignals } from './text/find-signals.js'
export { normalise } from './text/normalise.js'
export { parseSignals } from './text/parse-signals.js'
export { readNarrative } from './text/read-narrative.js'
export { cfpbSignals } from './text/sets/cfpb-products.js'
export { cnRetailSignals } from './text/sets/cn-retail.js'
export { jrt0169BusinessSignals } from './text/sets/jrt0169-business.js'
export { jrt0169CauseSignals } from './text/sets/jrt0169-causes.js'
export type { SignalSet } from './text/signal-set.js'
export { answersUnder } from './verify/answers-under.js'
export type { Finding } from './verify/finding.js'
export { verifyGraph } from './verify/verify-graph.js'
export { type Verification, verifyTable } from './verify/verify-table.js'
