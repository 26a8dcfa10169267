import { said } from '../../explanation.js'
import { control, inChinese, inEnglish } from './control.js'

export const acceptanceControls = [
  control({
    code: 'registered-first',
    title: said('Registered before it is accepted or declined', '先登记，后受理'),
    hint: said('Register the complaint under a reference number first.', '请先登记并编号。'),
    guards: ['complaint.accepted', 'complaint.declined'],
    fails: ({ file, controls }) =>
      controls.acceptance.registeredFirst && !file.registered
        ? said('The complaint has no reference number yet', '该投诉尚未登记编号')
        : undefined,
  }),
  control({
    code: 'triaged-first',
    title: said('Triaged before it is accepted', '先初审，后受理'),
    hint: said('Record the preliminary review of the complaint first.', '请先完成初步审查。'),
    guards: ['complaint.accepted'],
    fails: ({ file, controls }) =>
      controls.acceptance.triagedFirst && !file.triaged
        ? said('The preliminary review is missing', '尚未进行初步审查')
        : undefined,
  }),
  control({
    code: 'kind-is-complaint',
    title: said('Only a complaint is accepted as one', '受理对象须为投诉'),
    hint: said(
      'Answer it as what it is, or record that it has become a complaint.',
      '请按其性质直接答复，或先变更为投诉。',
    ),
    guards: ['complaint.accepted', 'complaint.declined'],
    fails: ({ file }) =>
      file.kind === 'complaint'
        ? undefined
        : said(
            `It is recorded as ${file.kind ?? 'nothing'}, not as a complaint`,
            `该事项登记为 ${file.kind ?? '无'}，不是投诉`,
          ),
  }),
  control({
    code: 'kind-needs-no-decision',
    title: said('A complaint is not answered as an enquiry', '投诉不得按咨询答复'),
    hint: said('Accept or decline the complaint.', '请对该投诉作出受理或不予受理的决定。'),
    guards: ['enquiry.answered'],
    fails: ({ file }) =>
      file.kind === 'complaint'
        ? said('It is a complaint and needs a decision', '该事项为投诉，须作出处理决定')
        : undefined,
  }),
  control({
    code: 'decline-ground',
    title: said('Declined only on a permitted ground', '不予受理须有依据'),
    hint: said(
      'Name one of the permitted grounds, or accept the complaint.',
      '请选用制度允许的理由，否则应予受理。',
    ),
    guards: ['complaint.declined'],
    fails: ({ controls: { acceptance }, event }) =>
      acceptance.declineGrounds.includes(event.ground)
        ? undefined
        : said(
            `${event.ground} is no ground for declining; permitted: ${inEnglish(acceptance.declineGrounds)}`,
            `${event.ground} 不是可以不予受理的理由，可用理由：${inChinese(acceptance.declineGrounds)}`,
          ),
  }),
]
