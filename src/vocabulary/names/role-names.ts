import type { Said } from '../../explanation.js'
import type { Role } from '../people.js'

/** The roles as a person would name them. */
export const roleNames: Readonly<Record<Role, Said>> = {
  receptionist: { en: 'receptionist', zh: '接待人员' },
  'acceptance-officer': { en: 'acceptance officer', zh: '受理岗' },
  handler: { en: 'handler', zh: '经办人' },
  investigator: { en: 'investigator', zh: '调查人员' },
  department: { en: 'department', zh: '相关部门' },
  'head-of-department': { en: 'head of department', zh: '部门负责人' },
  'customer-service': { en: 'customer service', zh: '客户服务岗' },
  'customer-service-manager': { en: 'customer service manager', zh: '客服经理' },
  'callback-agent': { en: 'call-back agent', zh: '回访人员' },
  approver: { en: 'approver', zh: '审批人' },
  'complaints-manager': { en: 'complaints manager', zh: '投诉管理负责人' },
  'compliance-supervisor': { en: 'compliance supervisor', zh: '合规监督岗' },
  'senior-management': { en: 'senior management', zh: '高级管理层' },
  'general-manager': { en: 'general manager', zh: '总经理' },
  'head-office': { en: 'head office', zh: '总行' },
  'upper-level-reviewer': { en: 'upper-level reviewer', zh: '上级核查人员' },
  complainant: { en: 'complainant', zh: '投诉人' },
  representative: { en: 'representative', zh: '代理人' },
  expert: { en: 'expert', zh: '外部专家' },
  mediator: { en: 'mediator', zh: '调解员' },
  arbitrator: { en: 'arbitrator', zh: '仲裁员' },
  ombudsman: { en: 'ombudsman', zh: '申诉专员' },
  regulator: { en: 'regulator', zh: '监管部门' },
  'consumer-association': { en: 'consumer association', zh: '消费者协会' },
  court: { en: 'court', zh: '法院' },
  connector: { en: 'connector', zh: '对接系统' },
  system: { en: 'system', zh: '系统' },
}

/** A list of roles in both languages; “nobody” when it is empty. */
export const namedRoles = (roles: readonly Role[]): Said =>
  roles.length === 0
    ? { en: 'nobody', zh: '无' }
    : {
        en: roles.map((role) => roleNames[role].en).join(', '),
        zh: roles.map((role) => roleNames[role].zh).join('、'),
      }
