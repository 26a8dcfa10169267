import { said } from '../explanation.js'
import { contentHash } from '../hash.js'
import { type Checked, checked, type Issue, rejected, within, wrong } from '../issues.js'
import { controlsSchema } from '../machine/index.js'
import type { Regime } from '../regimes/index.js'
import {
  type CompiledSignals,
  checkedSignals,
  compile,
  type FeelEngine,
  parseTable,
  type Table,
} from '../rules/index.js'
import { type Calendar, parseCalendar } from '../sla/index.js'
import { parseWith } from '../vocabulary/index.js'
import type { ZoneRules } from '../zone-rules.js'
import { policyClocks } from './clocks.js'
import { extended } from './extend.js'
import { knownInLibrary, type Shelves, shelved } from './library.js'
import { mergeControls } from './merge-controls.js'
import { noSuchRegime } from './no-such-regime.js'
import type { Policy, PolicyOptions } from './policy.js'
import type { PolicyDocument } from './policy-input.js'
import { policySchema } from './policy-schema.js'
import { indistinctVersions, orderTables } from './policy-tables.js'
import { asFirstWritten, renamedKeys } from './renamed-keys.js'
import { withSettings } from './settings.js'

interface CalendarSource {
  readonly id?: string
  readonly zones?: ZoneRules | undefined
}

/** The calendars that can be used, and the names of those that cannot. */
interface PolicyCalendars {
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly broken: ReadonlySet<string>
  readonly issues: readonly Issue[]
}

/** The shipped calendars that a policy names, by their ids, and its own. Rules of `zones` stand under a calendar's own. */
const policyCalendars = (
  document: PolicyDocument,
  regimes: readonly Regime[],
  library: Shelves,
  zones: ZoneRules | undefined,
): PolicyCalendars => {
  const calendars = new Map<string, Calendar>()
  const broken = new Set<string>()
  const issues: Issue[] = []
  const add = (name: string, definition: CalendarSource, path: string[]): void => {
    const ruled =
      zones === undefined ? definition : { ...definition, zones: { ...zones, ...definition.zones } }
    const found = parseCalendar(ruled)
    issues.push(...within(path, found.issues))
    if (found.ok) calendars.set(name, found.value)
    else broken.add(name)
  }
  const named = new Set([
    document.calendar,
    ...document.clocks.map((clock) => clock.calendar),
    ...document.regimes.flatMap((use) =>
      typeof use === 'string' ? [] : Object.values(use.clocks ?? {}).map((way) => way.calendar),
    ),
    ...regimes.flatMap((regime) => [regime.calendar, ...regime.clocks.map((clock) => clock.calendar)]),
  ])
  for (const definition of library.calendars)
    if (named.has(definition.id)) add(definition.id, definition, ['calendars', definition.id])
  for (const [name, use] of Object.entries(document.calendars)) {
    if (!('uses' in use)) {
      add(name, { id: name, ...use }, ['calendars', name])
      continue
    }
    const shipped = library.calendars.find((each) => each.id === use.uses)
    if (shipped === undefined) {
      broken.add(name)
      issues.push(
        wrong(
          'unknown-calendar',
          ['calendars', name, 'uses'],
          said(`there is no shipped calendar "${use.uses}"`, `没有内置日历“${use.uses}”`),
          knownInLibrary(
            library.calendars.map((each) => each.id),
            use.uses,
          ),
        ),
      )
    } else {
      const { uses: _, ...own } = use
      add(name, { ...shipped, ...own, id: name }, ['calendars', name])
    }
  }
  return { calendars, broken, issues }
}

const pickRegimes = (document: PolicyDocument, library: Shelves): { regimes: Regime[]; issues: Issue[] } => {
  const regimes: Regime[] = []
  const issues: Issue[] = []
  document.regimes.forEach((use, index) => {
    const { regime: id, edition } = typeof use === 'string' ? { regime: use } : use
    const ofThisId = library.editions.filter((each) => each.id === id)
    const regime =
      edition === undefined ? ofThisId[0] : ofThisId.find((each) => (each.edition ?? 1) === edition)
    if (regime !== undefined) regimes.push(regime)
    else issues.push(noSuchRegime(['regimes', index], id, edition, ofThisId, library))
  })
  return { regimes, issues }
}

const readTables = (
  document: PolicyDocument,
  feel: FeelEngine | undefined,
): { tables: readonly Table[]; issues: readonly Issue[] } => {
  const tables: Table[] = []
  const issues: Issue[] = []
  document.tables.forEach((source) => {
    const found = parseTable(source, feel === undefined ? {} : { feel })
    issues.push(...within(['tables', source.id], found.issues))
    if (found.ok) tables.push(found.value)
  })
  const { ordered, issues: circles } = orderTables(tables)
  return { tables: ordered, issues: [...issues, ...indistinctVersions(tables), ...circles] }
}

