import { describe, expect, test } from 'vitest'
import { issueText } from '../../../src/issues.js'
import { policySchema } from '../../../src/policy/policy-schema.js'
import { complaintEvent, parseEvent, sentencesWith } from '../../../src/vocabulary/index.js'
import { received } from '../../support/events.js'

const heading = { at: '2026-03-02T10:00:00Z', by: { id: 'u-1', role: 'handler' } }
const event = (type: string, more: object = {}) => ({ type, ...heading, ...more })
const registered = (more: object) => event('complaint.registered', { reference: 'R', ...more })
const scored = (score: unknown) => event('satisfaction.recorded', { score })
const settled = (more: object) => event('settlement.reached', { terms: 'x', acceptedBy: ['a', 'b'], ...more })
const taken = (more: object) => ({ ...received(), complaint: { ...received().complaint, ...more } })

describe('what is wrong with an event is one sentence in each language', () => {
  test.each<[what: unknown, en: string, zh: string]>([
    [undefined, 'nothing was given; give an object', '未提供任何内容；须填写对象'],
    [null, 'should be an object, is null; give an object', '应为对象，实际为空值（null）；须填写对象'],
    [
      registered({ reference: undefined }),
      'reference: the key is missing; give a text',
      'reference：字段缺失；须填写文本',
    ],
    [
      registered({ at: undefined }),
      'at: the key is missing; give date, time and offset, such as 2026-03-02T10:00:00+08:00',
      'at：字段缺失；须填写日期、时间和时区，例如 2026-03-02T10:00:00+08:00',
    ],
    [
      registered({ by: undefined }),
      'by: the key is missing; give an object with id, role',
      'by：字段缺失；须填写对象，含 id、role',
    ],
    [
      registered({ at: 'soon' }),
      'at: this is no instant; give date, time and offset, such as 2026-03-02T10:00:00+08:00',
      'at：不是有效的时间；须填写日期、时间和时区，例如 2026-03-02T10:00:00+08:00',
    ],
    [
      taken({ complainants: [{ birthDate: '2026-02-30' }] }),
      'complaint.complainants[0].birthDate: this is no date; give a day of the calendar as year-month-day, such as 2026-03-02',
      'complaint.complainants[0].birthDate：不是有效的日期；须填写实际存在的日期（年-月-日），例如 2026-03-02',
    ],
    [
      registered({ by: { id: 'u-1', role: 'hander' } }),
      'by.role: "hander" is not a code that is known here; did you mean handler? Otherwise use one of receptionist, acceptance-officer, handler, investigator, department, head-of-department, customer-service, customer-service-manager and 19 more',
      'by.role：“hander”不是此处可用的代码；是否为“handler”？可选值：receptionist、acceptance-officer、handler、investigator、department、head-of-department、customer-service、customer-service-manager 等 27 个',
    ],
    [
      event('investigation.started', { level: 'deep' }),
      'level: "deep" is not a code that is known here; use one of preliminary, in-depth, special',
      'level：“deep”不是此处可用的代码；可选值：preliminary、in-depth、special',
    ],
    [
      registered({ referense: 'R' }),
      '"referense" is not a key that is known here; did you mean reference?',
      '“referense”不是此处的字段；是否为“reference”？',
    ],
    [
      registered({ scor: 1, colour: 2 }),
      '"scor", "colour" are not keys that are known here; leave them out',
      '“scor”、“colour”不是此处的字段；请删除',
    ],
    [
      registered({ reference: 17 }),
      'reference: should be a text, is a number; put it in quotation marks',
      'reference：应为文本，实际为数字；请加引号',
    ],
    [
      scored('4'),
      'score: should be a whole number, is a text; write it without quotation marks',
      'score：应为整数，实际为文本；请去掉引号',
    ],
    [
      scored(2.5),
      'score: should be a whole number, is a number with decimals; give a whole number',
      'score：应为整数，实际为小数；须填写整数',
    ],
    [
      scored(Number.NaN),
      'score: should be a whole number, is no number (NaN); give a whole number',
      'score：应为整数，实际为非数值（NaN）；须填写整数',
    ],
    [scored(0), 'score: the number is too small; give 1 or more', 'score：数值过小；须不小于 1'],
    [scored(9), 'score: the number is too large; give 5 or less', 'score：数值过大；须不大于 5'],
    [
      registered({ reference: '' }),
      'reference: the text is empty; give at least 1 character',
      'reference：内容为空；至少填写 1 个字符',
    ],
    [
      registered({ id: 'x'.repeat(300) }),
      'id: the text is too long (300 characters); give at most 200 characters',
      'id：内容过长（300 个字符）；最多填写 200 个字符',
    ],
    [
      settled({ acceptedBy: ['a'] }),
      'acceptedBy: the list has 1 entry; give at least 2 entries',
      'acceptedBy：列表有 1 项；至少填写 2 项',
    ],
    [
      settled({ acceptedBy: 'a' }),
      'acceptedBy: should be a list, is a text; give a list',
      'acceptedBy：应为列表，实际为文本；须填写列表',
    ],
    [
      settled({ amount: { currency: 'rmb', minor: 1 } }),
      'amount.currency: must be an ISO 4217 code such as CNY',
      'amount.currency：须为 ISO 4217 货币代码，例如 CNY',
    ],
    [
      settled({ amount: { currency: 'XAU', minor: 1 } }),
      'amount.currency: must be a currency with minor units in ISO 4217 list one of 2026-01-01',
      'amount.currency：须为 ISO 4217 货币代码表中有辅币单位的货币',
    ],
    [
      taken({ facts: { '1a': true } }),
      'complaint.facts.1a: the key must be letters, digits and hyphens that begin with a letter',
      'complaint.facts.1a：字段名须以字母开头，只含字母、数字和连字符',
    ],
    [
      taken({ facts: { a: {} } }),
      'complaint.facts.a: should be a text or a number or true or false or null or a list, is an object; give a text or a number or true or false or null or a list',
      'complaint.facts.a：应为文本或数字或布尔值（true 或 false）或空值（null）或列表，实际为对象；须填写文本或数字或布尔值（true 或 false）或空值（null）或列表',
    ],
  ])('%j', (what, en, zh) => {
    expect(sentencesWith(complaintEvent, what)).toEqual([{ en, zh }])
  })

  test('an issue has the same words: what is wrong, and as its hint what mends it', () => {
    expect(parseEvent(registered({ reference: undefined })).issues.map(issueText)).toEqual([
      'reference: the key is missing (give a text)',
    ])
  })
})

test('a union in a policy is answered by the option that was meant', () => {
  const policy = {
    id: 'a',
    version: '1',
    title: { en: 'a', zh: 'a' },
    effectiveFrom: '2026-01-01',
    calendar: 'c',
  }
  expect(
    sentencesWith(policySchema, {
      ...policy,
      regimes: [{ regime: 'x', cloks: {} }, 5],
      calendars: { a: { use: 'x' } },
    }).map(({ en, zh }) => [en, zh]),
  ).toEqual([
    [
      'regimes[0]: "cloks" is not a key that is known here; did you mean clocks?',
      'regimes[0]：“cloks”不是此处的字段；是否为“clocks”？',
    ],
    [
      'regimes[1]: should be a text or an object, is a number; put it in quotation marks',
      'regimes[1]：应为文本或对象，实际为数字；请加引号',
    ],
    [
      'calendars.a: "use" is not a key that is known here; did you mean uses?',
      'calendars.a：“use”不是此处的字段；是否为“uses”？',
    ],
  ])
})
