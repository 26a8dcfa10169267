import { nameOfStated } from '../code-names.js'
import { byFrequency, type Counts, unsaid } from '../counts.js'
import type { PeriodFigures } from '../figures/period-report.js'
import type { FigureTable } from './figure-table.js'
import type { Wording } from './period-tables.js'
import { periodWords as words } from './period-words.js'

const most = 10

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** What is complained about most, the most frequent first, each with the cause that is found most often. */
export const problemTable = ({ received }: PeriodFigures, { say, figure, names }: Wording): FigureTable => {
  const { causesByCategory } = received
  const sizes = Object.fromEntries(
    Object.entries(causesByCategory).map(([category, causes]) => [category, sumOf(causes)]),
  )
  return {
    id: 'problems',
    title: say(words.problems),
    columns: [
      say(words.byCategory),
      say(words.complaints),
      say(words.share),
      say(words.mainCause),
      say(words.ofThem),
    ],
    rows: byFrequency(sizes)
      .slice(0, most)
      .map(([category, count]) => {
        const [cause, times] = byFrequency(causesByCategory[category] ?? {})[0] ?? [unsaid, 0]
        return [
          say(nameOfStated(category, names.categories)),
          figure.count(count),
          figure.percent(count / received.complaints),
          cause === unsaid ? unsaid : say(nameOfStated(cause, names.causes)),
          cause === unsaid ? unsaid : figure.count(times),
        ]
      }),
  }
}
