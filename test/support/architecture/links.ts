import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { entries } from '../../../scripts/entries.js'
import type { Breach } from './breach.js'
import { floorOf, knowsNode, mayOpen, roomOf } from './house.js'
import type { SourceModule } from './source-module.js'

/** What a room shows to hosts: a choice from its own door, which no other room goes through. */
const isFace = (path: string): boolean => posix.basename(path) === 'public.ts'

const published: readonly string[] = Object.values(entries).filter((entry) => !isFace(entry))

/** Published entries and the indexes of the shelves they stand on, such as `sla/calendars/index.ts`. */
const sideDoors: ReadonlySet<string> = new Set(
  published.flatMap((entry) => [entry, posix.join(posix.dirname(entry), 'index.ts')]),
)

const isDoor = (target: string): boolean =>
  roomOf(target) === 'words' || target === `src/${roomOf(target)}/index.ts` || sideDoors.has(target)

const betweenRooms = (file: string, target: string): Breach[] => {
  const [from, to] = [roomOf(file), roomOf(target)]
  if (from === to) {
    if (isFace(file)) return []
    const ownIndex = posix.basename(target) === 'index.ts' && file.startsWith(`${posix.dirname(target)}/`)
    return ownIndex ? [{ rule: 'door', file, says: `goes through its own index ${target}` }] : []
  }
  const breaches: Breach[] = []
  if (!mayOpen(from, to))
    breaches.push({
      rule: 'floor',
      file,
      says: `${from} (floor ${floorOf(from)}) imports ${to} (floor ${floorOf(to)}): ${target}`,
    })
  if (!isDoor(target)) breaches.push({ rule: 'door', file, says: `climbs through a window: ${target}` })
  return breaches
}

const toPackage = (file: string, specifier: string): Breach[] => {
  const room = roomOf(file)
  const breaches: Breach[] = []
  if (isBuiltin(specifier) && !knowsNode(room))
    breaches.push({ rule: 'platform', file, says: `imports ${specifier}, which only Node has` })
  if (/^(xstate|@xstate)(\/|$)/.test(specifier) && room !== 'machine')
    breaches.push({ rule: 'engine', file, says: `imports ${specifier}; only machine knows XState` })
  return breaches
}

/** Floors, doors, the one seam to XState, and what only Node has. */
export const linkBreaches = (modules: readonly SourceModule[]): Breach[] =>
  modules.flatMap(({ path, links }) =>
    links.flatMap(({ specifier, target }) =>
      target === undefined ? toPackage(path, specifier) : betweenRooms(path, target),
    ),
  )

/** A folder that is on no floor would escape every rule. */
export const homeless = (modules: readonly SourceModule[]): Breach[] =>
  modules
    .filter(({ path }) => floorOf(roomOf(path)) === -1)
    .map(({ path }) => ({ rule: 'floor', file: path, says: `room ${roomOf(path)} is on no floor` }))
