import { businessTimeBetween, due } from '../../src/sla/index.js'
import { bar, nanosInTurns, nanosOfSlow, row } from './measure.js'
import { chineseDays } from './peers/chinese-days.js'
import { dateFns } from './peers/date-fns.js'
import { dayjsBusinessTime } from './peers/dayjs.js'
import { luxonBusinessDays } from './peers/luxon.js'
import { momentBusinessTime } from './peers/moment.js'
import type { Peer } from './peers/peer.js'
import { at, calendar, calls, fifteen, hour, hoursADay, limit, spans, withMakeUpDays } from './question.js'

const peers: readonly Peer[] = [
  dateFns,
  chineseDays,
  dayjsBusinessTime,
  luxonBusinessDays,
  momentBusinessTime,
]

interface Asked {
  readonly title: string
  readonly ours: (i: number, days: number) => number
  readonly byHand: (i: number, days: number) => number
  /** The peer's way to ask, when it has one, and the answer that would be right in its own measure. */
  readonly of: (peer: Peer) => PeerQuestion | undefined
}

interface PeerQuestion {
  readonly ask: (i: number, days: number) => number
  readonly right: (i: number, days: number) => number
}

const localDate = (moment: number): number => Math.floor((moment + 8 * hour) / (24 * hour))
const apart = (days: number): number => Math.floor(days * 1.4) * 24 * hour + 5 * hour

const asked: readonly Asked[] = [
  {
    title: 'add business days',
    ours: (i, days) => +due(calendar, at(i), { businessDays: days }),
    byHand: (i, days) => +limit.addDays(at(i), days),
    of: ({ addDays, makeUpDays }) =>
      addDays && {
        ask: (i, days) => localDate(+addDays(new Date(at(i)), days)),
        right: (i, days) =>
          localDate(+due(makeUpDays ? withMakeUpDays : calendar, at(i), { businessDays: days })),
      },
  },
  {
    title: 'add business hours',
    ours: (i, days) => +due(calendar, at(i), { businessHours: days * hoursADay }),
    byHand: (i, days) => +limit.addHours(at(i), days * hoursADay),
    of: ({ addHours }) =>
      addHours && {
        ask: (i, days) => +addHours(new Date(at(i)), days * hoursADay),
        right: (i, days) => +limit.addHours(at(i), days * hoursADay),
      },
  },
  {
    title: 'working time between',
    ours: (i, days) => businessTimeBetween(calendar, at(i), at(i) + apart(days)),
    byHand: (i, days) => limit.between(at(i), at(i) + apart(days)),
    of: ({ hoursBetween }) =>
      hoursBetween && {
        ask: (i, days) => Math.round(hoursBetween(new Date(at(i)), new Date(at(i) + apart(days))) * 60),
        right: (i, days) => limit.between(at(i), at(i) + apart(days)) / 60_000,
      },
  },
]

const checkOurs = ({ title, ours, byHand }: Asked): void => {
  for (const { days, name } of spans)
    for (let i = 0; i < calls; i++)
      if (ours(i, days) !== byHand(i, days))
        throw new Error(`${title}, ${name}: another answer at start ${i}`)
}

const samples = 200

const peerRow = (peer: Peer, question: PeerQuestion, ours: readonly number[]): number | undefined => {
  let right = 0
  const days = spans[fifteen].days
  for (let i = 0; i < samples; i++) if (question.ask(i * 97, days) === question.right(i * 97, days)) right++
  const theirs = spans.map((span) => nanosOfSlow((i) => question.ask(i, span.days)))
  const ratio = (theirs[fifteen] ?? 0) / (ours[fifteen] ?? 1)
  const cannot = peer.cannot === undefined ? '' : `; ${peer.cannot}`
  row(peer.name, ...theirs)
  console.log(
    `    ${right} of ${samples} equal at 15 days${cannot}; ${ratio.toFixed(ratio < 10 ? 1 : 0)} times as long`,
  )
  return right === samples ? ratio : undefined
}

const percent = (part: number): string => `${Math.round(part * 100)} %`

const compare = (question: Asked): void => {
  checkOurs(question)
  row(`\n${question.title}, ns a call`, ...spans.map(({ name }) => name))
  const ways = [question.byHand, question.ours].flatMap((way) =>
    spans.map(
      ({ days }) =>
        (i: number) =>
          way(i, days),
    ),
  )
  const timed = nanosInTurns(calls, 25, ways)
  const [byHand, ours] = [timed.slice(0, spans.length), timed.slice(spans.length)]
  row('hand-written limit', ...byHand)
  row('redress', ...ours)
  const shares = spans.map((_, i) => (byHand[i] ?? 0) / (ours[i] ?? 1))
  const flat = (ours.at(-1) ?? 0) / (ours[0] ?? 1)
  const ratios = peers.flatMap((peer) => {
    const way = question.of(peer)
    return way === undefined ? [] : [{ name: peer.name, ratio: peerRow(peer, way, ours) }]
  })
  const least = Math.min(...shares)
  bar(
    least >= 0.6,
    `${question.title}: ${shares.map(percent).join(', ')} of the hand-written limit (aim: 60 %)`,
  )
  bar(flat <= 2, `${question.title}: 1 year costs ${flat.toFixed(2)} times 1 day (aim: at most 2)`)
  for (const { name, ratio } of ratios)
    if (ratio !== undefined)
      bar(
        ratio >= 1000,
        `${question.title}: ${Math.round(ratio)} times ${name} at 15 business days (aim: 1,000)`,
      )
}

/** Every library on the same questions; our own answers are checked on every start before anything is timed. */
export const compareSpans = (): void => {
  for (const question of asked) compare(question)
}
