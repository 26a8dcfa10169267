import { isRegime, type Pack } from './library.js'

type Document = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A policy written in TypeScript with the regimes and calendars that it imports replaced by their ids, as a file names them, and
 * those packs beside it: the document is the same, and so is its hash.
 */
export const importedPacks = (
  source: unknown,
): { readonly document: unknown; readonly packs: readonly Pack[] } => {
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
