import type { EventType, NoticeContent, NoticeKind } from '../../vocabulary/index.js'
import { contentNames } from './content-names.js'
import { control, inChinese, inEnglish, said } from './control.js'

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
    fails: ({ controls, event }) => {
      const needed: readonly NoticeContent[] = controls.notices[noticeEvents[event.type]] ?? []
      const missing = needed.filter((part) => !event.notice.contains.includes(part))
      return missing.length === 0
        ? undefined
        : said(
            `The notice lacks: ${inEnglish(missing.map((part) => contentNames[part].en))}`,
            `告知缺少：${inChinese(missing.map((part) => contentNames[part].zh))}`,
          )
    },
  }),
]
