import { describe, expect, test } from 'vitest'
import { handleAll, knownWords, personalPlaces, withoutPersonal } from '../../../../src/complaint/index.js'
import * as make from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const receipt = make.received({
  complaint: {
    ...make.received().complaint,
    content: '请退费',
    complainants: [
      {
        id: 'customer-1',
        name: '王小明',
        contact: { phone: '13800138000', email: 'wang@qq.com', address: '静安区1号' },
        identityNumber: '11010519491231002X',
        birthDate: '1949-12-31',
      },
      { id: 'customer-2' },
      { name: '[erased]', id: '[erased]' },
    ],
    representatives: [
      { name: '李雷', capacity: 'lawyer', authorityProven: true },
      { name: '韩梅', capacity: 'heir', authorityProven: true, contact: { phone: '13900139000' } },
    ],
    peopleInvolved: [{ part: 'witness', name: '赵四' }, { part: 'other' }],
    facts: { visits: 7, segment: 'gold', cards: ['x', '4111111111111111'], vip: null },
  },
})

test('the known words of a complaint are those of its people, none that is missing or erased', () => {
  const answer = handleAll({ id: 'c-1' }, [receipt], { policy: smallBank(), now: make.hoursIn(1) })
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(knownWords(answer.complaint)).toEqual([
    'customer-1',
    '王小明',
    '11010519491231002X',
    '13800138000',
    'wang@qq.com',
    '静安区1号',
    'customer-2',
    '李雷',
    '韩梅',
    '13900139000',
    '赵四',
  ])
})

const placesIn = (...given: Parameters<typeof personalPlaces>): string[] =>
  personalPlaces(...given).map(({ path, kind, value }) => `${kind} ${path} ${value}`)

describe('the personal places', () => {
  test('of a receipt are its people, what was said, and facts that look personal', () => {
    expect(placesIn(receipt).filter((place) => !place.includes('complainants/'))).toEqual([
      'text /complaint/content 请退费',
      'text /complaint/representatives/0/name 李雷',
      'text /complaint/representatives/1/name 韩梅',
      'identifier /complaint/representatives/1/contact/phone 13900139000',
      'text /complaint/peopleInvolved/0/name 赵四',
      'text /complaint/demands/0/describes Pay the second fee back',
      'fact /complaint/facts/cards/1 4111111111111111',
    ])
    expect(placesIn(receipt)).toContain('date /complaint/complainants/0/birthDate 1949-12-31')
  })

  test('of an event by a customer or who acts for them begin with who they are', () => {
    const by = make.person('representative', 'lawyer-1')
    expect(placesIn(make.withdrawn())).toEqual(['identifier /by/id complainant'])
    expect(placesIn(make.withdrawn({ by }))).toEqual(['identifier /by/id lawyer-1'])
    expect(placesIn(make.registered())).toEqual([])
  })

  test('of an event that holds nothing where something should be are none', () => {
    expect(placesIn({ ...receipt, complaint: null } as never)).toEqual([])
    expect(placesIn({ ...receipt, complaint: undefined } as never)).toEqual([])
  })

  test('of a list of texts are its items', () => {
    expect(placesIn(make.customerAsked({ items: ['The receipt', 'The card'] }))).toEqual([
      'text /items/0 The receipt',
      'text /items/1 The card',
    ])
  })
})

test('an event without what is personal keeps the rest', () => {
  const event = make.customerAsked({ items: ['The receipt', 'The card'] })
  expect(withoutPersonal(event)).toStrictEqual({ ...event, items: ['[erased]', '[erased]'] })
  expect(withoutPersonal(receipt).complaint.complainants[0]).toStrictEqual({
    id: '[erased]',
    name: '[erased]',
    contact: { phone: '[erased]', email: '[erased]', address: '[erased]' },
    identityNumber: '[erased]',
  })
})
