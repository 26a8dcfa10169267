import { cnMainland } from '../sla/calendars/cn-mainland.js'
import type { CalendarDefinition } from '../sla/index.js'

const australian = () => import('../sla/calendars/australia.js')

/**
 * The calendars that are shipped, by id. One that is not the default is loaded when it is named: to make them all takes longer than to
 * count a deadline.
 */
export const shippedCalendars = {
  australia: async () => (await australian()).australia,
  'australia-nsw': async () => (await australian()).australiaNsw,
  'australia-vic': async () => (await australian()).australiaVic,
  'canada-federal': async () => (await import('../sla/calendars/canada-federal.js')).canadaFederal,
  'cn-mainland': async () => cnMainland,
  'england-and-wales': async () => (await import('../sla/calendars/england-and-wales.js')).englandAndWales,
  'hong-kong': async () => (await import('../sla/calendars/hong-kong.js')).hongKong,
  'india-banks': async () => (await import('../sla/calendars/india-banks.js')).indiaBanks,
  'india-national': async () => (await import('../sla/calendars/india-national.js')).indiaNational,
  ireland: async () => (await import('../sla/calendars/ireland.js')).ireland,
  'northern-ireland': async () => (await import('../sla/calendars/northern-ireland.js')).northernIreland,
  scotland: async () => (await import('../sla/calendars/scotland.js')).scotland,
  singapore: async () => (await import('../sla/calendars/singapore.js')).singapore,
  target: async () => (await import('../sla/calendars/target-euro.js')).targetEuro,
  'us-federal-reserve': async () => (await import('../sla/calendars/us-federal-reserve.js')).usFederalReserve,
} as const satisfies Readonly<Record<string, () => Promise<CalendarDefinition>>>
