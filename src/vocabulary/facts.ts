import type { Said } from '../explanation.js'
import { channels, socialPlatforms, sources } from './channels.js'
import { vulnerabilities } from './people.js'
import { attentions, complexities, kinds, priorities, severities } from './taxonomy.js'

/** What a fact is made of; `list` is a list of strings. */
export interface FactWord {
  readonly type: 'string' | 'number' | 'boolean' | 'date' | 'list'
  readonly label: Said
}

const word = <const Type extends FactWord['type']>(
  type: Type,
  en: string,
  zh: string,
): FactWord & { readonly type: Type } => ({ type, label: { en, zh } })

/**
 * The facts about a complaint that every policy's tables can ask for. A fact that is not known is missing, never guessed;
 * counts and yes/no facts are always known.
 */
export const factWords = {
  kind: word('string', 'Complaint, enquiry, suggestion or grievance', '事项性质（投诉、咨询、建议、抱怨）'),
  suggestedKind: word(
    'string',
    'Kind that the tables would give it; a person decides',
    '规则建议的事项性质（由人工确认）',
  ),
  channel: word('string', 'Channel it came in by', '受理渠道'),
  source: word('string', 'Who raised it', '投诉来源'),
  language: word('string', 'Language of the narrative', '投诉语言'),
  content: word('string', 'The narrative, word for word', '投诉内容原文'),
  mainIssue: word('string', 'Main issue as noted at receipt', '主要问题'),
  reason: word('string', 'Reason the customer gives', '投诉原因'),
  socialPlatform: word('string', 'Social platform', '社交平台'),
  businessLine: word('string', 'Bank or insurance business', '业务条线（银行或保险）'),
  product: word('string', 'Product', '产品'),
  businessChannel: word('string', 'Channel where the business was done', '业务办理渠道'),
  system: word('string', 'System concerned', '涉及系统'),
  place: word('string', 'Place', '地点'),
  receivingUnit: word('string', 'Unit that received it', '接收单位'),
  respondentUnit: word('string', 'Unit complained about', '被投诉单位'),
  respondentLevel: word('string', 'Level of the unit complained about', '被投诉机构层级'),
  partner: word('string', 'Third-party partner concerned', '合作第三方'),
  distress: word('string', 'How distressed the customer is', '客户情绪'),
  currency: word('string', 'Currency of the amount', '币种'),
  category: word('string', 'Category', '投诉类别'),
  subcategory: word('string', 'Sub-category', '投诉子类'),
  nature: word('string', 'Nature of the problem', '问题性质'),
  severity: word('string', 'Severity', '严重程度'),
  complexity: word('string', 'Complexity', '复杂程度'),
  priority: word('string', 'Priority', '优先级'),
  cause: word('string', 'Main cause', '主要原因'),
  team: word('string', 'Team it goes to', '承办团队'),
  attention: word('string', 'Normal, escalated or major', '关注等级'),
  amount: word('number', 'Amount claimed, in minor units', '诉求金额（最小货币单位）'),
  loss: word('number', 'Loss that was found, in minor units', '查明的损失金额（最小货币单位）'),
  amountMentioned: word(
    'number',
    'Largest amount in the narrative, in minor units',
    '内容中最大金额（最小货币单位）',
  ),
  complainants: word('number', 'Number of complainants', '投诉人数'),
  representatives: word('number', 'Number of representatives', '代表人数'),
  priorComplaints: word('number', 'Earlier complaints of this customer', '客户既往投诉次数'),
  demands: word('number', 'Number of demands', '诉求数量'),
  evidenceItems: word('number', 'Pieces of evidence handed in', '证据材料数量'),
  repeats: word('number', 'Times it was raised again', '重复投诉次数'),
  vulnerable: word('boolean', 'A customer who needs particular care', '是否需特别关照的客户'),
  represented: word('boolean', 'Raised by a representative', '是否由代理人提出'),
  repeat: word('boolean', 'Raised before', '是否重复投诉'),
  publicityRisk: word('boolean', 'Likely to become public', '是否有舆情风险'),
  inconvenience: word('boolean', 'Inconvenience suffered', '是否造成不便'),
  confidential: word('boolean', 'To be kept confidential', '是否需要保密'),
  traceable: word('boolean', 'Came by a traceable channel', '渠道是否可追溯'),
  creditObjection: word('boolean', 'Objects to a credit record', '是否为征信异议'),
  major: word('boolean', 'A major complaint', '是否重大投诉'),
  vulnerabilities: word('list', 'Circumstances that need care', '需关照的情形'),
  demanded: word('list', 'What the customer asks for', '诉求类型'),
  signals: word('list', 'Signals found in the narrative', '文本信号'),
  receivedOn: word('date', 'Date of receipt', '收到日期'),
  incidentOn: word('date', 'Date of the incident', '事发日期'),
} as const satisfies Record<string, FactWord>

export type FactName = keyof typeof factWords

/** What the fact of a name is made of: `FactKind<'amount'>` is `number`. */
export type FactKind<Name extends FactName> = (typeof factWords)[Name]['type']

/** The facts that can have no other values than these. */
export const factValues: Readonly<Partial<Record<FactName, readonly string[]>>> = {
  kind: kinds,
  channel: channels,
  source: sources,
  language: ['zh', 'en', 'mixed', 'unknown', 'other'],
  socialPlatform: socialPlatforms,
  businessLine: ['bank', 'insurance'],
  respondentLevel: ['head-office', 'branch', 'sub-branch', 'partner'],
  distress: ['none', 'some', 'severe'],
  severity: severities,
  complexity: complexities,
  priority: priorities,
  attention: attentions,
  vulnerabilities,
}
