import { describe, expect, it } from 'vitest'
import { endOfWeek } from '../../../src/report/board-frame.js'
import type { BoardLine } from '../../../src/report/index.js'
import { receivedSeries } from '../../../src/report/page/received-series.js'
import { localDate } from '../../../src/time-zone.js'
import { boardOf, mergedBoards } from '../../support/board-lines.js'

const frame = { now: '2026-10-08T02:00:00.000Z', timeZone: 'Asia/Shanghai' }

const line = (id: string, more: Partial<BoardLine> = {}): BoardLine => ({
  id,
  receivedOn: '2026-10-08',
  channel: 'phone',
  attention: 'normal',
  open: true,
  beyondLimit: false,
  due: 'later',
  ...more,
})

describe('the order of urgency', () => {
  it('is beyond a regulatory limit, overdue, due today, attention, priority, due time, id', () => {
    const lines = [
      line('law', { due: 'overdue', beyondLimit: true, priority: 'low' }),
      line('f', { due: 'later', attention: 'major', priority: 'urgent' }),
      line('e', { due: 'today', priority: 'low' }),
      line('d', { due: 'overdue', priority: 'normal', dueAt: '2026-10-02T00:00:00.000Z' }),
      line('c', { due: 'overdue', priority: 'normal', dueAt: '2026-10-01T00:00:00.000Z' }),
      line('b', { due: 'overdue', priority: 'high', dueAt: '2026-10-03T00:00:00.000Z' }),
      line('a', { due: 'overdue', attention: 'escalated', dueAt: '2026-10-07T00:00:00.000Z' }),
      line('closed', { due: 'overdue', open: false, attention: 'major' }),
    ]
    expect(boardOf(frame, lines).urgent.map(({ id }) => id)).toEqual(['law', 'a', 'b', 'c', 'd', 'e', 'f'])
  })
})

describe('boards', () => {
  it('of different moments or zones do not merge', () => {
    const later = boardOf({ ...frame, now: '2026-10-09T02:00:00.000Z' }, [])
    expect(() => mergedBoards(boardOf(frame, []), later)).toThrow(
      expect.objectContaining({ code: 'boards-differ' }),
    )
  })

  it('count codes that are names of object parts', () => {
    const { byCategory } = boardOf(frame, [
      line('1', { category: 'constructor' }),
      line('2', { category: '__proto__' }),
      line('3', { category: 'constructor' }),
    ])
    expect(Object.entries(byCategory)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ])
  })
})

describe('days', () => {
  it('are those of the zone', () => {
    expect(localDate('Asia/Shanghai', '2026-10-08T17:00:00.000Z')).toBe('2026-10-09')
    expect(localDate('America/New_York', '2026-10-08T03:00:00.000Z')).toBe('2026-10-07')
  })

  it.each([
    ['2026-10-05', '2026-10-11'],
    ['2026-10-11', '2026-10-11'],
    ['2026-12-30', '2027-01-03'],
  ])('the week of %s ends on %s', (date, end) => {
    expect(endOfWeek(date)).toBe(end)
  })
})

describe('the series of receipts', () => {
  it('leaves out no day between the first and the last', () => {
    expect(receivedSeries({ '2026-02-27': 1, '2026-03-01': 2 })).toEqual({
      unit: 'day',
      points: [
        { period: '2026-02-27', count: 1 },
        { period: '2026-02-28', count: 0 },
        { period: '2026-03-01', count: 2 },
      ],
    })
  })

  it('goes by month or year where days would be too many', () => {
    expect(receivedSeries({ '2025-12-01': 1, '2026-02-20': 2 })).toMatchObject({
      unit: 'month',
      points: [{ period: '2025-12' }, { period: '2026-01', count: 0 }, { period: '2026-02', count: 2 }],
    })
    expect(receivedSeries({ '2015-12-01': 1, '2026-02-20': 2 }).unit).toBe('year')
  })

  it('of nothing is nothing', () => {
    expect(receivedSeries({}).points).toEqual([])
  })
})
