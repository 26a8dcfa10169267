import { describe, expect, test } from 'vitest'
import { toText } from '../../../../src/explanation.js'
import { type Controls, defaultControls, verifyNotice } from '../../../../src/machine/index.js'
import {
  type ComplaintEvent,
  contentNames,
  type Notice,
  type NoticeKind,
  noticeContents,
  noticeKinds,
  noticeNames,
} from '../../../../src/vocabulary/index.js'
import { toAssessing, toAssigned, toProposed, toRegistered } from '../../../support/control-cases-handling.js'
import {
  acceptanceNotified,
  acknowledged,
  decidedEvent,
  declined,
  decliningNotified,
  extensionAsked,
  extensionNotified,
  holdingSent,
  progressNotified,
  responded,
  reviewAsked,
  reviewDecided,
  reviewNotified,
} from '../../../support/events.js'
import { refusalOf, stageAfter } from '../../../support/walk.js'

const requires = (kind: NoticeKind) => ({ kind, contains: defaultControls.notices[kind] ?? [] })

describe('verifyNotice', () => {
  test.each(noticeKinds)('%s: with everything it is complete, without any one part it says which', (kind) => {
    const needed = requires(kind).contains
    expect(needed.length).toBeGreaterThan(0)
    expect(verifyNotice({ contains: [...needed] }, requires(kind))).toMatchObject({
      complete: true,
      missing: [],
      findings: [],
    })
    for (const part of needed) {
      const check = verifyNotice({ contains: needed.filter((each) => each !== part) }, requires(kind))
      expect(check.missing).toEqual([part])
      expect(check.findings).toMatchObject([
        { code: 'notice-lacks', severity: 'error', path: ['contains', part] },
      ])
      for (const language of ['en', 'zh'] as const) {
        const text = toText(check.because, language)
        expect(text).toContain(noticeNames[kind][language])
        expect(text).toContain(contentNames[part][language])
      }
    }
  })

  test('a part that two rules ask for is missing once, with both sources', () => {
    const rules = [
      { contains: ['reasons'] as const, source: { cite: 'Rule A', confidence: 'P' as const } },
      { contains: ['reasons'] as const, source: { cite: 'Rule B', confidence: 'P' as const } },
    ]
    const check = verifyNotice(
      { contains: [] },
      { kind: 'declining', contains: ['reasons', 'reasons'], rules },
    )
    expect(check.missing).toEqual(['reasons'])
    expect(check.findings.map(({ message }) => message)).toEqual([
      'The notice of declining lacks the reasons [Rule A; Rule B]',
    ])
    expect(toText(check.because, 'zh')).toBe(
      '不予受理告知缺少：理由说明\n  未载明理由说明 [Rule A]\n  未载明理由说明 [Rule B]',
    )
  })

  test('each missing part cites the rules that ask for it and no others; one that only the bank asks for cites none', () => {
    const ruleA = { cite: 'Rule A', confidence: 'P' as const }
    const ruleB = { cite: 'Rule B', confidence: 'S' as const }
    const check = verifyNotice(
      { contains: ['ground'] },
      {
        kind: 'declining',
        contains: ['ground', 'reasons', 'contact-point', 'external-routes'],
        rules: [
          { contains: ['ground', 'reasons'], source: ruleA },
          { contains: ['reasons', 'external-routes'], source: ruleB },
        ],
      },
    )
    const issue = { code: 'notice-lacks', severity: 'error' }
    const noReasons = { en: 'It does not contain the reasons', zh: '未载明理由说明' }
    expect(check).toMatchObject({
      complete: false,
      missing: ['reasons', 'contact-point', 'external-routes'],
      findings: [
        {
          ...issue,
          path: ['contains', 'reasons'],
          message: 'The notice of declining lacks the reasons [Rule A; Rule B]',
          says: { zh: '不予受理告知缺少理由说明（Rule A；Rule B）' },
        },
        {
          ...issue,
          path: ['contains', 'contact-point'],
          message: 'The notice of declining lacks a contact point',
          says: { zh: '不予受理告知缺少联系方式' },
        },
        {
          ...issue,
          path: ['contains', 'external-routes'],
          message: 'The notice of declining lacks the routes outside the bank [Rule B]',
          says: { zh: '不予受理告知缺少外部救济途径（Rule B）' },
        },
      ],
      because: {
        says: {
          en: 'The notice of declining lacks: the reasons, a contact point, the routes outside the bank',
          zh: '不予受理告知缺少：理由说明、联系方式、外部救济途径',
        },
        because: [
          { says: noReasons, source: ruleA },
          { says: noReasons, source: ruleB },
          { says: { en: 'It does not contain a contact point', zh: '未载明联系方式' } },
          {
            says: { en: 'It does not contain the routes outside the bank', zh: '未载明外部救济途径' },
            source: ruleB,
          },
        ],
      },
    })
  })

  test('parts that nobody asks for do no harm', () => {
    expect(verifyNotice({ contains: [...noticeContents] }, requires('progress')).complete).toBe(true)
  })
})

const controls: Controls = {
  ...defaultControls,
  extensions: [
    { clock: 'decision', step: 'complex', approvers: ['senior-management'], toldBeforeDue: false },
  ],
}
const toDecided = [...toProposed, decidedEvent()]
type Telling = Extract<ComplaintEvent, { notice: Notice }>

describe('the chart counts a notice as given only when verifyNotice finds nothing missing', () => {
  test.each<[NoticeKind, readonly ComplaintEvent[], Telling]>([
    ['acknowledgement', toRegistered, acknowledged()],
    ['acceptance', toAssessing, acceptanceNotified()],
    ['declining', [...toRegistered, declined()], decliningNotified()],
    ['progress', toAssigned, progressNotified()],
    ['holding', toAssigned, holdingSent()],
    ['extension', [...toAssigned, extensionAsked({ step: undefined })], extensionNotified()],
    ['final-response', toDecided, responded()],
    ['review-outcome', [...toDecided, responded(), reviewAsked(), reviewDecided()], reviewNotified()],
  ])('%s', (kind, history, event) => {
    const needed = requires(kind).contains
    expect(verifyNotice(event.notice, requires(kind)).complete).toBe(true)
    expect(() => stageAfter([...history, event], controls)).not.toThrow()
    for (const part of needed) {
      const notice = { ...event.notice, contains: event.notice.contains.filter((each) => each !== part) }
      const refusal = refusalOf(history, { ...event, notice } as ComplaintEvent, controls)
      expect(refusal).toMatchObject({ code: 'control-not-met', controls: ['notice-complete'] })
      expect(refusal.because[0]?.says.zh).toContain(contentNames[part].zh)
      expect(refusal.because[0]?.says.en).toContain(verifyNotice(notice, requires(kind)).because.says.en)
    }
  })
})
