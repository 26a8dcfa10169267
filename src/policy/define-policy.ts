import { isRecord } from '../is-record.js'
import type { TableSource } from '../rules/index.js'
import { isRegime, type Pack } from './library.js'
import { parsePolicy } from './parse-policy.js'
import type { Policy, PolicyOptions } from './policy.js'
import type { HostFacts, PolicyExtension, PolicyInput } from './policy-input.js'
import type { TypesOf } from './policy-types.js'
import { invalidPolicy, requireUsable } from './require-usable.js'

/**
 * A policy written in TypeScript with the regimes and calendars that it imports replaced by their ids, as a file names them, and
 * those packs beside it: the document is the same, and so is its hash.
 */
const importedPacks = (source: unknown): { readonly document: unknown; readonly packs: readonly Pack[] } => {
  if (!isRecord(source)) return { document: source, packs: [] }
  const packs: Pack[] = []
  const idOf = (value: unknown): unknown => {
    if (!isRecord(value) || typeof value.id !== 'string') return value
    packs.push(value as unknown as Pack)
    return value.id
  }
  const document: Record<string, unknown> = { ...source }
  if (Array.isArray(source.regimes))
    document.regimes = source.regimes.map((use: unknown) => {
      if (!isRecord(use)) return use
      return isRegime(use) ? idOf(use) : { ...use, regime: idOf(use.regime) }
    })
  if ('calendar' in source) document.calendar = idOf(source.calendar)
  if (isRecord(source.calendars))
    document.calendars = Object.fromEntries(
      Object.entries(source.calendars).map(([name, use]) => [
        name,
        isRecord(use) && 'uses' in use ? { ...use, uses: idOf(use.uses) } : use,
      ]),
    )
  if ('extends' in source) {
    const base = importedPacks(source.extends)
    packs.push(...base.packs)
    document.extends = base.document
  }
  return { document, packs }
}

/**
 * The policy that a TypeScript source describes. It names regimes and calendars by importing them, and its own tables, teams, categories and
 * facts become types: `complaint.facts.team` is one of its teams. A policy that extends another one has the widest types.
 *
 * @throws RedressError `invalid-definition`; `details.issues` lists every finding of {@link parsePolicy}, or what {@link verifyPolicy} finds
 * wrong with its clocks: events, values and lengths with which a deadline would be missing or a complaint be stopped.
 *
 * @example
 * definePolicy({
 *   id: 'bank', version: '1', title: { en: 'Bank', zh: '银行' }, effectiveFrom: '2026-01-01',
 *   regimes: [cnNfra2020No3], calendar: cnMainland,
 * }).clocks.map(({ definition }) => definition.id) // ['acceptance-notice', …]
 */
export function definePolicy(source: PolicyExtension, options?: PolicyOptions): Policy
export function definePolicy<
  const Tables extends readonly TableSource[] = readonly [],
  const Team extends string = string,
  const Category extends string = string,
  const Facts extends HostFacts = Readonly<Record<never, never>>,
  const Calendar extends string = never,
>(
  source: PolicyInput<Tables, Team, Category, Facts, Calendar>,
  options?: PolicyOptions,
): Policy<TypesOf<Tables, Team, Category, Facts>>
export function definePolicy(source: PolicyInput | PolicyExtension, options: PolicyOptions = {}): Policy {
  const { document, packs } = importedPacks(source)
  const found = parsePolicy(document, { ...options, library: [...packs, ...(options.library ?? [])] })
  if (!found.ok) throw invalidPolicy(found.issues)
  requireUsable(found.value)
  return found.value
}
