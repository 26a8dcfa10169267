import type { ComplaintEvent } from '../../vocabulary/index.js'
import type { Complaint, StepContext } from '../complaint.js'
import { evolve } from '../evolve/evolve.js'
import type { Refusal } from '../refusal.js'
import { looksLikeSamePerson } from './same-person.js'

/** The controls that compare persons. */
const comparing: ReadonlySet<string> = new Set(['four-eyes', 'recusal', 'call-back-independent'])

/** Everybody whom the controls of this complaint know by name. */
const knownPersons = ({ stage: { context: file } }: Complaint): ReadonlySet<string> =>
  new Set([
    ...file.complainedAbout,
    ...file.lineManagers,
    ...file.interested,
    ...file.handlers,
    ...file.earlierHandlers,
    ...file.proposals.flatMap(({ by, approvers }) => [...by, ...approvers]),
    ...file.extensions.flatMap(({ by }) => by),
  ])

const withPerson = (event: ComplaintEvent, is: string, known: string): ComplaintEvent => {
  const as = <Id extends string | undefined>(id: Id): Id | string => (id === is ? known : id)
  const { by } = event
  const renamed = {
    ...event,
    by: { ...by, id: as(by.id), ...(by.onBehalfOf === undefined ? {} : { onBehalfOf: as(by.onBehalfOf) }) },
  }
  return renamed.type === 'complaint.assigned' && renamed.handler !== undefined
    ? { ...renamed, handler: as(renamed.handler) }
    : renamed
}

const personsIn = (event: ComplaintEvent): readonly string[] =>
  [event.by.id, event.by.onBehalfOf, event.type === 'complaint.assigned' ? event.handler : undefined].filter(
    (each) => each !== undefined,
  )

/**
 * The refusal that somebody would get under another spelling of their id, or under another account of theirs, that the complaint knows. It is asked of
 * what is reported now; what a journal holds was accepted in its time.
 */
export const refusedUnderOtherSpelling = (
  event: ComplaintEvent,
  complaint: Complaint,
  { policy, now, samePerson = looksLikeSamePerson }: StepContext,
): Refusal | undefined => {
  if (event.by.role === 'system' && event.type !== 'complaint.assigned') return undefined
  const persons = personsIn(event)
  for (const known of knownPersons(complaint))
    for (const person of persons) {
      if (person === known || !samePerson(person, known)) continue
      const asked = evolve(complaint, withPerson(event, person, known), {
        policy,
        recordedAt: now,
        asked: 'live',
      })
      if (!asked.ok && asked.refusal.controls?.some((control) => comparing.has(control)) === true)
        return asked.refusal
    }
  return undefined
}
