import { expect, test } from 'vitest'
import { personalPlaces } from '../../../../src/complaint/index.js'
import { personalBy } from '../../../../src/complaint/privacy/known-words.js'
import { putAt } from '../../../../src/complaint/privacy/personal-places.js'
import { type ComplaintEvent, parseEvent } from '../../../../src/vocabulary/index.js'
import { eventVariants } from '../../../support/event-variants.js'

const name = '欧阳若水'
const isPersonal = personalBy([name])

/** What stays: ids under which records are kept. */
const keptId = /^\/complaint\/(earlierComplaint$|complainants\/\d+\/priorComplaints\/)/
const keptIdsOf: Readonly<Record<string, readonly string[]>> = {
  'complaint.linked': ['/to'],
  'complaint.merged': ['/into'],
  'complaint.unmerged': ['/from'],
  'policy.migrated': ['/from', '/to', '/reason'],
  'personal-data.erased': ['/subject', '/reason', '/basis'],
  'legal-hold.placed': ['/reason'],
  'legal-hold.lifted': ['/reason'],
}

/** And who acted for the bank. */
const stays = ({ type, by }: ComplaintEvent, path: string): boolean =>
  keptId.test(path) ||
  (keptIdsOf[type]?.includes(path) ?? false) ||
  (/(^|\/)by\//.test(path) && !(path === '/by/id' && ['complainant', 'representative'].includes(by.role)))

const leavesOf = (value: unknown, path = ''): string[] =>
  typeof value === 'string'
    ? [path]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, below]) => leavesOf(below, `${path}/${key}`))
      : []

/** Optional fields that no variant has, so that they are tried too. */
const fuller = (event: object): object => ({ id: 'e-1', note: 'n', ...event })

const cases = eventVariants.flatMap((variant) => {
  const event = fuller(variant)
  return leavesOf(event).map((path) => [variant.type, path, event] as const)
})

test('wherever an event takes a name, the name is found, but for what must stay', () => {
  const missed = cases.flatMap(([type, path, event]) => {
    const mutated = structuredClone(event)
    putAt(mutated, path, name)
    const parsed = parseEvent(mutated)
    if (!parsed.ok) return []
    const isFound = personalPlaces(parsed.value, isPersonal).some((place) => place.path === path)
    return isFound === stays(parsed.value, path) ? [`${type} ${path}`] : []
  })
  expect([...new Set(missed)]).toEqual([])
})
