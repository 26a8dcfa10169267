import type { Names } from '../names.js'

export const outcomeNames: Names = {
  upheld: { en: 'Upheld', zh: '支持' },
  'partly-upheld': { en: 'Partly upheld', zh: '部分支持' },
  rejected: { en: 'Rejected', zh: '不支持' },
  unresolved: { en: 'Unresolved', zh: '未解决' },
}

export const originNames: Names = {
  internal: { en: 'Inside the bank', zh: '银行内部' },
  external: { en: 'Outside the bank', zh: '外部环境' },
  customer: { en: 'The customer', zh: '客户自身' },
  'third-party': { en: 'A third party', zh: '第三方' },
}

export const vulnerabilityNames: Names = {
  none: { en: 'No need of care known', zh: '无特别关照情形' },
  elderly: { en: 'Elderly', zh: '老年人' },
  minor: { en: 'Minors', zh: '未成年人' },
  disability: { en: 'Disability', zh: '残障人士' },
  health: { en: 'Ill health', zh: '健康状况不佳' },
  bereavement: { en: 'Bereavement', zh: '丧亲' },
  'financial-hardship': { en: 'Financial hardship', zh: '经济困难' },
  'low-literacy': { en: 'Low literacy', zh: '读写困难' },
  language: { en: 'Language', zh: '语言障碍' },
  'service-member': { en: 'Service members', zh: '军人' },
  other: { en: 'Other', zh: '其他' },
}

export const actionTypeNames: Names = {
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
