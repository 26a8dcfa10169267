import { msPerDay } from '../../plain-date.js'
import type { Instant } from '../../time.js'
import type { ComplaintRecord } from '../../vocabulary/index.js'

/** Every moment at which bank and customer were in touch, the receipt first. */
const contactTimes = (record: ComplaintRecord): number[] =>
  [
    record.receivedAt,
    ...record.contacts.map(({ at }) => at),
    ...record.notices.map(({ at, notice }) => notice.dispatchedAt ?? at),
    ...record.messages.flatMap(({ at, answeredAt }) => (answeredAt === undefined ? [at] : [at, answeredAt])),
    ...record.callbacks.map(({ at }) => at),
    ...record.informationRequests.flatMap(({ at, answeredAt }) =>
      answeredAt === undefined ? [at] : [at, answeredAt],
    ),
  ]
    .map((at) => Date.parse(at))
    .sort((a, b) => a - b)

/** The longest time without contact between receipt and `until`, in whole days. */
export const longestSilence = (record: ComplaintRecord, until: Instant): number => {
  const end = Date.parse(until)
  const times = [...contactTimes(record).filter((time) => time <= end), end]
  let longest = 0
  for (const [place, time] of times.entries()) longest = Math.max(longest, time - (times[place - 1] ?? time))
  return Math.floor(longest / msPerDay)
}

/** Messages of the customer without an answer. */
export const unansweredMessages = ({ messages }: ComplaintRecord): number =>
  messages.filter(({ answeredAt }) => answeredAt === undefined).length
