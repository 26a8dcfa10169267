import { describe, expect, test } from 'vitest'
import { forwarded, forwardedTo, mergedInto } from '../../../../src/complaint/index.js'
import { complaintAfter } from '../../../support/complaint-after.js'
import * as make from '../../../support/events.js'
import { hoursIn } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank()
const open = complaintAfter(bank, [make.received()])
const merged = complaintAfter(bank, [make.received(), make.mergedEvent({ into: 'c-0', at: hoursIn(1) })])
const takenUpAgain = complaintAfter(bank, [
  make.received(),
  make.mergedEvent({ into: 'c-0', at: hoursIn(1) }),
  make.reopened({ at: hoursIn(2) }),
])

const message = make.messageReceived({ at: hoursIn(3) })
const repeat = make.repeated({ at: hoursIn(3) })
const hold = make.holdPlaced({ at: hoursIn(3) })

test('a complaint is merged until it is taken up again, also when its file is closed and put away', () => {
  const closed = [
    make.closedEvent({ ground: 'merged', at: hoursIn(2) }),
    make.archivedEvent({ at: hoursIn(3) }),
  ]
  const putAway = complaintAfter(bank, [
    make.received(),
    make.mergedEvent({ into: 'c-0', at: hoursIn(1) }),
    ...closed,
  ])
  expect([open, merged, putAway, takenUpAgain].map(mergedInto)).toEqual([undefined, 'c-0', 'c-0', undefined])
})

describe('what is reported for a merged complaint', () => {
  test('goes to the one that it was merged into', () => {
    expect(forwardedTo(merged, [message])).toBe('c-0')
    expect(forwardedTo(merged, [message, repeat])).toBe('c-0')
  })

  test('stays when it closes the file because it was merged, and goes on when it would close the matter', () => {
    const closed = make.closedEvent({ ground: 'merged', at: hoursIn(3) })
    expect(forwardedTo(merged, [closed])).toBeUndefined()
    expect(forwardedTo(merged, [{ ...closed, ground: 'explained' }])).toBe('c-0')
  })

  test('stays when it is about the file, and keeps with it all that is reported at once', () => {
    expect(forwardedTo(merged, [hold])).toBeUndefined()
    expect(forwardedTo(merged, [message, hold])).toBeUndefined()
    expect(forwardedTo(merged, [hold, message])).toBeUndefined()
  })

  test('stays with a complaint that was never merged, and with one that was taken up again', () => {
    expect(forwardedTo(open, [message])).toBeUndefined()
    expect(takenUpAgain.record.mergedInto).toBe('c-0')
    expect(forwardedTo(takenUpAgain, [message])).toBeUndefined()
  })

  test('says for which complaint it was reported, beside what it said already', () => {
    expect(forwarded(message, 'c-1')).toEqual({ ...message, note: 'Reported for c-1' })
    expect(forwarded({ ...message, note: 'By telephone' }, 'c-1')).toEqual({
      ...message,
      note: 'By telephone (reported for c-1)',
    })
  })
})
