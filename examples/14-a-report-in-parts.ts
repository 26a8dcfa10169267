// A report is a sum: parts computed anywhere, in any order, make the same whole.
import { createDesk } from 'redress'
import { memoryStore } from 'redress/memory'
import { controlChart, parsePeriod, periodView, reportLine, reportNames, startReport } from 'redress/report'
import { smallBank } from './support/small-bank.js'

const now = '2026-03-09T02:00:00.000Z'
const desk = createDesk({ store: memoryStore(), policies: [smallBank], now: () => now })
const branches = ['north', 'south', 'north']

for (const [place, receivingUnit] of branches.entries())
  await desk.open(
    {
      type: 'complaint.received',
      at: `2026-03-0${place + 2}T02:00:00.000Z`,
      by: { id: 'u-17', role: 'receptionist' },
      complaint: { content: '柜员态度恶劣', channel: 'branch', receivingUnit },
    },
    { id: `c-${place + 1}` },
  )

// #region parts
const period = parsePeriod('2026-W10')
if (!period.ok) throw new Error('no such week')
const frame = { now, timeZone: 'Asia/Shanghai', period: period.value }

/** One engine, one share of the complaints; what it sends is counts and codes, never a complaint. */
const partOf = async (ids: readonly string[]) => {
  const running = startReport(frame)
  for (const id of ids) {
    const complaint = await desk.load(id)
    if (complaint !== undefined)
      running.add(reportLine(complaint, { clocks: await desk.clocks(id), ...frame }))
  }
  return running.part()
}

const whole = startReport(frame)
for (const part of await Promise.all([partOf(['c-1', 'c-2']), partOf(['c-3'])])) whole.absorb(part)

const { figures } = whole.report()
console.log(figures.received.complaints, figures.received.byUnit)
for (const { name, text } of periodView(whole.report(), { names: reportNames([smallBank]), language: 'en' })
  .keys)
  console.log(`${name}: ${text}`)
// #endregion

// #region chart
const usual = [9, 7, 10, 8, 9, 11, 9, 9, 8, 10, 9, 9, 10, 8, 9, 9, 7, 11, 9, 9]
const { upperLimit, points } = controlChart([10, 19], { history: usual })
console.log(upperLimit, JSON.stringify(points))
// #endregion
