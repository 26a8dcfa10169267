import { describe, expect, it } from 'vitest'
import { aligned, columnsOf, indented, padded } from '../../../src/cli/print.js'
import { progressOn, progressText } from '../../../src/cli/progress.js'
import { targetArgument } from '../../../src/cli/target-argument.js'
import { instantArgument } from '../../../src/cli/usage.js'

describe('a target', () => {
  it.each([
    ['15 calendarDays', { calendarDays: 15 }],
    ['15 calendar days', { calendarDays: 15 }],
    ['1 Business Day', { businessDays: 1 }],
    ['-3 working-days', { businessDays: -3 }],
    ['4.5 hours', { hours: 4.5 }],
    ['8 weeks', { weeks: 8 }],
    ['90 business minutes', { businessMinutes: 90 }],
  ])('can be written %s', (text, target) => {
    expect(targetArgument(text)).toEqual(target)
  })

  it.each(['15', 'days', '15 bananas', 'NaN days', '1e3 days', 'Infinity days', '5 constructor', ''])(
    'cannot be %s',
    (text) => {
      expect(() => targetArgument(text)).toThrow(/amount and a unit/)
    },
  )
})

describe('an instant', () => {
  it('needs an offset', () => {
    expect(instantArgument('2026-03-02T10:00+08:00')).toBe('2026-03-02T02:00:00.000Z')
    for (const text of ['2026-03-02', '2026-03-02T10:00', 'now', '2026-13-02T10:00Z'])
      expect(() => instantArgument(text)).toThrow(/offset/)
  })
})

describe('columns', () => {
  it('count Chinese characters twice', () => {
    expect(columnsOf('投诉ab')).toBe(6)
    expect(padded('投诉', 6)).toBe('投诉  ')
    expect(padded('12', 4, 'right')).toBe('  12')
  })

  it('stand under each other', () => {
    expect(
      aligned(
        [
          ['借记卡', '7'],
          ['Loans', '12'],
        ],
        [1],
      ),
    ).toEqual(['借记卡   7', 'Loans   12'])
  })

  it('are indented line by line, blank lines left alone', () => {
    expect(indented('a\n\nb')).toBe('  a\n\n  b')
  })
})

describe('progress', () => {
  const terminal = (progress: boolean, written: string[]) => {
    let at = 0
    return {
      out: () => undefined,
      err: (text: string) => {
        written.push(text)
      },
      standardInput: async function* () {},
      colours: false,
      progress,
      now: () => {
        at += 60
        return new Date(at)
      },
      environment: {},
    }
  }

  it('is silent when nobody looks', () => {
    const written: string[] = []
    const progress = progressOn(terminal(false, written))
    progress.show('x')
    progress.clear()
    expect(written).toEqual([])
  })

  it('rewrites its line, not too often, and leaves none behind', () => {
    const written: string[] = []
    const progress = progressOn(terminal(true, written))
    for (const text of ['1', '2', '3', '4', '5']) progress.show(text)
    progress.clear()
    expect(written.join('')).not.toContain('\n')
    expect(written.filter((text) => /\d$/.test(text))).toEqual([
      '\r\u001b[2K1',
      '\r\u001b[2K3',
      '\r\u001b[2K5',
    ])
    expect(written.at(-1)).toBe('\r\u001b[2K')
  })

  it('tells a share only when the size is known', () => {
    expect(progressText('a.csv', 50, 200, 7)).toBe('a.csv  █████░░░░░░░░░░░░░░░  25%  7 rows')
    expect(progressText('-', 50, undefined, 1200)).toBe('-  1,200 rows')
  })
})
