import { describe, expect, test } from 'vitest'
import type { RedressError } from '../../../src/errors.js'
import { definePolicy, parsePolicy, shelved, shipped } from '../../../src/policy/index.js'
import type { ShippedCalendar, ShippedRegime, ShippedSignals } from '../../../src/policy/shipped.js'
import { cnNfra2020No3 } from '../../../src/regimes/index.js'
import { cnRetailSignals, feel } from '../../../src/rules/index.js'
import { cnMainland } from '../../../src/sla/calendars/index.js'

const heading = {
  id: 'bank',
  version: '1',
  title: { en: 'Bank', zh: '银行' },
  effectiveFrom: '2026-01-01',
} as const

const hours = { mon: [['09:00', '17:00']] } as const

describe('a policy that imports what it names', () => {
  test('needs no library', () => {
    const policy = definePolicy({
      ...heading,
      regimes: [cnNfra2020No3],
      calendar: cnMainland,
      signals: [cnRetailSignals],
    })
    expect(policy.regimes).toEqual([cnNfra2020No3])
    expect(policy.timeZone).toBe('Asia/Shanghai')
    expect(policy.signals).toHaveLength(1)
  })

  test('is the same as one that names ids in a library, by its hash', () => {
    const clocks = { [cnNfra2020No3.clocks[0]?.id ?? '']: { calendar: 'branch' } }
    const imported = definePolicy({
      ...heading,
      regimes: [{ regime: cnNfra2020No3, clocks }],
      calendar: cnMainland,
      calendars: { branch: { uses: cnMainland, weekly: hours } },
    })
    const named = definePolicy(
      {
        ...heading,
        regimes: [{ regime: 'cn-nfra-2020-3', clocks }],
        calendar: 'cn-mainland',
        calendars: { branch: { uses: 'cn-mainland', weekly: hours } },
      },
      { library: shipped },
    )
    expect(imported.document).toEqual(named.document)
    expect(imported.hash).toBe(named.hash)
  })

  test('has what the policy imports that it is built on', () => {
    const base = { ...heading, regimes: [cnNfra2020No3], calendar: cnMainland } as const
    const branch = definePolicy({ ...heading, id: 'branch', extends: base })
    expect(branch.regimes).toEqual([cnNfra2020No3])
  })

  test('can be extended in its finished form, with its packs in the library', () => {
    const { document } = definePolicy({ ...heading, regimes: [cnNfra2020No3], calendar: cnMainland })
    const branch = { ...heading, id: 'branch', extends: document }
    expect(definePolicy(branch, { library: [cnNfra2020No3, cnMainland] }).regimes).toEqual([cnNfra2020No3])
  })
})

describe('a name that the library does not know', () => {
  test('is an issue that says where the shipped ones are', () => {
    const found = parsePolicy({ ...heading, regimes: ['cn-nfra-2020-3'], calendar: 'cn-mainland' })
    expect(found.issues.map(({ code, hint }) => [code, hint])).toEqual([
      ['unknown-regime', expect.stringContaining('redress/policy/files')],
      ['unknown-calendar', expect.stringContaining('redress/policy/files')],
    ])
  })

  test('is thrown with all findings by definePolicy', () => {
    let thrown: RedressError | undefined
    try {
      definePolicy({ ...heading, calendar: 'cn-mainland', regimes: ['uk-fca-disp'] })
    } catch (error) {
      thrown = error as RedressError
    }
    expect(thrown?.code).toBe('invalid-definition')
    expect(thrown?.details.issues).toHaveLength(2)
  })
})

test('FEEL beyond S-FEEL needs an engine, and says so with its place', () => {
  const source = {
    ...heading,
    calendar: 'cn-mainland',
    tables: [
      {
        id: 'long',
        hitPolicy: 'first',
        inputs: [{ name: 'content', type: 'string' }],
        outputs: [{ name: 'long', type: 'boolean' }],
        rules: [{ id: 'always', when: {}, output: { long: { feel: 'string length(content) > 100' } } }],
      },
    ],
  }
  const found = parsePolicy(source, { library: [cnMainland] })
  expect(found.issues.map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual([
    'tables.long.rules.0.output.long: feel-missing',
  ])
  expect(parsePolicy(source, { library: [cnMainland], feel }).ok).toBe(true)
})

test('the names that the compiler knows are those of what is shipped', () => {
  const regimes: Record<ShippedRegime, true> = {
    'au-rg-271': true,
    'ca-bank-act': true,
    'cn-credit-reporting-2013': true,
    'cn-nfra-2020-3': true,
    'eu-psd2-101': true,
    'hk-hkma-ic-4': true,
    'in-rbi-2026': true,
    'sg-fa-complaints-2021': true,
    'uk-fca-disp': true,
    'us-cfpb-portal': true,
    'us-reg-e': true,
    'us-reg-z': true,
  }
  const calendars: Record<ShippedCalendar, true> = {
    australia: true,
    'australia-nsw': true,
    'australia-vic': true,
    'canada-federal': true,
    'cn-mainland': true,
    'england-and-wales': true,
    'hong-kong': true,
    'india-banks': true,
    'india-national': true,
    ireland: true,
    'northern-ireland': true,
    scotland: true,
    singapore: true,
    target: true,
    'us-federal-reserve': true,
  }
  const signalSets: Record<ShippedSignals, true> = {
    'cfpb-products': true,
    'cn-retail': true,
    'jrt-0169-2018-business': true,
    'jrt-0169-2018-causes': true,
  }
  for (const [kind, names] of Object.entries({ regimes, calendars, signalSets }))
    expect(
      shelved(shipped)
        [kind as 'regimes' | 'calendars' | 'signalSets'].map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(names).sort())
})
