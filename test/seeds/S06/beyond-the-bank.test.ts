import { describe, expect, test } from 'vitest'
import { findRepeats, matterOf } from '../../../src/repeats/index.js'
import type { OutsideRoute } from '../../../src/vocabulary/index.js'
import {
  disputeEnded,
  disputeOpened,
  linked,
  mediationAgreed,
  mediationProposed,
  negotiated,
  person,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { accepted, answered } from '../../support/told-stretches.js'

const s06 = preset('s06')
const customer = { by: person('complainant', 'customer-1') }
describe('S06 beyond the bank', () => {
  const goesTo = (route: OutsideRoute, body: string) => {
    const early = accepted(tell(s06)).after(disputeOpened({ ...customer, route, body }))
    expect(early.tags).toContain('dispute.open')
    const story = answered(tell(s06)).after(disputeOpened({ ...customer, route, body }))
    expect(story.stage).toBe('in-dispute')
    expect(story.record.disputes).toMatchObject([{ route, body }])
    return story
  }

  test.each([
    ['consumer-association', 'local-consumer-association'],
    ['regulator', 'nfra-shanghai'],
  ] as const)('[S06.11] [S06.12] a third party can be asked at any time: %s', (route, body) => {
    expect(goesTo(route, body).record.decision).toBeDefined()
  })

  test.each([
    ['mediation', 'mediator'],
    ['arbitration', 'arbitrator'],
  ] as const)('[S06.11] [S06.13] %s can end the matter', (route, role) => {
    const ended = goesTo(route, 'centre').after(disputeEnded({ by: person(role), result: 'settled' }))
    expect(ended.stage).toBe('following-up')
    expect(ended.record.disputes).toMatchObject([{ result: 'settled' }])
  })

  test('[S06.13] the bank proposes mediation only once it has talked itself', () => {
    const story = answered(tell(s06))
    expect(story.refusal(mediationProposed()).controls).toContain('negotiation-first')
    const agreed = story.after(negotiated(), mediationProposed(), mediationAgreed())
    expect(agreed.tags).toContain('waiting.mediation')
  })

  test('[S06.16] complaints of several customers about one matter are found and linked, each keeps its own life', () => {
    const words =
      '3月1日晚手机银行升级后，中山路支行的代发工资重复扣划手续费二十元，要求统一退还并公开说明原因。'
    const told = ['customer-1', 'customer-2', 'customer-3'].map((id) =>
      tell(s06, { content: words, complainants: [{ id }], incidentOn: '2026-03-01' }),
    )
    const { bundles, candidates } = findRepeats(
      told.map(({ record }, index) => matterOf({ id: `c${index + 1}`, record })),
    )
    expect(candidates.every(({ kind }) => kind === 'collective')).toBe(true)
    expect(bundles).toMatchObject([{ lead: 'c1', members: ['c1', 'c2', 'c3'] }])
    const second = told[1]?.after(linked({ to: 'c1', relation: 'collective' }))
    expect(second?.record.links).toMatchObject([{ to: 'c1', relation: 'collective' }])
    expect(second?.clock('handling-period')?.clock.status).toBe('running')
  })

  test.each(['weibo', 'wechat', 'forum'] as const)(
    '[S06.17] a post on %s is a complaint that goes before others, because it is public',
    (socialPlatform) => {
      const post = {
        content: '网点服务质量差，设备老是坏。',
        channel: 'social-media' as const,
        socialPlatform,
      }
      const story = tell(s06, post)
      expect(story.record.intake.socialPlatform).toBe(socialPlatform)
      expect(story.facts).toMatchObject({ channel: 'social-media', socialPlatform, priority: 'high' })
      expect(tell(s06, { content: post.content, channel: 'branch' }).facts.priority).toBe('normal')
      expect(tell(s06, { ...post, publicityRisk: true }).facts.nature).toBe('publicity-risk')
      expect(tell(s06, { ...post, content: '已经发微博曝光，记者也来了。' }).facts.signals).toContain('media')
    },
  )
})
