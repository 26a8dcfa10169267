import { said } from '../../explanation.js'
import type { EventType, NoticeKind } from '../../vocabulary/index.js'
import { control } from './control.js'
import { verifyNotice } from './verify-notice.js'

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
