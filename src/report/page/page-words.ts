import type { Said } from '../../explanation.js'

/** Every heading and label of the page. */
export const pageWords = {
  complaints: { en: 'Complaints', zh: '投诉总量' },
  open: { en: 'Open', zh: '在办' },
  overdue: { en: 'Overdue', zh: '已逾期' },
  beyondLimit: { en: 'beyond a regulatory limit', zh: '超过监管期限' },
  dueToday: { en: 'Due today', zh: '今日到期' },
  dueThisWeek: { en: 'Due this week', zh: '本周到期' },
  ofWhichToday: { en: 'today included', zh: '含今日' },
  asOf: { en: 'As of', zh: '截至' },
  policy: { en: 'Policy', zh: '适用制度' },
  urgent: { en: 'Most urgent', zh: '最紧急的投诉' },
  urgentNote: {
    en: 'First those beyond a regulatory limit, then otherwise overdue, then due today; among equals major or escalated ones, then by priority and due time.',
    zh: '先列超过监管期限的，再列其他逾期和今日到期的；同等情形下重大、升级投诉在前，再按优先级和到期时间排列。',
  },
  noneUrgent: { en: 'No complaint is open.', zh: '当前没有在办投诉。' },
  dueTitle: { en: 'When the next deadline falls', zh: '最近时限的到期情况' },
  dueNote: {
    en: 'Every open complaint once, by its clock that is due first.',
    zh: '每件在办投诉按其最先到期的时限计一次。',
  },
  receivedByDay: { en: 'Received by day', zh: '每日收到的投诉' },
  receivedByMonth: { en: 'Received by month', zh: '每月收到的投诉' },
  receivedByYear: { en: 'Received by year', zh: '每年收到的投诉' },
  category: { en: 'By category', zh: '按投诉类别' },
  priority: { en: 'By priority', zh: '按优先级' },
  team: { en: 'By team', zh: '按承办团队' },
  channel: { en: 'By channel', zh: '按受理渠道' },
  others: { en: 'Others', zh: '其余合计' },
  figures: { en: 'Figures', zh: '数据' },
  count: { en: 'Complaints', zh: '件数' },
  share: { en: 'Share', zh: '占比' },
  period: { en: 'Period', zh: '期间' },
  receivedOn: { en: 'Received', zh: '收到日期' },
  footer: {
    en: 'Counts and due times were computed from the journal of each complaint; nothing on this page is loaded from elsewhere.',
    zh: '件数与期限均依据各投诉的处理记录计算得出；本页不加载任何外部内容。',
  },
} as const satisfies Record<string, Said>

/** How large a part of all complaints this is. */
export const ofAll = (percent: number): Said => ({ en: `${percent}% of all`, zh: `占全部${percent}%` })
