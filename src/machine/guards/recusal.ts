import { type Said, said } from '../../explanation.js'
import type { ControlInput } from '../controls/control-input.js'
import type { Controls } from '../controls/controls.js'
import { actsFor } from '../notes/note.js'
import { control } from './control.js'

/** Why this person may not handle this complaint, if there is a reason. */
export const recusedFrom = (person: string, file: ControlInput, { recusal }: Controls): Said | undefined => {
  if (recusal.complainedAbout && file.complainedAbout.includes(person))
    return said(`${person} is complained about`, `${person} 是被投诉人`)
  if (recusal.lineManager && file.lineManagers.includes(person))
    return said(
      `${person} is the line manager of the person complained about`,
      `${person} 是被投诉人的直属上级`,
    )
  if (recusal.declaredInterest && file.interested.includes(person))
    return said(`${person} has a declared interest in the matter`, `${person} 已申报与本投诉存在利害关系`)
  if (recusal.earlierHandler && file.earlierHandlers.includes(person))
    return said(`${person} handled this complaint before`, `${person} 曾经办理过本投诉`)
  return undefined
}

const firstBarred = (file: ControlInput, controls: Controls, people: readonly string[]): Said | undefined => {
  for (const person of people) {
    const reason = recusedFrom(person, file, controls)
    if (reason !== undefined) return reason
  }
  return undefined
}

const title = said('Nobody with an interest handles the matter', '利害关系人回避')
const hint = said('Assign a person without an interest in the matter.', '请改派与本投诉无利害关系的人员。')

export const recusalControls = [
  control({
    code: 'recusal',
    title,
    hint,
    guards: [
      'complaint.assigned',
      'investigation.started',
      'findings.made',
      'misunderstanding.explained',
      'proposal.made',
      'approval.granted',
      'decision.made',
      'settlement.reached',
      'review.decided',
      'complaint.closed',
    ],
    fails: ({ file, controls, event }) =>
      event.type === 'complaint.assigned'
        ? firstBarred(file, controls, event.handler === undefined ? [] : [event.handler])
        : firstBarred(file, controls, actsFor(event)),
  }),
]
