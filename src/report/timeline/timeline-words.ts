import type { Said } from '../../explanation.js'

/** Headings and labels of the page of a case timeline. */
export const timelineWords = {
  complaint: { en: 'Complaint', zh: '投诉' },
  under: { en: 'under', zh: '适用制度' },
  times: { en: 'Times in', zh: '时区' },
  received: { en: 'Received', zh: '接收时间' },
  next: { en: 'Due next', zh: '最近到期' },
  limits: { en: 'Time limits met', zh: '按时完成的时限' },
  entries: { en: 'Journal entries', zh: '日志条目' },
  none: { en: 'nothing', zh: '无' },
  stages: { en: 'Stages', zh: '办理阶段' },
  beside: { en: 'Beside them', zh: '并行事项' },
  clocks: { en: 'Time limits', zh: '时限' },
  happened: { en: 'What happened', zh: '经过' },
  why: { en: 'Why it stands where it stands', zh: '依据与理由' },
  when: { en: 'When', zh: '时间' },
  what: { en: 'What', zh: '事项' },
  who: { en: 'Who', zh: '办理人' },
  into: { en: 'Led to', zh: '进入状态' },
  due: { en: 'due', zh: '到期' },
  overdue: { en: 'overdue', zh: '逾期' },
  late: { en: 'reported late', zh: '补报' },
  aside: { en: 'set aside', zh: '豁免控制项' },
  standsFor: { en: 'for', zh: '代' },
} as const satisfies Record<string, Said>
