import chinese from 'chinese-days'
import type { Peer } from './peer.js'

export const chineseDays: Peer = {
  name: 'chinese-days',
  cannot: 'knows no hours, answers a date',
  makeUpDays: true,
  addDays: (from, days) => new Date(`${chinese.findWorkday(days, from)}T00:00:00`),
}
