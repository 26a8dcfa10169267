import { withEvidence } from './intake.js'
import { adding, type Notes, without } from './note.js'

export const inquiryNotes: Notes = {
  'investigation.started': (_file, { level }) => ({ level }),
  'evidence.added': (file, { evidence }) => withEvidence(file, [evidence]),
  'statement.taken': (file, { evidence, person, independent }) =>
    withEvidence(file, [{ id: evidence ?? person, independent }]),
  'department-enquiry.sent': (file, { enquiry }) => ({
    waits: { ...file.waits, department: adding(file.waits.department, enquiry) },
  }),
  'department-enquiry.answered': (file, { enquiry }) => ({
    waits: { ...file.waits, department: without(file.waits.department, enquiry) },
  }),
  'information.requested': (file, { request }) => ({
    waits: { ...file.waits, customer: adding(file.waits.customer, request) },
  }),
  'information.received': (file, { request, complete, at }) => ({
    customerSpokeAt: at,
    ...(complete ? { waits: { ...file.waits, customer: without(file.waits.customer, request) } } : {}),
  }),
  'expert.engaged': (file, { engagement }) => ({
    waits: { ...file.waits, expert: adding(file.waits.expert, engagement) },
  }),
  'expert.reported': (file, { engagement }) => ({
    waits: { ...file.waits, expert: without(file.waits.expert, engagement) },
  }),
  'findings.made': (_file, { finding }) => ({
    finding: {
      codes: finding.codes,
      harmed: finding.inconvenience === true || (finding.loss?.minor ?? 0) > 0,
      rootCause: (finding.rootCause ?? '').trim() !== '',
    },
  }),
  'misunderstanding.explained': (_file, { satisfied }) =>
    satisfied === undefined
      ? { explained: 'told' }
      : { explained: satisfied ? 'satisfied' : 'dissatisfied', satisfied },
  'customer-message.received': (file, { message, at }) => ({
    messages: adding(file.messages, message),
    customerSpokeAt: at,
  }),
  'customer-message.answered': (file, { message }) => ({ messages: without(file.messages, message) }),
  'contact.made': (file, { direction, at, answers }) => ({
    ...(direction === 'from-customer' ? { customerSpokeAt: at } : {}),
    ...(answers === undefined
      ? {}
      : { messages: file.messages.filter((message) => !answers.includes(message)) }),
  }),
}
