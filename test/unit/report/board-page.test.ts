import { describe, expect, it } from 'vitest'
import { type BoardLine, type BoardPageOptions, boardPage } from '../../../src/report/index.js'
import { boardOf } from '../../support/board-lines.js'

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

const board = boardOf(frame, [
  line('c-1', { due: 'overdue', dueOn: '2026-10-01', category: 'loan', team: 'lending', priority: 'high' }),
  line('c-2', { due: 'today', category: 'loan', receivedOn: '2026-10-05' }),
  line('c-3', { due: 'this-week' }),
  line('c-4', { open: false, due: 'none' }),
])

const options: BoardPageOptions = {
  title: { en: 'Board', zh: '看板' },
  language: 'en',
  names: { categories: { loan: { en: 'Loans', zh: '贷款' } }, teams: {} },
}

const figure = (page: string, name: string): number =>
  Number(new RegExp(`data-figure="${name.replaceAll('.', '\\.')}">(\\d+)<`).exec(page)?.[1])

describe('the page', () => {
  it('shows the figures of the summary, as text and as JSON', () => {
    const page = boardPage(board, options)
    const summary = board
    for (const name of ['complaints', 'open', 'overdue', 'dueToday', 'dueThisWeek'] as const)
      expect(figure(page, name), name).toBe(summary[name])
    expect(summary).toMatchObject({ complaints: 4, open: 3, overdue: 1, dueToday: 1, dueThisWeek: 2 })
    expect(figure(page, 'category.loan')).toBe(2)
    expect(figure(page, 'category.-')).toBe(2)
    const json = /<script type="application\/json" id="figures">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(summary)))
  })

  it('speaks one language at a time', () => {
    const page = boardPage(board, { ...options, language: 'zh' })
    expect(page).toContain('<html lang="zh-CN">')
    expect(page).toContain('贷款')
    expect(page).not.toContain('Loans')
  })

  it('escapes everything that came in with the complaints', () => {
    const hostile = '</script><script>alert(1)</script>'
    const page = boardPage(
      boardOf(frame, [line(hostile, { category: hostile, team: '"><img src=x onerror=alert(1)>' })]),
      {
        ...options,
        title: { en: '<b>', zh: '<b>' },
        reasons: { [hostile]: [{ says: { en: `<i>${hostile}`, zh: '' } }] },
      },
    )
    expect(page).not.toMatch(/<script>|<img|<i>|<b><\/title>/)
    expect(page.match(/<\/script>/g)).toHaveLength(1)
  })

  it('asks for no other resource', () => {
    expect(boardPage(board, options)).not.toMatch(/(src|href)=|url\(|@import/)
  })

  it('draws every chart twice and says its figures in words', () => {
    const sizes: number[] = []
    const page = boardPage(board, {
      ...options,
      drawChart: ({ size }) => {
        sizes.push(size.width)
        return '<svg></svg>'
      },
    })
    expect(page.match(/<svg>/g)).toHaveLength(sizes.length)
    expect(sizes.length).toBe(12)
    expect(page).toContain('aria-label="By category. Loans: 2; Not stated: 2"')
  })

  it('shows plain tables when nothing can draw', () => {
    const page = boardPage(board, options)
    expect(page).not.toContain('<svg')
    expect(page).not.toContain('<details')
    expect(page).toContain('<table')
  })

  it('lists the most urgent first, with reasons and sources', () => {
    const page = boardPage(board, {
      ...options,
      reasons: {
        'c-1': [
          {
            says: { en: 'Overdue since 2026-10-01', zh: '' },
            source: { cite: 'Order 3/2020 art. 18(1)', confidence: 'P' },
          },
        ],
      },
    })
    const places = ['c-1', 'c-2', 'c-3'].map((id) => page.indexOf(`data-complaint="${id}"`))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(page).toContain('Overdue since 2026-10-01')
    expect(page).toContain('[Order 3/2020 art. 18(1)]')
    expect(page).not.toContain('data-complaint="c-4"')
  })

  it('of no complaints is a page all the same', () => {
    expect(boardPage(boardOf(frame, []), options)).toContain('No complaint is open.')
  })
})
