/** The rooms of `src`, lowest floor first. Imports point down. */
const floors: readonly (readonly string[])[] = [
  ['words'],
  ['vocabulary'],
  ['machine', 'rules', 'sla', 'repeats'],
  ['regimes', 'policy'],
  ['complaint'],
  ['ports', 'report', 'crm', 'events'],
  ['desk', 'stores', 'import'],
  ['worker', 'telemetry'],
  ['testing', 'cli', 'front'],
]

/** Doors between rooms of one floor. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  policy: ['regimes'],
  cli: ['testing'],
}

/** Rooms that know less than their floor would let them. */
const narrow: Readonly<Record<string, readonly string[]>> = {
  machine: ['words', 'vocabulary'],
  rules: ['words'],
  sla: ['words'],
  repeats: ['words', 'vocabulary'],
  stores: ['words', 'ports', 'complaint'],
  import: ['words', 'vocabulary'],
}

const pureAboveFloorFour = new Set(['report', 'crm', 'events'])

/** `words` for the files of `src` that everyone may use, `front` for the front door, else the folder's name. */
export const roomOf = (path: string): string => {
  const [, first = '', ...rest] = path.split('/')
  if (rest.length > 0) return first
  return first === 'index.ts' ? 'front' : 'words'
}

export const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room))

export const mayOpen = (from: string, to: string): boolean => {
  if (from === to) return true
  const allowed = narrow[from]
  if (allowed !== undefined) return allowed.includes(to)
  return floorOf(to) < floorOf(from) || (neighbours[from]?.includes(to) ?? false)
}

export const isPure = (room: string): boolean => floorOf(room) <= 4 || pureAboveFloorFour.has(room)

/** Rooms that may use what only Node has; everything else also runs in browsers and workers. */
export const knowsNode = (room: string): boolean => room === 'cli' || room === 'stores'
