import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AssignmentWish,
  type Directory,
  type DirectoryPerson,
  route,
  strategies,
} from '../../../src/policy/index.js'

const at = '2026-03-04T02:00:00.000Z'
const ids = ['an', 'bo', 'cui', 'du', 'e', 'fan']

const person = fc.record({
  id: fc.constantFrom(...ids),
  teams: fc.subarray(['cards', 'loans'], { minLength: 1 }),
  head: fc.boolean(),
  skills: fc.subarray(['fraud', 'english']),
  languages: fc.subarray(['zh', 'en'] as ('zh' | 'en')[]),
  capacity: fc.integer({ min: 0, max: 5 }),
  absences: fc
    .boolean()
    .map((away) => (away ? [{ from: '2026-03-01T00:00:00.000Z', until: '2026-03-09T00:00:00.000Z' }] : [])),
  unit: fc.constantFrom('b1', 'b2'),
  manager: fc.constantFrom(...ids),
  interests: fc.subarray(['b1', 'customer-1']),
})

const directory: fc.Arbitrary<Directory> = fc.record({
  people: fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 6 }),
  loads: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: 6 })),
  turns: fc.dictionary(fc.constant('cards'), fc.constantFrom(...ids)),
})

const wish: fc.Arbitrary<AssignmentWish> = fc
  .record({
    strategy: fc.constantFrom(...strategies),
    otherwise: fc.constantFrom('least-loaded' as const, 'round-robin' as const),
    skills: fc.subarray(['fraud', 'english']),
    language: fc.constantFrom('zh', 'en', undefined),
    recused: fc.subarray(ids),
    complainedAbout: fc.subarray(ids),
    excludeManagers: fc.boolean(),
    handledBefore: fc.subarray(ids),
  })
  .map(({ strategy, otherwise, skills, recused, ...rest }) => ({
    ...rest,
    team: 'cards',
    rules: { strategy, otherwise, skills },
    at,
    concerns: ['b1'],
    respondentUnit: 'b1',
    excludeInterested: true,
    recused: (id: string) => (recused.includes(id) ? { en: 'recused', zh: '回避' } : undefined),
  }))

test('nobody who is excluded is ever chosen, and everybody of the team is either excluded or could be', () => {
  fc.assert(
    fc.property(wish, directory, (asked, people) => {
      const { assigned, excluded } = route(asked, { directory: people })
      const away = excluded.map((each) => each.person)
      const team = people.people.filter((each) => each.teams.includes('cards')).map(({ id }) => id)
      expect(away).not.toContain(assigned)
      expect(team).toEqual(expect.arrayContaining(assigned === undefined ? away : [...away, assigned]))
      expect(assigned === undefined).toBe(away.length === team.length)
    }),
  )
})

test('whoever is chosen is there, has room and is not recused', () => {
  fc.assert(
    fc.property(wish, directory, (asked, people) => {
      const { assigned } = route(asked, { directory: people })
      const chosen = people.people.find(({ id }) => id === assigned)
      if (chosen === undefined) return
      expect(asked.recused(chosen.id)).toBeUndefined()
      expect(chosen.absences).toEqual([])
      expect(people.loads?.[chosen.id] ?? 0).toBeLessThan(chosen.capacity ?? Infinity)
      expect(chosen.interests).not.toContain('b1')
    }),
  )
})

test('the order of the directory does not matter', () => {
  fc.assert(
    fc.property(
      wish,
      directory.chain((one) =>
        fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.people], { minLength: one.people.length })),
      ),
      (asked, [one, shuffled]) => {
        expect(route(asked, { directory: { ...one, people: shuffled } })).toEqual(
          route(asked, { directory: one }),
        )
      },
    ),
  )
})

test('taking away somebody who was not chosen changes nothing for the one who was, unless turns go on', () => {
  fc.assert(
    fc.property(wish, directory, (asked, people) => {
      const { assigned, excluded } = route(asked, { directory: people })
      const others = excluded.map((each) => each.person)
      const fewer: DirectoryPerson[] = people.people.filter(
        ({ id }) => !others.includes(id) || asked.complainedAbout.includes(id),
      )
      expect(route(asked, { directory: { ...people, people: fewer } }).assigned).toBe(assigned)
    }),
  )
})

test('round robin is fair: after any number of turns nobody of those who can has two more than another', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
      fc.integer({ min: 1, max: 40 }),
      (team, rounds) => {
        const people = team.map((id) => ({ id, teams: ['cards'] }))
        const asked = {
          team: 'cards',
          rules: { strategy: 'round-robin' as const },
          at,
          concerns: [],
          complainedAbout: [],
          excludeManagers: false,
          excludeInterested: false,
          recused: () => undefined,
          handledBefore: [],
        }
        const given = new Map(team.map((id) => [id, 0]))
        let turns: Record<string, string> = {}
        for (let round = 0; round < rounds; round += 1) {
          const id = route(asked, { directory: { people, turns } }).assigned ?? ''
          given.set(id, (given.get(id) ?? 0) + 1)
          turns = { cards: id }
        }
        expect(Math.max(...given.values()) - Math.min(...given.values())).toBeLessThanOrEqual(1)
      },
    ),
  )
})
