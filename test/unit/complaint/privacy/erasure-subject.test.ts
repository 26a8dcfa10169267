import { describe, expect, test } from 'vitest'
import type { JournalEntry } from '../../../../src/complaint/index.js'
import { coveredBy, isUnknown, subjectIn } from '../../../../src/complaint/privacy/erase.js'
import type { Complainant, ComplaintEvent } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'

const entry = (event: ComplaintEvent): JournalEntry => ({
  complaint: 'c-1',
  sequence: 1,
  event,
  recordedAt: event.at,
  basis: { policy: { id: 'p', version: '1', hash: 'h' }, chart: '1' },
  previous: '',
  hash: '',
})
const receipt = (...complainants: Complainant[]): JournalEntry[] => [
  entry(make.received({ complaint: { ...make.received().complaint, complainants } })),
]

const wang: Complainant = {
  id: 'customer-1',
  name: '王小明',
  identityNumber: '11010519491231002X',
  contact: { phone: '13800138000', email: 'wang@qq.com' },
}
const li: Complainant = { id: 'customer-2', name: '李雷' }
const gone: Complainant = { id: '[erased]', name: '[erased]', contact: { phone: '[erased]' } }
const nobody: readonly JournalEntry[] = []
const noReceipt = [entry(make.registered())]

describe('whom an erasure is about', () => {
  test.each<[readonly JournalEntry[], string, string, boolean]>([
    [receipt(wang, li), 'customer-1', 'complainant-1', false],
    [receipt(wang, li), 'customer-2', 'complainant-2', false],
    [receipt(wang, li), 'customer-9', 'customer-9', true],
    [receipt(wang, li), 'everybody', 'everybody', false],
    [receipt({ name: '王小明' }), 'customer-1', 'customer-1', false],
    [receipt({ name: '王小明' }, li), 'customer-1', 'customer-1', true],
    [receipt(gone), 'customer-1', 'customer-1', false],
    [receipt(gone, li), 'customer-1', 'customer-1', true],
    [receipt(gone, li), '[erased]', 'complainant-1', true],
    [receipt(), 'customer-1', 'customer-1', false],
    [nobody, 'customer-1', 'customer-1', false],
    [noReceipt, 'customer-1', 'customer-1', false],
  ])('of %# is %s, named %s, unknown: %s', (journal, subject, named, unknown) => {
    expect([subjectIn(journal, subject), isUnknown(journal, subject)]).toEqual([named, unknown])
  })
})

describe('what an erasure covers', () => {
  const [received] = receipt(wang, li)
  const message = entry(make.messageReceived())
  const covers = (
    journal: readonly JournalEntry[],
    subject: string,
    path: string,
    value: string,
    of = received,
  ) => {
    if (of === undefined) throw new Error('there is no entry')
    return coveredBy(journal, subject)({ path, kind: 'text', value }, of)
  }

  test.each<[string, readonly JournalEntry[], string]>([
    ['everybody', receipt(wang, li), 'everybody'],
    ['the only complainant', receipt(wang), 'customer-1'],
    ['the last one who is named', receipt(gone, wang), 'customer-1'],
    ['a journal without complainants', receipt(), 'customer-1'],
    ['no journal', nobody, 'customer-1'],
    ['a journal without a receipt', noReceipt, 'customer-1'],
  ])('of %s is everything', (_, journal, subject) => {
    expect(covers(journal, subject, '/complaint/content', 'A fee')).toBe(true)
  })

  test('of one of several is not everything while anything of another is left', () => {
    const left: Complainant = { ...gone, name: '李雷' }
    expect(covers(receipt(left, wang), 'customer-1', '/complaint/content', 'A fee')).toBe(false)
  })

  test('of one of several are their own fields in the receipt, wherever else those stand', () => {
    const journal = receipt(wang, li)
    expect(covers(journal, 'customer-2', '/complaint/complainants/1/background', 'A clerk')).toBe(true)
    expect(covers(journal, 'customer-2', '/complaint/complainants/0/background', 'A clerk')).toBe(false)
    expect(covers(journal, 'customer-2', '/complaint/complainants/10/background', 'A clerk')).toBe(false)
    expect(covers(journal, 'customer-2', '/x/complaint/complainants/1/', 'A clerk')).toBe(false)
    expect(covers(journal, 'customer-2', '/complaint/complainants/1/background', 'A clerk', message)).toBe(
      false,
    )
  })

  test.each(['customer-1', '王小明', '11010519491231002X', '13800138000', 'wang@qq.com'])(
    'of one of several are the texts in which %s stands',
    (word) => {
      const journal = receipt(wang, li)
      expect(covers(journal, 'customer-1', '/content', `请找${word}。`, message)).toBe(true)
      expect(covers(journal, 'customer-2', '/content', `请找${word}。`, message)).toBe(false)
      expect(covers(journal, 'customer-1', '/content', '请找经理。', message)).toBe(false)
    },
  )
})
