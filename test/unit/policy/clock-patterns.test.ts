import { expect, test } from 'vitest'
import { issueText } from '../../../src/issues.js'
import { type PolicyInput, verifyPolicy } from '../../../src/policy/index.js'
import { smallBank } from '../../support/policies.js'

type Clock = NonNullable<PolicyInput['clocks']>[number]
type Pattern = Clock['startsOn'][number]

const findings = (pattern: Pattern): string[] =>
  verifyPolicy(
    smallBank({
      clocks: [
        {
          id: 'own',
          title: { en: 'Own', zh: '自有' },
          target: { hours: 1 },
          startsOn: [pattern],
          stopsOn: ['complaint.closed'],
          statutory: false,
          source: { cite: 'House rule', confidence: 'H' },
        },
      ],
    }),
  )
    .findings.filter(({ path }) => path[1] === 'own')
    .map(issueText)

test.each<[Pattern, string | undefined]>([
  [{ enters: 'handling.investigating' }, undefined],
  [{ leaves: 'waiting.customer' }, undefined],
  [{ enters: 'handling.dreaming' }, 'there is no tag'],
  [{ leaves: 'constructor' }, 'there is no tag'],
  [{ on: 'findings.made', where: { 'finding.codes': 'violation' } }, undefined],
  [{ on: 'findings.dreamt', where: {} }, 'there is no event'],
  ['findings.made', undefined],
  [{ meets: 'decision' }, undefined],
  [{ meets: 'nothing' }, 'there is no clock "nothing"'],
])('%j', (pattern, wrong) => {
  const found = findings(pattern)
  if (wrong === undefined) expect(found).toEqual([])
  else expect(found.join().replace('the chart has no', 'there is no')).toContain(wrong)
})

test('a window that opens in silence names clocks that there are', () => {
  const source = { cite: 'House rule', confidence: 'H' } as const
  const window = {
    id: 'own',
    title: { en: 'Own', zh: '自有' },
    target: { months: 1 },
    startsOn: ['final-response.sent'],
    stopsOn: ['dispute.opened'],
    statutory: false,
    window: true,
    source,
  } as const
  const found = (of: string) =>
    verifyPolicy(smallBank({ clocks: [{ ...window, silence: { of: [of], source } }] }))
      .findings.filter(({ path }) => path[1] === 'own')
      .map(issueText)
  expect(found('decision')).toEqual([])
  expect(found('nothing')).toEqual([expect.stringContaining('there is no clock "nothing"')])
})
