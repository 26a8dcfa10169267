// Who should handle it? The directory is data that the host passes in; the answer says who was left out, and why.
import { assignee, openComplaint, parseEvent, toText } from 'redress'
import { parseDirectory } from 'redress/policy'
import { smallBank } from './support/small-bank.js'

const event = parseEvent({
  type: 'complaint.received',
  at: '2026-03-02T10:00:00+08:00',
  by: { id: 'u-17', role: 'receptionist' },
  complaint: {
    content: '我的信用卡被盗刷3万元，柜员李敏态度恶劣，拒绝受理。',
    channel: 'phone',
    peopleInvolved: [{ id: 'li-min', part: 'complained-about' }],
  },
})
if (!event.ok) throw new Error(event.issues[0]?.message)

const now = '2026-03-02T02:00:00.000Z'
const opened = openComplaint(event.value, { policy: smallBank, id: 'c-11', now })
if (!opened.ok) throw new Error(opened.refusal.code)

// #region directory
const directory = parseDirectory({
  people: [
    { id: 'li-min', teams: ['cards'] },
    {
      id: 'qin',
      teams: ['cards'],
      absences: [{ from: '2026-03-01T00:00:00Z', until: '2026-03-08T00:00:00Z' }],
    },
    { id: 'wu', teams: ['cards'], capacity: 20 },
    { id: 'zhao', teams: ['cards'], languages: ['en'] },
  ],
  loads: { wu: 7 },
})
if (!directory.ok) throw new Error(directory.issues[0]?.message)

const route = assignee(opened.complaint, { policy: smallBank, directory: directory.value, now })
console.log(route?.assigned, route?.strategy)
if (route !== undefined) console.log(toText(route.because, 'en'))
// #endregion
