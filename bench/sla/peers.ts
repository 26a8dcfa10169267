/** A peer that is installed; benchmarks say which ones were not. */
export interface Peer {
  readonly name: string
  readonly addDays?: (from: Date, days: number) => Date
  readonly addHours?: (from: Date, hours: number) => Date
}

// biome-ignore lint/suspicious/noExplicitAny: peers are optional and come without types
type Loaded = any

const load = async (name: string): Promise<Loaded | undefined> => {
  try {
    const loaded: Loaded = await import(name)
    return loaded.default ?? loaded
  } catch {
    return undefined
  }
}

const hours = ['09:00:00', '12:30:00', '13:30:00', '17:30:00'] as const

/** Every peer is set to the same week and holidays, in the process's zone (run with TZ=Asia/Shanghai). */
export const peers = async (holidays: readonly string[]): Promise<{ found: Peer[]; missing: string[] }> => {
  const [found, missing]: [Peer[], string[]] = [[], []]
  const dateFns: Loaded = await load('date-fns')
  if (dateFns === undefined) missing.push('date-fns')
  else
    found.push({
      name: 'date-fns (no holidays)',
      addDays: (from, days) => dateFns.addBusinessDays(from, days),
    })

  const [dayjs, dayjsBusiness]: Loaded[] = [await load('dayjs'), await load('dayjs-business-time')]
  if (dayjs === undefined || dayjsBusiness === undefined) missing.push('dayjs-business-time')
  else {
    dayjs.extend(dayjsBusiness)
    dayjs.setHolidays([...holidays])
    const week = [
      { start: hours[0], end: hours[1] },
      { start: hours[2], end: hours[3] },
    ]
    dayjs.setBusinessTime({
      sunday: null,
      monday: week,
      tuesday: week,
      wednesday: week,
      thursday: week,
      friday: week,
      saturday: null,
    })
    found.push({
      name: 'dayjs-business-time',
      addDays: (from, days) => dayjs(from).addBusinessDays(days).toDate(),
      addHours: (from, count) => dayjs(from).addBusinessHours(count).toDate(),
    })
  }

  const moment: Loaded = await load('moment-business-time')
  if (moment === undefined) missing.push('moment-business-time')
  else {
    const week = [...hours]
    moment.updateLocale('en', {
      workinghours: { 0: null, 1: week, 2: week, 3: week, 4: week, 5: week, 6: null },
      holidays: [...holidays],
    })
    found.push({
      name: 'moment-business-time',
      addDays: (from, days) => moment(from).addWorkingTime(days, 'days').toDate(),
      addHours: (from, count) => moment(from).addWorkingTime(count, 'hours').toDate(),
    })
  }

  const luxon: Loaded = await load('luxon-business-days')
  if (luxon === undefined) missing.push('luxon-business-days')
  else {
    const days = new Set(holidays)
    luxon.DateTime.prototype.setupBusiness.call(luxon.DateTime.prototype, {
      holidayMatchers: [(at: Loaded) => days.has(at.toISODate())],
    })
    found.push({
      name: 'luxon-business-days',
      addDays: (from, count) => luxon.DateTime.fromJSDate(from).plusBusiness({ days: count }).toJSDate(),
    })
  }
  return { found, missing }
}
