import { said } from '../../explanation.js'
import { type EventType, eventTypes } from '../../vocabulary/index.js'
import { acceptanceControls } from './acceptance.js'
import { accessControls } from './access.js'
import { approvalControls } from './approval.js'
import { closureControls } from './closure.js'
import { closureGroundControls } from './closure-ground.js'
import { type Control, control } from './control.js'
import { extensionControls } from './extension.js'
import { inquiryControls } from './inquiry.js'
import { noticeControls } from './notices.js'
import { recusalControls } from './recusal.js'
import { referenceControls } from './references.js'
import { reviewControls } from './review.js'

const mergedBefore = control({
  code: 'merged-before',
  title: said('Only a merge that stands is undone', '仅可撤销现存的并案'),
  hint: said(
    'A complaint that ended in another way is reopened; one that was taken out already goes on by itself.',
    '以其他方式终结的投诉请重新办理；已撤销并案的投诉已单独办理。',
  ),
  guards: ['complaint.unmerged'],
  fails: ({ file }) =>
    file.ending === 'merged'
      ? undefined
      : said('It is not merged into another complaint', '该投诉未并入其他投诉'),
})

const noLegalHold = control({
  code: 'no-legal-hold',
  title: said('Nothing is erased under a legal hold', '法律保全期间不得删除'),
  hint: said('Have the legal hold lifted first.', '请先解除法律保全。'),
  guards: ['personal-data.erased'],
  fails: ({ file }) => (file.legalHold ? said('A legal hold is in force', '法律保全尚未解除') : undefined),
})

/** Every control of the chart: what it watches, what it asks for, and how it is met. */
export const controlTable: readonly Control[] = [
  ...accessControls,
  ...referenceControls,
  ...recusalControls,
  ...acceptanceControls,
  ...inquiryControls,
  ...approvalControls,
  ...noticeControls,
  ...extensionControls,
  ...reviewControls,
  mergedBefore,
  ...closureGroundControls,
  ...closureControls,
  noLegalHold,
]

const byEvent: ReadonlyMap<EventType, readonly Control[]> = new Map(
  eventTypes.map((type) => [
    type,
    controlTable.filter((control) => control.guards === 'every' || control.guards.includes(type)),
  ]),
)

/** The controls that watch one type of event, in the order in which they are explained; a host’s own event is watched too. */
export const controlsOn = (type: EventType): readonly Control[] => byEvent.get(type) ?? accessControls
