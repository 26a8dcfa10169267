import { said } from '../../explanation.js'
import { namedRoles } from '../../vocabulary/index.js'
import { actsFor } from '../notes/note.js'
import { control } from './control.js'
import { lastDayEnds, noTimeZone } from './days-passed.js'

const levelNames = {
  superior: said('the superior', '上级'),
  'upper-level': said('the upper level', '上级机构'),
  'senior-management': said('senior management', '高级管理层'),
} as const

export const reviewControls = [
  control({
    code: 'call-back-independent',
    title: said('The call-back is made by another person', '回访须由他人进行'),
    hint: said(
      'Have the customer called by someone who did not handle the matter.',
      '请由非经办人员回访客户。',
    ),
    guards: ['callback.made'],
    fails: ({ file, controls, event }) => {
      const handled = [...file.handlers, ...(file.decision?.by ?? [])]
      const person = actsFor(event).find((each) => handled.includes(each))
      return controls.callBackByOther && person !== undefined
        ? said(`${person} handled the matter`, `${person} 是本投诉的经办人员`)
        : undefined
    },
  }),
  control({
    code: 'negotiation-first',
    title: said('The bank negotiates before it proposes mediation', '先协商，后调解'),
    hint: said(
      'Negotiate with the customer, or let the customer go outside directly.',
      '请先与客户协商；客户自行寻求外部救济不受此限。',
    ),
    guards: ['mediation.proposed'],
    fails: ({ file, controls }) =>
      controls.negotiationFirst && !file.negotiated
        ? said('No negotiation or offer is on record', '尚无协商或和解方案记录')
        : undefined,
  }),
  control({
    code: 'review-window',
    title: said('A review is asked for in time', '在期限内申请核查'),
    hint: said(
      'Take the matter as a new complaint, or allow the late request with a reason.',
      '可作为新投诉受理，或注明理由准予逾期申请。',
    ),
    guards: ['review.requested'],
    fails: ({ file, controls, event }) => {
      const days = controls.review.withinDays
      if (days === undefined || file.toldAt === undefined) return undefined
      const received = event.facts?.decisionReceivedAt ?? file.toldAt
      const end = lastDayEnds(event, received, days)
      if (end === undefined) return noTimeZone
      return Date.parse(event.at) < end
        ? undefined
        : said(
            `The customer got the decision at ${received}; a review can be asked for within ${days} days`,
            `客户于 ${received} 收到处理决定，应在 ${days} 日内申请核查`,
          )
    },
  }),
  control({
    code: 'review-level',
    title: said('Reviewed by the level that was asked for', '由申请的层级核查'),
    hint: said('Have the review decided at that level.', '请由相应层级作出核查决定。'),
    guards: ['review.decided'],
    fails: ({ file, controls, event }) => {
      const to = file.reviews.find((each) => each.id === event.review)?.to
      if (to === undefined) return undefined
      const roles = controls.review.levels[to]
      return roles.includes(event.by.role)
        ? undefined
        : said(
            `A review by ${levelNames[to].en} is decided by: ${namedRoles(roles).en}`,
            `${levelNames[to].zh}核查应由以下岗位决定：${namedRoles(roles).zh}`,
          )
    },
  }),
  control({
    code: 'reviewer-independent',
    title: said('The reviewer took no part before', '核查人未参与原处理'),
    hint: said('Have the review decided by somebody new to the matter.', '请由未参与原处理的人员核查。'),
    guards: ['review.decided'],
    fails: ({ file, controls, event }) => {
      const proposals = file.proposals.flatMap((each) => [...each.by, ...each.approvers])
      const involved = new Set([...file.handlers, ...proposals, ...(file.decision?.by ?? [])])
      const person = actsFor(event).find((each) => involved.has(each))
      return controls.review.independent && person !== undefined
        ? said(`${person} took part in the decision under review`, `${person} 参与过被核查的处理决定`)
        : undefined
    },
  }),
]
