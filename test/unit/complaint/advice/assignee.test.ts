import { describe, expect, test } from 'vitest'
import { assignee, type Complaint } from '../../../../src/complaint/index.js'
import type { Directory } from '../../../../src/policy/index.js'
import type { Intake, Role } from '../../../../src/vocabulary/index.js'
import { complaintAfter, receivedWith, recorded } from '../../../support/complaint-after.js'
import { hoursIn, person } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const now = hoursIn(1)
const bank = smallBank({
  teams: {
    cards: { title: { en: 'Cards', zh: '银行卡' } },
    general: { title: { en: 'General', zh: '综合' }, strategy: 'same-handler' },
  },
})

/** By the tables it is for the general team. */
const complaint = complaintAfter(bank, [receivedWith({})])

const told = (intake: Partial<Intake>): Complaint =>
  recorded(complaint, { intake: { ...complaint.record.intake, ...intake } })

const sentTo = (by: Role, more: Partial<Complaint['record']['assignment']> = {}): Complaint =>
  recorded(complaint, { assignment: { at: hoursIn(0), by: person(by), ...more } })

const staff = (...people: readonly (Partial<Directory['people'][number]> & { id: string })[]): Directory => ({
  people: people.map((each) => ({ teams: ['cards', 'general'], ...each })),
})
const ann = { id: 'ann' }
const bo = { id: 'bo' }
const cui = { id: 'cui' }

const chosen = (from: Complaint, directory: Directory, policy = bank) => {
  const { assigned, strategy } = assignee(from, { policy, directory, now }) ?? {}
  return [assigned, strategy]
}

describe('the team of a complaint', () => {
  const teamOf = (from: Complaint) => assignee(from, { policy: bank, directory: staff(ann), now })?.team
  const without = { ...complaint, facts: {} }

  test('is what the tables say while nobody has sent it anywhere', () => {
    expect(teamOf(complaint)).toBe('general')
    expect(teamOf(without)).toBeUndefined()
    expect(teamOf({ ...complaint, facts: { team: 7 } })).toBeUndefined()
  })

  test('is where a person sent it, whatever the tables say today', () => {
    expect(teamOf(sentTo('complaints-manager', { team: 'cards' }))).toBe('cards')
    expect(teamOf(sentTo('complaints-manager', { handler: 'ann' }))).toBe('general')
  })

  test('is what the tables say today when the system sent it, and where that was when they are silent', () => {
    const automatic = sentTo('system', { team: 'cards' })
    expect(teamOf(automatic)).toBe('general')
    expect(teamOf({ ...automatic, facts: {} })).toBe('cards')
  })

  test('may be one that the policy has no rules for', () => {
    expect(
      chosen({ ...complaint, facts: { team: 'constructor' } }, staff({ ...ann, teams: ['constructor'] })),
    ).toEqual(['ann', 'least-loaded'])
  })
})

