import { expect, test } from 'vitest'
import { parsePeriod, periodView, reportNames, startReport } from '../../../src/report/index.js'
import { reportLine } from '../../support/report-lines.js'

const read = parsePeriod('2026-W47')
if (!read.ok) throw new Error('no such week')
const period = read.value
const names = reportNames([])

const problems = (...complaints: readonly { category?: string; cause?: string; merged?: boolean }[]) => {
  const running = startReport({ now: '2026-11-24T02:00:00.000Z', timeZone: 'Asia/Shanghai', period })
  complaints.forEach((more, place) => {
    running.add(reportLine(`c-${place}`, more))
  })
  return periodView(running.report(), { names, language: 'en' }).tables.find(({ id }) => id === 'problems')
    ?.rows
}

const loan = { category: 'loan' }

test('what is complained about most comes first, with its share and the cause found most often', () => {
  expect(
    problems(
      { category: 'debit-card', cause: 'fund-safety' },
      { ...loan, cause: 'marketing' },
      { ...loan, cause: 'contract-terms' },
      { ...loan, cause: 'contract-terms' },
    ),
  ).toEqual([
    ['Loans', '3', '75%', 'Contract terms', '2'],
    ['Debit cards', '1', '25%', 'Safety of funds', '1'],
  ])
})

test('a cause that nobody has found yet is not named, however many complaints have none', () => {
  expect(problems(loan, loan, { ...loan, cause: 'marketing' })?.[0]?.slice(3)).toEqual(['Marketing', '1'])
  expect(problems(loan)?.[0]?.slice(3)).toEqual(['-', '-'])
})

test('a name that an object might take for its own is counted like any other', () => {
  expect(problems({ category: '__proto__', cause: 'constructor' })).toEqual([
    ['__proto__', '1', '100%', 'constructor', '1'],
  ])
})

test('ten at most; without categories, and of merged complaints, there is nothing to say', () => {
  const many = Array.from({ length: 12 }, (_, place) => ({ category: `kind-${place}` }))
  expect(problems(...many)).toHaveLength(10)
  expect(problems({}, { ...loan, merged: true })).toBeUndefined()
})
