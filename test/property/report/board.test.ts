import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { boardLines, boardOf, mergedBoards } from '../../support/board-lines.js'

const frame = { now: '2026-10-08T02:00:00.000Z', timeZone: 'Asia/Shanghai' }
const nothing = boardOf(frame, [])

const parted = fc.tuple(boardLines, fc.nat(), fc.nat()).map(([lines, x, y]) => {
  const [a, b] = [x % (lines.length + 1), y % (lines.length + 1)].sort((m, n) => m - n)
  return [lines.slice(0, a), lines.slice(a, b), lines.slice(b)].map((part) => boardOf(frame, part))
})

it('merging is associative and commutative, and the empty board changes nothing', () => {
  fc.assert(
    fc.property(parted, ([a = nothing, b = nothing, c = nothing]) => {
      expect(mergedBoards(mergedBoards(a, b), c)).toEqual(mergedBoards(a, mergedBoards(b, c)))
      expect(mergedBoards(a, b)).toEqual(mergedBoards(b, a))
      expect(mergedBoards(a, nothing)).toEqual(a)
    }),
  )
})

it('the board does not depend on the order or the portions in which complaints were added', () => {
  fc.assert(
    fc.property(boardLines, fc.nat(), (lines, cut) => {
      const place = cut % (lines.length + 1)
      const inPortions = mergedBoards(
        boardOf(frame, lines.slice(place)),
        boardOf(frame, lines.slice(0, place)),
      )
      expect(JSON.stringify(inPortions)).toBe(JSON.stringify(boardOf(frame, lines)))
    }),
  )
})

it('every count adds up to the number of complaints, and the due spans to those that are open', () => {
  fc.assert(
    fc.property(boardLines, (lines) => {
      const board = boardOf(frame, lines)
      const sum = (counts: object) => Object.values(counts).reduce((total, count) => total + count, 0)
      for (const counts of [board.byCategory, board.byPriority, board.byTeam, board.byChannel, board.byDay])
        expect(sum(counts)).toBe(lines.length)
      expect(sum(board.due)).toBe(board.open)
    }),
  )
})

it('no open complaint that is left out is more urgent than one that is kept', () => {
  fc.assert(
    fc.property(boardLines, (lines) => {
      const { urgent } = boardOf(frame, lines)
      const open = lines.filter((line) => line.open)
      expect(urgent.length).toBe(Math.min(10, open.length))
      const left = open.filter((line) => !urgent.some((kept) => kept.id === line.id))
      const anyKept = (due: string) => urgent.some((line) => line.due === due)
      if (left.some((line) => line.due === 'overdue')) {
        expect(urgent.every((line) => line.due === 'overdue')).toBe(true)
      }
      if (left.some((line) => line.due === 'today')) {
        expect(anyKept('this-week') || anyKept('later') || anyKept('none') || anyKept('paused')).toBe(false)
      }
    }),
  )
})
