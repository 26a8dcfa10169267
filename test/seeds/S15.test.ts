import { describe, expect, test } from 'vitest'
import {
  acknowledged,
  assigned,
  closedEvent,
  committed,
  disputeOpened,
  evidenceAdded,
  findingsMade,
  hoursIn,
  investigated,
  mediationAgreed,
  mediationEnded,
  mediationProposed,
  negotiated,
  offered,
  proposed,
  registered,
  responded,
  settled,
} from '../support/events.js'
import { preset } from '../support/presets.js'
import { tell } from '../support/told.js'
import {
  accepted,
  answered,
  archived,
  completeNotice,
  decided,
  underInvestigation,
  withFindings,
} from '../support/told-stretches.js'

const s15 = preset('s15')
const transfer = {
  content: '我在网银转账给供应商，系统显示失败，但账户里的钱已经被扣了，至今没有到账。',
  channel: 'internet-banking' as const,
  claimedLoss: { currency: 'CNY', minor: 800_000 },
}

describe('S15 complaints and disputes of a bank', () => {
  test('[S15.6] receipt is confirmed and progress told within 24 hours on the wall, nights and weekends included', () => {
    const story = tell(s15)
    expect(story.hoursGiven('acknowledgement')).toBe(24)
    const silent = acknowledged(completeNotice(s15, 'acknowledgement', 'progress'))
    expect(story.after(registered()).refusal(silent)).toMatchObject({ control: 'notice-complete' })
    const told = acknowledged({ ...completeNotice(s15, 'acknowledgement'), at: hoursIn(23) })
    expect(story.after(registered(), told).clock('acknowledgement')?.clock.status).toBe('met')
    expect(story.later(24.5).clock('acknowledgement')?.clock.status).toBe('breached')
  })
})
