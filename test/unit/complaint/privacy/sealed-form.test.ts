import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { JournalDraft } from '../../../../src/complaint/index.js'
import { commitmentTo, sealedForm } from '../../../../src/complaint/privacy/sealed-form.js'
import { hoursIn, received } from '../../../support/events.js'

const draft = (content: unknown, personal?: JournalDraft['personal']): JournalDraft => {
  const event = received()
  return {
    complaint: 'c-1',
    sequence: 1,
    event: { ...event, complaint: { ...event.complaint, content: content as string } },
    recordedAt: hoursIn(0),
    basis: { policy: { id: 'p', version: '1', hash: 'h' }, chart: '1' },
    ...(personal === undefined ? {} : { personal }),
  }
}
const place = '/complaint/content'
const commitment = commitmentTo('salt', 'The words')

test('an entry without marks is sealed as it is', () => {
  const plain = draft('The words')
  expect(sealedForm(plain)).toBe(plain)
})

test('a value that is there and one that was erased are sealed alike, and the marks themselves are not', () => {
  const held = sealedForm(draft('The words', { [place]: { salt: 'salt' } }))
  expect(held).toMatchObject({ sequence: 1, event: { complaint: { content: { commitment } } } })
  expect(held).not.toHaveProperty('personal')
  expect(sealedForm(draft('[erased]', { [place]: { commitment } }))).toEqual(held)
  expect(sealedForm(draft(undefined, { [place]: { commitment } }))).toEqual(held)
})

test('something else in the place of an erased value is sealed as it stands', () => {
  const forged = sealedForm(draft('Other words', { [place]: { commitment } }))
  expect(forged).toMatchObject({ event: { complaint: { content: 'Other words' } } })
})

test.each([
  ['no text where a mark says there is one', { [place]: { salt: 'salt' } }, `There is no text at ${place}`],
  ['no such place', { '/nowhere/at/all': { commitment } }, 'There is no place /nowhere/at/all'],
])('an entry with %s cannot be sealed', (_, marks, message) => {
  expect(() => sealedForm(draft(true, marks))).toThrow(message)
})

test('the draft itself is left as it was', () => {
  const before = draft('The words', { [place]: { salt: 'salt' } })
  const copy = structuredClone(before)
  sealedForm(before)
  expect(before).toEqual(copy)
})

test('a commitment is SHA-256 over the JSON of salt and value, another for each of them', () => {
  const text = '["personal","salt","王小明"]'
  expect(commitmentTo('salt', '王小明')).toBe(createHash('sha256').update(text).digest('hex'))
  expect(commitmentTo('sal', 't王小明')).not.toBe(commitmentTo('salt', '王小明'))
})