describe('who knows the matter takes it again', () => {
  const knows = (handlers: Record<string, string>): Directory => ({ ...staff(ann, bo, cui), handlers })
  const link = (to: string, relation: string) => ({ at: hoursIn(0), by: person('handler'), to, relation })

  test('the one who has it, before those who had it, the latest of them first', () => {
    const before = recorded(sentTo('system', { handler: 'cui' }), { earlierHandlers: ['ann', 'bo'] })
    const lenient = smallBank({
      teams: bank.document.teams,
      controls: { recusal: { earlierHandler: false } },
    })
    expect(chosen(before, staff(ann, bo, cui), lenient)).toEqual(['cui', 'same-handler'])
    expect(chosen(before, staff(ann, bo), lenient)).toEqual(['bo', 'same-handler'])
    expect(chosen(before, staff(ann), lenient)).toEqual(['ann', 'same-handler'])
  })

  test('the handler of the earlier complaint that the customer named', () => {
    expect(chosen(told({ earlierComplaint: 'c-0' }), knows({ 'c-0': 'bo', 'c-9': 'cui' }))).toEqual([
      'bo',
      'same-handler',
    ])
  })

  test.each(['repeat', 'follow-up'])('the handler of the complaint that it is a %s of', (relation) => {
    const from = recorded(complaint, { links: [link('c-0', relation)] })
    expect(chosen(from, knows({ 'c-0': 'bo' }))).toEqual(['bo', 'same-handler'])
  })

  test('but not of one that is merely related', () => {
    const from = recorded(complaint, { links: [link('c-8', 'related'), link('c-9', 'collective')] })
    expect(chosen(from, knows({ 'c-8': 'bo', 'c-9': 'bo' }))).toEqual(['ann', 'least-loaded'])
  })

  test('the handler of the customer’s latest complaint, the last of the list, that anybody handled', () => {
    const again = told({ complainants: [{}, { priorComplaints: ['c-1', 'c-2', 'c-3'] }] })
    expect(chosen(again, knows({ 'c-1': 'bo', 'c-2': 'cui' }))).toEqual(['cui', 'same-handler'])
    expect(chosen(again, knows({ 'c-1': 'bo', 'c-3': 'gone' }))).toEqual(['bo', 'same-handler'])
  })

  test('an id that looks like nothing, or like a part of every object, is an id like any other', () => {
    expect(chosen(complaint, knows({ undefined: 'bo' }))).toEqual(['ann', 'least-loaded'])
    expect(chosen(told({ earlierComplaint: 'constructor' }), knows({}))).toEqual(['ann', 'least-loaded'])
    expect(chosen(told({ earlierComplaint: 'c-0' }), staff(ann, bo))).toEqual(['ann', 'least-loaded'])
  })
})

describe('who is kept away', () => {
  const away = (from: Complaint, who: Partial<Directory['people'][number]>) =>
    assignee(from, { policy: bank, directory: staff({ ...ann, ...who }, bo), now })?.excluded.map(
      ({ person: id, because }) => `${id}: ${because.says.en}`,
    )

  test('whoever does not handle complaints in the language of this one', () => {
    const english = { ...complaint, facts: { ...complaint.facts, language: 'en' } }
    expect(away(english, { languages: ['zh'] })).toEqual(['ann: does not handle complaints in "en"'])
    expect(away(english, { languages: ['en'] })).toEqual([])
  })

  test('nobody for a language that is not known', () => {
    for (const language of [7, null, ['en']])
      expect(away({ ...complaint, facts: { team: 'general', language } }, { languages: ['zh'] })).toEqual([])
    expect(away({ ...complaint, facts: { team: 'general' } }, { languages: ['zh'] })).toEqual([])
  })

  test.each<[string, Partial<Intake>]>([
    ['zhongshan-road', { respondent: { unit: 'zhongshan-road' } }],
    ['insurer', { respondent: { partner: 'insurer' } }],
    ['customer-7', { complainants: [{ name: '王小明' }, { id: 'customer-7' }] }],
  ])('whoever declared an interest in matters of %s', (concern, intake) => {
    expect(away(told(intake), { interests: ['another', concern] })).toEqual([
      `ann: declared an interest in matters of ${concern}`,
    ])
    expect(away(told({ complainants: [] }), { interests: [concern] })).toEqual([])
  })

  test('whoever has as much as they can take, not counting this very complaint', () => {
    const full: Directory = { ...staff({ ...ann, capacity: 1 }), loads: { ann: 1 } }
    expect(chosen(sentTo('system', { handler: 'ann' }), full)[0]).toBe('ann')
    expect(chosen(sentTo('system', { handler: 'bo' }), full)[0]).toBeUndefined()
  })

  test('whoever the complaint is about', () => {
    const about = complaintAfter(bank, [
      receivedWith({ peopleInvolved: [{ id: 'ann', part: 'complained-about' }] }),
    ])
    expect(away(about, {})).toEqual(['ann: ann is complained about'])
  })

  test('whoever is absent at the moment of asking', () => {
    const absences = [{ from: hoursIn(0), until: hoursIn(2) }]
    expect(away(complaint, { absences })).toEqual([`ann: absent until ${hoursIn(2)}`])
    expect(
      assignee(complaint, { policy: bank, directory: staff({ ...ann, absences }), now: hoursIn(2) })
        ?.assigned,
    ).toBe('ann')
  })
})
