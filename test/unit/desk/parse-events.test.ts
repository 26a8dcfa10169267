import { describe, expect, test } from 'vitest'
import { parseAll } from '../../../src/desk/parse-events.js'
import { toText } from '../../../src/explanation.js'
import { received } from '../../support/events.js'

const refusalOf = (event: unknown) => {
  const read = parseAll([event])
  if (read.ok) throw new Error('it is well formed')
  return read.refusal
}
const words = (event: unknown, language: 'en' | 'zh'): string =>
  refusalOf(event)
    .because.map((reason) => toText(reason, language))
    .join('\n')

const registered = {
  type: 'complaint.registered',
  at: '2026-03-02T10:00:00Z',
  by: { id: 'u-1', role: 'handler' },
}

describe('an event that is not well formed says what is wrong', () => {
  test.each([
    [
      'a key that is missing',
      registered,
      'reference: the key is missing; give a text',
      'reference：字段缺失；须填写文本',
    ],
    [
      'a key that is too many',
      { ...registered, reference: 'R', colour: 1 },
      '"colour" is not a key',
      '“colour”不是此处的字段',
    ],
    [
      'a time that is none',
      { ...registered, reference: 'R', at: 'soon' },
      'at: this is no instant',
      'at：不是有效的时间',
    ],
    ['what is no event at all', 7, 'should be an object, is a number', '应为对象，实际为数字'],
    ['a hostile key', JSON.parse('{"type":"complaint.registered","__proto__":{}}'), 'not allowed', '不允许'],
  ])('%s, in both languages', (_, event, en, zh) => {
    expect(words(event, 'en')).toContain(en)
    expect(words(event, 'zh')).toContain(zh)
  })

  test('a slip in the type names the event that was meant', () => {
    const slip = { ...registered, type: 'complaint.registerd' }
    expect(words(slip, 'en')).toContain(
      'There is no event "complaint.registerd"; did you mean "complaint.registered"?',
    )
    expect(words(slip, 'zh')).toContain('没有名为“complaint.registerd”的事件，是否为“complaint.registered”？')
    expect(words({ ...registered, type: 'payment.made' }, 'en')).not.toContain('did you mean')
  })

  test('a list of many words is cut in the sentence and whole in the issue', () => {
    const event = { ...registered, reference: 'R', by: { id: 'u-1', role: 'boss' } }
    expect(words(event, 'en').length).toBeLessThan(500)
    expect(refusalOf(event).issues?.[0]?.hint).toContain('upper-level-reviewer')
  })

  test('in several events the first that is wrong is named', () => {
    expect(parseAll([received(), registered])).toMatchObject({
      ok: false,
      refusal: { event: 'complaint.registered' },
    })
  })
})
