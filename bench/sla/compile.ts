import { cnMainland } from '../../src/sla/calendars/index.js'
import { defineCalendar, isOpen } from '../../src/sla/index.js'
import { bar, nanosPerCall, row } from './measure.js'

/** A definition that was never seen before, compiled over ten years. */
export const compileTenYears = (): void => {
  let made = 0
  const ms =
    nanosPerCall(5, 5, () => {
      const fresh = defineCalendar({ ...cnMainland, id: `fresh-${made++}` })
      return Number(isOpen(fresh, '2016-06-01')) + Number(isOpen(fresh, '2025-06-01'))
    }) / 1e6
  row('\ndefine and compile ten years, ms', ms)
  bar(ms < 20, `ten years compiled in ${ms.toFixed(1)} ms (aim: under 20)`)
}
