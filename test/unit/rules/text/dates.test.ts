import { describe, expect, it } from 'vitest'
import { findDates } from '../../../../src/rules/text/find-dates.js'
import { normalise } from '../../../../src/rules/text/normalise.js'

const dates = (text: string): string[] => findDates(normalise(text), 100).map(({ date }) => date)

describe('dates', () => {
  it.each([
    ['2026年3月2日', '2026-03-02'],
    ['2026年3月2号上午', '2026-03-02'],
    ['二〇二六年三月二十日', '2026-03-20'],
    ['3月2日', '--03-02'],
    ['十二月三十一日', '--12-31'],
    ['2月29日', '--02-29'],
    ['2026-03-02', '2026-03-02'],
    ['2026/3/2', '2026-03-02'],
    ['2026.3.2', '2026-03-02'],
    ['03/02/2026', '2026-03-02'],
    ['13/02/2026', '2026-02-13'],
    ['March 2nd, 2026', '2026-03-02'],
    ['2 Mar 2026', '2026-03-02'],
    ['the 2nd of March 2026', '2026-03-02'],
    ['Sept. 5', '--09-05'],
  ])('%s is %s', (text, expected) => {
    expect(dates(text)).toEqual([expected])
  })

  it.each([
    'XX/XX/2023',
    '2026年2月30日',
    '2025年2月29日',
    '9月31日',
    '123/02/2026',
    '2026-03-021',
    'it may 5 times',
    '1.2.3.4',
    '',
  ])('%s is no date', (text) => {
    expect(dates(text)).toEqual([])
  })
})
