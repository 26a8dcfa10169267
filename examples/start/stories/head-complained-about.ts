import type { Directory } from 'redress/policy'
import { say } from '../language.js'
import { reasonLines, sentTo } from '../say.js'
import { answered, by, comesIn, decision, found, handledBy, investigated, proposed, takenIn } from './acts.js'
import type { Story } from './story.js'

const id = '0501'

const directory: Directory = {
  people: [
    { id: 'he-ping', teams: ['branch-service'], head: true, unit: 'gulou' },
    {
      id: 'lin-na',
      teams: ['branch-service'],
      absences: [{ from: '2026-09-20T16:00:00.000Z', until: '2026-09-27T16:00:00.000Z' }],
    },
    { id: 'xu-bo', teams: ['branch-service'], capacity: 5 },
    { id: 'zhou-yi', teams: ['branch-service'], manager: 'he-ping' },
  ],
  loads: { 'xu-bo': 5, 'zhou-yi': 2 },
}

/** The head of the department answers first under this procedure, unless the complaint is about the head. */
export const headComplainedAbout: Story = {
  procedure: 's05',
  scenes: [
    {
      at: '09-21 10:05',
      happen: async (bank) => {
        const opened = await comesIn(bank, 's05', id, {
          content: '鼓楼支行负责人何平态度恶劣，当众训斥我，要求道歉。',
          language: 'zh',
          channel: 'phone',
          complainants: [{ id: 'k-2002', name: '丁丽' }],
          peopleInvolved: [{ id: 'he-ping', name: '何平', part: 'complained-about', unit: 'gulou' }],
          demands: [{ id: 'apology', code: 'apology' }],
          inconvenience: true,
        })
        await takenIn(bank, id)
        const { route } = await bank.assign(id, directory)
        return [
          say(
            'A customer was shouted at by a head of department, who would be the first to handle it.',
            '客户被部门负责人当众训斥，而按流程该负责人正是首办人。',
          ),
          sentTo(bank, opened),
          ...(route === undefined ? [] : reasonLines(route.because)),
        ]
      },
    },
    {
      at: '09-23 10:00',
      happen: async (bank) => {
        const { record } = await bank.load(id)
        const handler = record.assignment?.handler ?? ''
        await investigated(bank, id, handler, 'preliminary')
        await found(bank, id, handler, {
          codes: ['improper-service'],
          facts: '监控与录音证实当众训斥客户',
          causes: [{ code: 'improper-service', origin: 'internal' }],
          rootCause: '缺少服务礼仪培训',
        })
        await bank.report(
          id,
          ...proposed(id, handler, {
            outcome: 'upheld',
            reasons: '投诉属实',
            remedies: [{ id: 'sorry', code: 'apology' }],
            demands: [{ demand: 'apology', answer: 'met', reason: '投诉属实' }],
          }),
          decision(id),
        )
        await answered(bank, id, handler, {
          actionType: 'staff-training',
          what: '服务礼仪培训',
          owner: 'hr-training',
          dueAt: '2026-09-30T08:00:00Z',
        })
        await bank.report(id, {
          type: 'handling.summarised',
          ...by('customer-service-manager', 'manager-zhou'),
          summary: '书面致歉',
        })
        return [say('Upheld; a letter of apology goes out.', '投诉成立，书面致歉。')]
      },
    },
    {
      at: '09-28 15:00',
      happen: async (bank) => {
        const { complaint } = await bank.report(id, {
          type: 'callback.made',
          ...by('callback-agent', 'caller-mei'),
          satisfied: false,
          comment: '要求本人当面道歉',
        })
        return [
          say(
            `Call-back: not satisfied, a letter is not enough. Handled again (round ${complaint.record.rehandled + 1})`,
            `回访：客户不满意，认为书面致歉不够。重新办理（第${complaint.record.rehandled + 1}轮）`,
          ),
        ]
      },
    },
    {
      at: '09-30 16:00',
      happen: async (bank) => {
        const { record } = await bank.load(id)
        const handler = record.assignment?.handler ?? ''
        await investigated(bank, id, handler, 'preliminary')
        await bank.report(
          id,
          {
            type: 'proposal.made',
            ...handledBy(handler),
            proposal: {
              id: 'in-person',
              outcome: 'upheld',
              reasons: '投诉属实，当面致歉',
              rules: ['业务操作规程第12条'],
              remedies: [{ id: 'in-person', code: 'apology' }],
              demands: [{ demand: 'apology', answer: 'met', reason: '当面致歉' }],
            },
          },
          { ...decision(id), proposal: 'in-person' },
        )
        await answered(bank, id, handler)
        const serviceManager = by('customer-service-manager', 'manager-zhou')
        await bank.report(id, { type: 'handling.summarised', ...serviceManager, summary: '当面致歉' })
        const { complaint } = await bank.report(
          id,
          { type: 'callback.made', ...by('callback-agent', 'caller-mei'), satisfied: true },
          {
            type: 'complaint.closed',
            ...by('callback-agent', 'caller-mei'),
            ground: 'satisfied',
            summary: '客户接受当面致歉',
          },
        )
        return [
          say(
            `Apology in person. Call-back ${complaint.record.callbacks.length}: satisfied, so it may be closed (${complaint.record.closure?.ground})`,
            `当面致歉。第${complaint.record.callbacks.length}次回访：客户满意，可以结案（客户满意）`,
          ),
        ]
      },
    },
  ],
}
