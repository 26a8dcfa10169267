import { clocksOf } from '../../src/complaint/index.js'
import {
  type PeriodReport,
  parsePeriod,
  type ReportLine,
  reportLine,
  startReport,
} from '../../src/report/index.js'
import type { Told } from './told.js'

const timeZone = 'Asia/Shanghai'

/** A story as reports count it, seen at the end of March 2026, the month in which stories begin. */
export const lineOf = (
  { policy, complaint }: Told,
  id: string = complaint.id,
  now = '2026-03-31T15:00:00.000Z',
): ReportLine =>
  reportLine({ ...complaint, id }, { clocks: clocksOf(complaint, { policy, now }), now, timeZone })

/** The report on a period over stories, each counted as a complaint of its own. */
export const reportOn = (
  stories: readonly Told[],
  period = '2026-03',
  now = '2026-03-31T15:00:00.000Z',
): PeriodReport => {
  const found = parsePeriod(period)
  if (!found.ok) throw new Error(`no period: ${period}`)
  const running = startReport({ now, timeZone, period: found.value, compare: true })
  stories.forEach((story, index) => {
    running.add(lineOf(story, `${story.complaint.id}-${index}`, now))
  })
  return running.report()
}
