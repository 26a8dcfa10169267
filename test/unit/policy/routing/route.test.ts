import { describe, expect, test } from 'vitest'
import { toText } from '../../../../src/explanation.js'
import {
  type AssignmentWish,
  type Directory,
  type DirectoryPerson,
  route,
} from '../../../../src/policy/index.js'

const at = '2026-03-04T02:00:00.000Z'

const wish = (more: Partial<AssignmentWish> = {}): AssignmentWish => ({
  team: 'cards',
  rules: {},
  at,
  concerns: [],
  complainedAbout: [],
  excludeManagers: false,
  excludeInterested: true,
  recused: () => undefined,
  handledBefore: [],
  ...more,
})

const person = (id: string, more: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  id,
  teams: ['cards'],
  ...more,
})

const among = (people: readonly DirectoryPerson[], more: Partial<Directory> = {}): Directory => ({
  people: [...people],
  ...more,
})

const reasons = (found: ReturnType<typeof route>) =>
  Object.fromEntries(found.excluded.map((each) => [each.person, each.because.says.en]))

describe('who is kept away', () => {
  const fine = person('zz')

  test.each<[string, Partial<DirectoryPerson>, Partial<AssignmentWish>, string]>([
    [
      'the person complained about',
      {},
      { recused: (id) => (id === 'li' ? { en: 'li is complained about', zh: 'li是被投诉人' } : undefined) },
      'li is complained about',
    ],
    [
      'a standing interest in the unit',
      { interests: ['branch-3'] },
      { concerns: ['branch-3'] },
      'declared an interest in matters of branch-3',
    ],
    [
      'an absence',
      {
        absences: [{ from: '2026-03-04T00:00:00.000Z', until: '2026-03-09T00:00:00.000Z', reason: 'leave' }],
      },
      {},
      'absent until 2026-03-09T00:00:00.000Z (leave)',
    ],
    ['a missing skill', { skills: ['loans'] }, { rules: { skills: ['fraud'] } }, 'lacks the skill fraud'],
    ['the language', { languages: ['zh'] }, { language: 'en' }, 'does not handle complaints in "en"'],
    [
      'the branch, when it must not be of the unit complained about',
      { unit: 'branch-3' },
      { rules: { branch: 'not-of-the-respondent' }, respondentUnit: 'branch-3' },
      'works at branch-3, which is complained about',
    ],
  ])('%s', (_, more, asked, says) => {
    const skilled = { ...fine, skills: ['fraud'], languages: ['en' as const] }
    const found = route(wish(asked), { directory: among([person('li', more), skilled]) })
    expect(reasons(found)).toEqual({ li: says })
    expect(found.assigned).toBe('zz')
  })

  test('a full desk, unless the complaint is on it already', () => {
    const full = among([person('li', { capacity: 2 }), fine], { loads: { li: 2, zz: 9 } })
    expect(reasons(route(wish(), { directory: full }))).toEqual({ li: 'has 2 open complaints, of 2 at most' })
    expect(route(wish({ holder: 'li' }), { directory: full }).assigned).toBe('li')
  })

  test('somebody who must be of the unit that is complained about', () => {
    const rules = { branch: 'of-the-respondent' as const }
    const found = route(wish({ rules, respondentUnit: 'b1' }), {
      directory: among([person('li', { unit: 'b2' }), person('wu', { unit: 'b1' })]),
    })
    expect([found.assigned, reasons(found)]).toEqual(['wu', { li: 'does not work at b1' }])
  })

  test('the superior of the person complained about, where the policy says so', () => {
    const people = among([person('boss'), person('clerk', { teams: [], manager: 'boss' })])
    expect(route(wish({ complainedAbout: ['clerk'] }), { directory: people }).assigned).toBe('boss')
    expect(
      reasons(route(wish({ complainedAbout: ['clerk'], excludeManagers: true }), { directory: people })),
    ).toEqual({
      boss: 'direct superior of clerk, who is complained about',
    })
  })

  test('an absence ends at the moment the person is back', () => {
    const back = person('li', { absences: [{ from: '2026-03-01T00:00:00.000Z', until: at }] })
    expect(route(wish(), { directory: among([back]) }).assigned).toBe('li')
  })

  test('every reason is kept, the first in front', () => {
    const li = person('li', { capacity: 0, languages: ['zh'] })
    const [excluded] = route(wish({ language: 'en' }), { directory: among([li]) }).excluded
    expect(excluded?.because.because?.map(({ says }) => says.en)).toEqual([
      'has 0 open complaints, of 0 at most',
    ])
  })
})

describe('who is chosen', () => {
  const team = [person('wu'), person('li', { head: true }), person('ma')]

  test.each<[string, AssignmentWish['rules'], Partial<Directory>, Partial<AssignmentWish>, string, string]>([
    ['the least loaded', {}, { loads: { wu: 1, li: 2, ma: 3 } }, {}, 'wu', 'least-loaded'],
    ['at equal loads the first by id', {}, {}, {}, 'li', 'least-loaded'],
    ['the next in turn', { strategy: 'round-robin' }, { turns: { cards: 'ma' } }, {}, 'wu', 'round-robin'],
    [
      'the first again after the last',
      { strategy: 'round-robin' },
      { turns: { cards: 'wu' } },
      {},
      'li',
      'round-robin',
    ],
    [
      'the turn after one who left',
      { strategy: 'round-robin' },
      { turns: { cards: 'lz' } },
      {},
      'ma',
      'round-robin',
    ],
    [
      'whoever handled it before',
      { strategy: 'same-handler' },
      {},
      { handledBefore: ['gone', 'ma'] },
      'ma',
      'same-handler',
    ],
    [
      'the least loaded for a new customer',
      { strategy: 'same-handler' },
      { loads: { li: 1 } },
      {},
      'ma',
      'least-loaded',
    ],
    [
      'the head of department',
      { strategy: 'head-of-department-first' },
      { loads: { li: 9 } },
      {},
      'li',
      'head-of-department-first',
    ],
    [
      'the next in turn when the head is complained about',
      { strategy: 'head-of-department-first', otherwise: 'round-robin' },
      { turns: { cards: 'ma' } },
      { recused: (id) => (id === 'li' ? { en: 'li is complained about', zh: 'li是被投诉人' } : undefined) },
      'wu',
      'round-robin',
    ],
  ])('%s', (_, rules, more, asked, assigned, strategy) => {
    expect(route(wish({ rules, ...asked }), { directory: among(team, more) })).toMatchObject({
      assigned,
      strategy,
    })
  })

  test('nobody, when all are excluded or the team has no people', () => {
    const empty = route(wish({ rules: { skills: ['fraud'] } }), { directory: among(team) })
    expect(empty.assigned).toBeUndefined()
    expect(toText(empty.because, 'en').split('\n')).toEqual([
      'Nobody of cards can take it: all 3 are excluded',
      '  li: lacks the skill fraud',
      '  ma: lacks the skill fraud',
      '  wu: lacks the skill fraud',
    ])
    expect(toText(route(wish({ team: 'loans' }), { directory: among(team) }).because, 'zh')).toBe(
      '人员目录中没有loans团队的成员',
    )
  })
})
