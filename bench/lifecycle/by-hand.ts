import { isLawful } from '../../src/machine/guards/verdict.js'
import { defaultControls, type Stage } from '../../src/machine/index.js'
import { noted } from '../../src/machine/notes/noted.js'
import type { ComplaintEvent, EventType } from '../../src/vocabulary/index.js'

type Ways = Readonly<Partial<Record<EventType, unknown>>>

const open = (stage: unknown) => ({ open: stage })

/** The way of one ordinary complaint and no other: what a program without a chart would have as its nested switch. */
const ways: readonly [place: unknown, ways: Ways][] = [
  ['expected', { 'complaint.received': open('received') }],
  [open('received'), { 'complaint.registered': open('registered') }],
  [open('registered'), { 'complaint.accepted': open('assessing') }],
  [open('assessing'), { 'investigation.started': open({ investigating: 'preliminary' }) }],
  [open({ investigating: 'preliminary' }), { 'findings.made': open({ deciding: 'weighing' }) }],
  [open({ deciding: 'weighing' }), { 'proposal.made': open({ deciding: 'proposed' }) }],
  [open({ deciding: 'proposed' }), { 'decision.made': open('decided') }],
  [open('decided'), { 'final-response.sent': open('responded') }],
  [open('responded'), { 'handling.summarised': open('following-up') }],
  [open('following-up'), { 'complaint.closed': { ended: 'closed' } }],
  [{ ended: 'closed' }, { 'complaint.archived': 'archived' }],
]

const byPlace = new Map(ways.map(([place, out]) => [JSON.stringify(place), out]))

const party = (ids: readonly string[]): string => (ids.length > 0 ? 'open' : 'none')

/** The same controls and notes as the chart, without one. */
export const byHand = (stored: string, event: ComplaintEvent): string => {
  const stage: Stage = JSON.parse(stored)
  const { handling, attention } = stage.value
  if (!isLawful({ controls: defaultControls, file: stage.context, event })) throw new Error('refused')
  const file = noted(stage.context, event, defaultControls)
  const disputes = file.disputes.filter((each) => each.result === undefined)
  return JSON.stringify({
    ...stage,
    value: {
      handling: byPlace.get(JSON.stringify(handling))?.[event.type] ?? handling,
      waiting: {
        customer: party(file.waits.customer),
        department: party(file.waits.department),
        expert: party(file.waits.expert),
        mediation: disputes.some((each) => each.route === 'mediation') ? 'open' : 'none',
      },
      outside: disputes.length > 0 ? 'open' : 'none',
      attention,
    },
    context: file,
  })
}
