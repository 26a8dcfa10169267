import type { Reason, Said } from '../../explanation.js'
import { canonicalJson } from '../../hash.js'
import type { Policy, PolicyClock } from '../../policy/index.js'
import { type Calendar, changedDays, sayTarget } from '../../sla/index.js'
import type { Target } from '../../time.js'

/** One clock under one version of a policy. */
export interface Version {
  readonly policy: Policy
  readonly clock: PolicyClock
  /** The length that holds for this complaint. */
  readonly target: Target
}

const versionName = ({ id, version, hash }: Policy): string => `${id} ${version} (${hash.slice(0, 8)})`

const calendarName = ({ id, hash, definition: { version } }: Calendar): string =>
  `${id} ${version ?? ''} (${hash.slice(0, 8)})`.replace('  ', ' ')

const changed = (what: Said, was: string, now: string, because: readonly Reason[] = []): Reason => ({
  says: { en: `${what.en}: ${now} instead of ${was}`, zh: `${what.zh}：由${was}改为${now}` },
  ...(because.length === 0 ? {} : { because }),
})

const targetChange = (before: Version, after: Version): Reason[] => {
  const [was, now] = [sayTarget(before.target), sayTarget(after.target)]
  if (was.en === now.en) return []
  return [{ says: { en: `Length: ${now.en} instead of ${was.en}`, zh: `时限：由${was.zh}改为${now.zh}` } }]
}

const calendarChange = (before: Version, after: Version, from: Date, to: Date): Reason[] => {
  const [was, now] = [before.clock.obligation.calendar, after.clock.obligation.calendar]
  if (was.hash === now.hash) return []
  const days = changedDays(was, now, from, to)
  return [changed({ en: 'Calendar', zh: '日历' }, calendarName(was), calendarName(now), days)]
}

const countingOf = ({ clock }: Version): string => canonicalJson(clock.definition.counting ?? {})

const countingChange = (before: Version, after: Version): Reason[] => {
  const [was, now] = [countingOf(before), countingOf(after)]
  if (was === now) return []
  return [changed({ en: 'Way of counting', zh: '计算方式' }, was, now)]
}

/** What differs between two versions of one clock and bears on the days from `from` to `to`. */
export const whyMoved = (before: Version, after: Version, from: Date, to: Date): readonly Reason[] => {
  const found = [
    ...targetChange(before, after),
    ...calendarChange(before, after, from, to),
    ...countingChange(before, after),
  ]
  if (found.length > 0) return found
  return [
    changed(
      { en: 'Rules of the clock', zh: '时限规则' },
      versionName(before.policy),
      versionName(after.policy),
    ),
  ]
}
