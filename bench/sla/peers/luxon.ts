import { createRequire } from 'node:module'
import { holidays } from '../question.js'
import type { Peer } from './peer.js'

interface BusinessDateTime {
  setupBusiness(settings: { readonly holidayMatchers: readonly ((at: BusinessDateTime) => boolean)[] }): void
  plusBusiness(by: { readonly days: number }): BusinessDateTime
  toISODate(): string
  toJSDate(): Date
}

interface LuxonBusinessDays {
  readonly DateTime: { readonly prototype: BusinessDateTime; fromJSDate(at: Date): BusinessDateTime }
}

const { DateTime }: LuxonBusinessDays = createRequire(import.meta.url)('luxon-business-days')
const days = new Set(holidays)
DateTime.prototype.setupBusiness({ holidayMatchers: [(at) => days.has(at.toISODate())] })

export const luxonBusinessDays: Peer = {
  name: 'luxon-business-days',
  cannot: 'knows no hours',
  addDays: (from, count) => DateTime.fromJSDate(from).plusBusiness({ days: count }).toJSDate(),
}
