import { describe, expect, test } from 'vitest'
import { parsePolicy, shipped } from '../../../src/policy/index.js'
import { firstEditions } from '../../../src/regimes/index.js'
import { policyFrom } from '../../support/policy-from.js'

const source = { cite: 'x', confidence: 'H' }

const heading = { id: 'bank', version: '1', title: { en: 'Bank', zh: '银行' }, effectiveFrom: '2026-01-01' }

const own = (clock: object, counting: object) => ({
  ...heading,
  id: 'own',
  title: { en: 'Own', zh: '自有' },
  calendar: 'always',
  calendars: { always: { timeZone: 'UTC', weekly: { mon: [['09:00', '17:00']] } } },
  regimes: [{ regime: 'uk-fca-disp', edition: 1, clocks: { 'disp-final-response': { counting } } }],
  clocks: [
    {
      id: 'a',
      title: { en: 'A', zh: '甲' },
      target: { businessDays: 3 },
      startsOn: ['complaint.received'],
      stopsOn: ['complaint.closed'],
      statutory: false,
      source,
      ...clock,
    },
  ],
})

const flood = [{ id: 'flood', from: '2026-03-01', through: '2026-03-03', when: {}, source }]
const steps = [{ id: 'warn', percent: 50, notify: ['handler'] }]

const asNow = own(
  {
    counting: { startDay: 'include', convention: 'none', atClose: 'next-opening' },
    suspensions: flood,
    escalations: steps,
  },
  { startDay: 'first-business-day', convention: 'following', atClose: 'close' },
)

const asInFirstVersion = own(
  { counting: { count: 'inclusive', roll: 'none', boundary: 'roll' }, standstills: flood, ladder: steps },
  { count: 'roll-first', roll: 'next-business-day', boundary: 'close' },
)

describe('a key that had another name in 0.1', () => {
  test('is an issue that names the new one, with its value', () => {
    const { issues } = parsePolicy(asInFirstVersion, { library: shipped })
    expect(
      issues.map(({ code, path, message, hint }) => `${code} ${path.join('.')}: ${message}; ${hint}`),
    ).toEqual([
      'renamed-key clocks.0.ladder: "ladder" is called "escalations" now; write escalations',
      'renamed-key clocks.0.standstills: "standstills" is called "suspensions" now; write suspensions',
      'renamed-key clocks.0.counting.count: "count" is called "startDay" now; write startDay: include',
      'renamed-key clocks.0.counting.roll: "roll" is called "convention" now; write convention: none',
      'renamed-key clocks.0.counting.boundary: "boundary" is called "atClose" now; write atClose: next-opening',
      'renamed-key regimes.0.clocks.disp-final-response.counting.count: "count" is called "startDay" now; write startDay: first-business-day',
      'renamed-key regimes.0.clocks.disp-final-response.counting.roll: "roll" is called "convention" now; write convention: following',
      'renamed-key regimes.0.clocks.disp-final-response.counting.boundary: "boundary" is called "atClose" now; write atClose: close',
    ])
  })

  test('is one in the policy that is built on, too', () => {
    const branch = { ...heading, id: 'branch', extends: asInFirstVersion }
    expect(parsePolicy(branch, { library: shipped }).issues.map(({ code }) => code)).toContain('renamed-key')
  })
})

/** What version 0.1.0 answered for each. */
const hashes: Readonly<Record<string, string>> = {
  'cn-nfra-2020-3': '4569bd549dee36e36ee338f10b16c974522ffe5b9088a29c3c19e8b3133faafc',
  'cn-credit-reporting-2013': 'a7ab38c8a0310f760ed0cc4d363fffbe0ff2d06386972d2318994cf6d21ee65a',
  'uk-fca-disp': '4dcbb45cee56ada17b967ad8eed847eda1c18f4c437718b79833d6620c9e2c09',
  'eu-psd2-101': '7f7086d8050c2ed2350ca382f0febccf6868bef948dc58652fb096976530074a',
  'us-reg-e': 'a6de102e2da4ce5eec0c1a22231e826980ca230c17ed8c51d66b8948ecc5948e',
  'us-reg-z': 'bdd6a4f8cbb46221e892f829aacf6e1f76fadb831167ff666d825176d2de71ce',
  'us-cfpb-portal': 'd7f0fc16a03f5f1bc4de4999fc5b7804463ba42afbff2b9e4eefda09c1aab32b',
  'au-rg-271': 'e056dfec84dc7c5e92f301327e5d9b55bbbe9d822a4279134d086fbe128f9b67',
  'ca-bank-act': 'e955f99529d65cc0f21e3a50cac2a231d3b92ccccc6445348dd7fc3060a71256',
  'sg-fa-complaints-2021': 'ed6cfb7918ccc3e2f99e05cd5186eb3eddb88f04b55a7fc9a50f7b794365fdd3',
  'in-rbi-2026': '83545f26ffbbaed05ed2f5f3bfeadd0084e2a57ee2b5dd774f97eaf04f418194',
  'hk-hkma-ic-4': '4508e31f25bc370a448e391ad8edc3dcc83e9cfe2848551868ce31dda318a36d',
  own: '80cb364f63c2edfc9d51d27057cc9e46461cd0f477232ef58b4eda67fa19a3d8',
}

describe('a policy keeps the hash that its complaints were stored under by 0.1', () => {
  test.each(firstEditions)('with the first edition of $id alone', ({ id, calendar }) => {
    expect(policyFrom({ ...heading, regimes: [{ regime: id, edition: 1 }], calendar }).hash).toBe(hashes[id])
  })

  test('with keys of its own that were renamed', () => {
    expect(policyFrom(asNow).hash).toBe(hashes.own)
  })
})

describe('a key that is misspelt', () => {
  test.each([
    [{ tabels: [] }, 'did you mean tables?'],
    [{ controls: { clossure: {} } }, 'did you mean closure?'],
    [{ controls: { closure: { lesons: true } } }, 'did you mean lessons?'],
    [{ retention: [{ waht: heading.title }] }, 'did you mean what?'],
    [{ teams: { cards: { titel: heading.title } } }, 'did you mean title?'],
    [{ weather: 'fine' }, 'leave it out'],
  ])('%j: %s', (more, expected) => {
    const { issues } = parsePolicy({ ...heading, calendar: 'cn-mainland', ...more }, { library: shipped })
    expect(issues.find(({ code }) => code === 'unrecognized-keys')?.hint).toBe(expected)
  })
})
