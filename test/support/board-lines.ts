import * as fc from 'fast-check'
import { type Board, type BoardFrame, type BoardLine, startBoard } from '../../src/report/index.js'

export const boardOf = (frame: BoardFrame, lines: readonly BoardLine[]): Board => {
  const running = startBoard(frame)
  for (const line of lines) running.add(line)
  return running.board()
}

export const mergedBoards = (...boards: readonly [Board, ...Board[]]): Board => {
  const running = startBoard(boards[0])
  for (const board of boards) running.absorb(board)
  return running.board()
}

/** Lines of boards as fast-check makes them, with ids that do not repeat. */
export const boardLines = fc
  .uniqueArray(
    fc.record(
      {
        id: fc.string({ minLength: 1, maxLength: 6 }),
        receivedOn: fc.constantFrom('2026-09-30', '2026-10-01', '2026-10-08'),
        channel: fc.constantFrom('phone', 'branch'),
        category: fc.constantFrom('loan', 'constructor', '__proto__'),
        priority: fc.constantFrom('low', 'normal', 'high', 'urgent', 'sometime'),
        team: fc.constantFrom('cards', 'lending'),
        attention: fc.constantFrom('normal', 'escalated', 'major'),
        open: fc.boolean(),
        beyondLimit: fc.constant(false),
        due: fc.constantFrom('overdue', 'today', 'this-week', 'later', 'paused', 'none'),
        dueAt: fc.constantFrom('2026-10-01T16:00:00.000Z', '2026-10-09T16:00:00.000Z'),
        dueOn: fc.constantFrom('2026-10-01', '2026-10-09'),
      },
      { requiredKeys: ['id', 'receivedOn', 'channel', 'attention', 'open', 'beyondLimit', 'due'] },
    ),
    { selector: (line) => line.id, maxLength: 40 },
  )
  .map((lines) => lines as readonly BoardLine[])
