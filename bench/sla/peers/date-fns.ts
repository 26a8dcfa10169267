import { addBusinessDays } from 'date-fns'
import type { Peer } from './peer.js'

export const dateFns: Peer = {
  name: 'date-fns',
  cannot: 'knows no holidays and no hours',
  addDays: (from, days) => addBusinessDays(from, days),
}
