import { cnMainland } from 'redress/calendars/cn-mainland'
import { defineCalendar, isBusinessDay } from 'redress/sla'
import type { Happening } from './agenda.js'
import type { Bank } from './bank.js'
import { bankTime, dateOf, dayOf, timeOf } from './bank-time.js'
import { say } from './language.js'
import type { Story } from './stories/story.js'

interface Fortnight {
  /** `09-21` */
  readonly from: string
  readonly days: number
}

const day = 86_400_000
const calendar = defineCalendar(cnMainland)

const everyDay = ({ from, days }: Fortnight, time: string): string[] =>
  Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(bankTime(`${from} ${time}`)) + index * day).toISOString(),
  )

/** Every morning at six the desk is woken. */
export const mornings = (bank: Bank, fortnight: Fortnight): Happening[] =>
  everyDay(fortnight, '06:00').map((at) => ({
    at,
    happen: async () => {
      await bank.wake()
      return []
    },
  }))

const grey = (text: string): string => (process.stdout.isTTY ? `\u001b[2m${text}\u001b[0m` : text)
const bold = (text: string): string => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text)

const printDay = ({ today, now }: Bank, lines: readonly string[]): void => {
  const { opened, entries, escalations } = today
  const totals = say(
    `${opened} came in, ${entries} journal entries, ${escalations} reminders`,
    `收到${opened}件，办理日志${entries}条，提醒${escalations}次`,
  )
  const closed = isBusinessDay(calendar, dateOf(now())) ? '' : say(' (closed)', '（休）')
  // Days on which nothing is told stand close together.
  const space = lines.length > 0 ? '\n' : ''
  console.log(`${space}${bold(`${dayOf(now())}${closed}`)}  ${grey(totals)}`)
  for (const line of lines) console.log(line)
  Object.assign(today, { opened: 0, entries: 0, escalations: 0 })
}

/** The stories, told day by day: what happened at which time and under which procedure, and the day's totals. */
export const told = (bank: Bank, stories: readonly Story[], fortnight: Fortnight): Happening[] => {
  const lines: string[] = []
  const scenes = stories.flatMap(({ procedure, scenes }) =>
    scenes.map(
      ({ at, happen }): Happening => ({
        at: bankTime(at),
        happen: async () => {
          const [first, ...rest] = await happen(bank)
          lines.push(`  ${timeOf(bank.now())}  ${procedure.toUpperCase()}  ${first}`)
          for (const line of rest) lines.push(`              ${line}`)
          return []
        },
      }),
    ),
  )
  const evenings = everyDay(fortnight, '23:59').map((at) => ({
    at,
    happen: async () => {
      printDay(bank, lines.splice(0))
      return []
    },
  }))
  return [...scenes, ...evenings]
}
