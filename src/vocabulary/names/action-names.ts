import type { Said } from '../../explanation.js'
import type { ActionType } from '../events/aftercare.js'

/** The kinds of actions for improvement, as a person would name them. */
export const actionTypeNames: Readonly<Record<ActionType, Said>> = {
  preventive: { en: 'Preventive', zh: '预防措施' },
  corrective: { en: 'Corrective', zh: '纠正措施' },
  'staff-training': { en: 'Staff training', zh: '员工培训' },
  'system-maintenance': { en: 'System maintenance', zh: '系统维护' },
  'customer-education': { en: 'Customer education', zh: '客户教育' },
  'process-optimisation': { en: 'Process optimisation', zh: '流程优化' },
  'policy-change': { en: 'Policy change', zh: '制度修订' },
  'product-disclosure': { en: 'Product disclosure', zh: '产品信息披露' },
  conduct: { en: 'Conduct', zh: '行为规范' },
  accountability: { en: 'Accountability', zh: '责任追究' },
  'service-reward': { en: 'Service reward', zh: '服务激励' },
  'customer-care': { en: 'Customer care', zh: '客户关怀' },
}