const readSignals = (
  document: PolicyDocument,
  library: Shelves,
): { signals: CompiledSignals[]; issues: Issue[] } => {
  const signals: CompiledSignals[] = []
  const issues: Issue[] = []
  document.signals.forEach((use, index) => {
    const set = typeof use === 'string' ? library.signalSets.find((each) => each.id === use) : use
    if (set === undefined) {
      issues.push(
        wrong(
          'unknown-signals',
          ['signals', index],
          said(`there is no signal set "${String(use)}"`, `没有文本信号集“${String(use)}”`),
          knownInLibrary(
            library.signalSets.map((each) => each.id),
            String(use),
          ),
        ),
      )
      return
    }
    const found = checkedSignals(set)
    issues.push(...within(['signals', index], found.issues))
    if (found.ok) signals.push(found.value)
  })
  return { signals, issues }
}

/**
 * Checks a policy document and prepares it for use. Every finding has its path; regimes, calendars and settings that are not there are
 * issues here. What its clocks, tables and controls name is proven by `verifyPolicy`, and asked of again by `createDesk`.
 *
 * Issues: zod's codes, those of `parseTable`, `parseCalendar` and `parseSignals`, `unknown-regime`, `unknown-calendar`,
 * `unknown-clock`, `unknown-signals`, `duplicate-clock`, `duplicate-table`, `table-cycle`, `extends-too-long`, `extends-unread`,
 * `nothing-to-remove`, `renamed-key`, `setting-missing`, `unknown-setting`.
 *
 * @example
 * const checked = parsePolicy(parse(readFileSync('policy.yaml', 'utf8')))
 * checked.ok ? checked.value.id : checked.issues.map(issueText) // 'small-bank'
 */
export const parsePolicy = (source: unknown, options: PolicyOptions = {}): Checked<Policy> => {
  const whole = extended(source)
  if (!whole.ok) return whole
  const filled = withSettings(whole.value, options.settings)
  if (!filled.ok) return filled
  const renamed = renamedKeys(filled.value)
  if (renamed.length > 0) return rejected(renamed)
  const read = parseWith(policySchema, filled.value)
  if (!read.ok) return read
  const document = read.value
  const library = shelved(options.library ?? [])
  const { regimes, issues: regimeIssues } = pickRegimes(document, library)
  const {
    calendars: known,
    broken,
    issues: calendarIssues,
  } = policyCalendars(document, regimes, library, options.zones)
  // What is wrong with the calendar of the policy is told once, not again for every clock on it.
  const told = new Set([...broken, document.calendar])
  const { clocks, issues: clockIssues } = policyClocks(document, regimes, known, told)
  const { tables, issues: tableIssues } = readTables(document, options.feel)
  const { signals, issues: signalIssues } = readSignals(document, library)
  const controls = parseWith(controlsSchema, mergeControls(document, regimes))
  const usual = known.get(document.calendar)?.definition
  const issues: Issue[] = [
    ...filled.issues,
    ...regimeIssues,
    ...calendarIssues,
    ...clockIssues,
    ...tableIssues,
    ...signalIssues,
    ...within(['controls'], controls.issues),
  ]
  if (usual === undefined && !broken.has(document.calendar))
    issues.push(
      wrong(
        'unknown-calendar',
        ['calendar'],
        said(`there is no calendar "${document.calendar}"`, `没有日历“${document.calendar}”`),
        knownInLibrary([...known.keys()], document.calendar),
      ),
    )
  if (!controls.ok || usual === undefined || issues.some((issue) => issue.severity === 'error'))
    return rejected(issues)
  return checked(
    {
      id: document.id,
      version: document.version,
      hash: contentHash({
        document: asFirstWritten(document),
        regimes: regimes.map(asFirstWritten),
      }),
      document,
      regimes,
      timeZone: usual.timeZone,
      ...(usual.zones === undefined ? {} : { zones: usual.zones }),
      tables: tables.map((table) =>
        compile(table, {
          ...(options.feel === undefined ? {} : { feel: options.feel }),
          ...(options.functions === undefined ? {} : { functions: options.functions }),
        }),
      ),
      signals,
      calendars: known,
      clocks,
      controls: controls.value,
      ...(options.unproven === true ? { unproven: true } : {}),
    },
    issues,
  )
}
