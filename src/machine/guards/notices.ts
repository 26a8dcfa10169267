import { type Reason, type Source, said } from '../../explanation.js'
import { type Issue, wrong } from '../../issues.js'
import {
  contentNames,
  type EventType,
  type Notice,
  type NoticeContent,
  type NoticeKind,
  noticeNames,
} from '../../vocabulary/index.js'
import { control, inChinese, inEnglish } from './control.js'

/** What a notice of one kind must contain, and who asks for each part. Without a rule it is the bank's own controls. */
export interface NoticeRequirements {
  readonly kind: NoticeKind
  readonly contains: readonly NoticeContent[]
  readonly rules?: readonly { readonly contains: readonly NoticeContent[]; readonly source: Source }[]
}

/** Whether a notice says all that it must; else what it lacks, as findings and as a reason in both languages. */
interface NoticeVerification {
  readonly complete: boolean
  readonly missing: readonly NoticeContent[]
  readonly findings: readonly Issue[]
  readonly because: Reason
}

const sourcesOf = (part: NoticeContent, { rules = [] }: NoticeRequirements): Source[] =>
  rules.filter(({ contains }) => contains.includes(part)).map(({ source }) => source)

const lacking = (part: NoticeContent, requirements: NoticeRequirements): Reason[] => {
  const { en, zh } = contentNames[part]
  const says = { en: `It does not contain ${en}`, zh: `未载明${zh}` }
  const sources = sourcesOf(part, requirements)
  return sources.length === 0 ? [{ says }] : sources.map((source) => ({ says, source }))
}

const finding = (part: NoticeContent, requirements: NoticeRequirements): Issue => {
  const { en, zh } = contentNames[part]
  const cited = sourcesOf(part, requirements).map(({ cite }) => cite)
  const by = cited.length === 0 ? said('', '') : said(` [${cited.join('; ')}]`, `（${cited.join('；')}）`)
  const notice = noticeNames[requirements.kind]
  return wrong(
    'notice-lacks',
    ['contains', part],
    said(`${notice.en} lacks ${en}${by.en}`, `${notice.zh}缺少${zh}${by.zh}`),
  )
}

/**
 * What a notice lacks of what its regimes and the bank ask for. The chart counts a notice as given only when this finds nothing:
 * the control `notice-complete` asks this function.
 *
 * Findings: `notice-lacks`, one a missing part; its message is English, its hint the same in Chinese.
 *
 * @param requirements of the notice's own kind; `noticeRequirements(policy, kind)` of `redress/policy` gives them with sources.
 *
 * @example
 * verifyNotice({ form: 'written', contains: ['ground'] }, { kind: 'declining', contains: ['ground', 'reasons'] })
 * // { complete: false, missing: ['reasons'], findings: [{ code: 'notice-lacks', … }], because: { says: { en: 'The notice of declining lacks: the reasons', … } } }
 */
export const verifyNotice = (
  notice: Pick<Notice, 'contains'>,
  requirements: NoticeRequirements,
): NoticeVerification => {
  const name = noticeNames[requirements.kind]
  const missing = [...new Set(requirements.contains)].filter((part) => !notice.contains.includes(part))
  if (missing.length === 0)
    return {
      complete: true,
      missing,
      findings: [],
      because: { says: { en: `${name.en} says all that it must`, zh: `${name.zh}内容完整` } },
    }
  return {
    complete: false,
    missing,
    findings: missing.map((part) => finding(part, requirements)),
    because: {
      says: {
        en: `${name.en} lacks: ${inEnglish(missing.map((part) => contentNames[part].en))}`,
        zh: `${name.zh}缺少：${inChinese(missing.map((part) => contentNames[part].zh))}`,
      },
      because: missing.flatMap((part) => lacking(part, requirements)),
    },
  }
}

/** Which kind of notice an event carries. */
export const noticeEvents = {
  'acknowledgement.sent': 'acknowledgement',
  'acceptance.notified': 'acceptance',
  'declining.notified': 'declining',
  'progress.notified': 'progress',
  'holding-response.sent': 'holding',
  'final-response.sent': 'final-response',
  'extension.notified': 'extension',
  'review-outcome.notified': 'review-outcome',
} as const satisfies { readonly [Type in EventType]?: NoticeKind }

export const noticeControls = [
  control({
    code: 'notice-complete',
    title: said('A notice says all that it must', '告知内容须完整'),
    hint: said('Complete the notice and send it again.', '请补全告知内容后重新发送。'),
    guards: Object.keys(noticeEvents) as (keyof typeof noticeEvents)[],
    fails: ({ file, controls, event }) => {
      const kind = noticeEvents[event.type]
      const outcome = kind === 'final-response' ? file.decision?.outcome : undefined
      const besides = outcome === undefined ? [] : (controls.responses[outcome] ?? [])
      const { complete, because } = verifyNotice(event.notice, {
        kind,
        contains: [...(controls.notices[kind] ?? []), ...besides],
      })
      return complete ? undefined : because.says
    },
  }),
]
