import { describe, expect, test } from 'vitest'
import { assigning } from '../../../src/complaint/index.js'
import { intakeJsonSchema, parseIntake } from '../../../src/vocabulary/index.js'
import {
  acceptedEvent,
  acknowledged,
  declined,
  departmentAnswered,
  departmentAsked,
  evidenceAdded,
  findingsMade,
  registered,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { accepted, completeNotice, underInvestigation } from '../../support/told-stretches.js'

const s09 = preset('s09')
const { finding } = findingsMade()

describe('S09 ways in', () => {
  test('[S09.1] who calls the hotline reaches customer service, and the complaint is taken in', () => {
    const story = tell(s09, { channel: 'phone' }).after(registered())
    expect(story.facts).toMatchObject({ channel: 'phone', team: 'complaints-team' })
    expect(story.effects.map(({ body }) => body)).toContainEqual({
      type: 'send-notice',
      notice: 'acknowledgement',
    })
  })

  test.each([
    ['head-office', 'complaints-team'],
    ['branch-0231', 'branch-service'],
  ])('[S09.2] a letter to %s is handled from there, by %s', (receivingUnit, team) => {
    const letter = { channel: 'letter' as const, receivingUnit, content: '柜员态度恶劣，说话难听。' }
    const story = tell(s09, letter).after(registered())
    expect(story.facts).toMatchObject({ channel: 'letter', receivingUnit, team, traceable: true })
    expect(story.effects.map(({ body }) => body)).toContainEqual({ type: 'assign', team })
  })

  test('[S09.3] a web form that is filled in is a complaint, and what is filled in wrongly is told by field', () => {
    const form = {
      channel: 'website',
      content: '重复扣费',
      complainants: [{ name: '王小明', contact: { phone: '13800138000' } }],
    }
    const read = parseIntake(form)
    if (!read.ok) throw new Error('the form was refused')
    expect(tell(s09, read.value).facts).toMatchObject({ channel: 'website', traceable: true })
    const wrong = parseIntake({ ...form, content: '', incidentOn: '昨天', colour: 'red' })
    expect(wrong.ok ? [] : wrong.issues.map(({ path }) => path.join('.')).sort()).toEqual([
      '',
      'content',
      'incidentOn',
    ])
    const { required, properties } = intakeJsonSchema() as { required: string[]; properties: object }
    expect(required).toEqual(['content', 'channel'])
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(['complainants', 'demands', 'evidence', 'place']),
    )
  })

  test('[S09.4] who comes to a branch is heard there, and its own service is answered for by the branches', () => {
    const story = tell(s09, {
      channel: 'branch',
      receivingUnit: 'branch-0231',
      content: '柜员态度恶劣，说话难听。',
    })
    expect(story.facts).toMatchObject({ channel: 'branch', team: 'branch-service' })
    expect(story.after(registered()).record.reference).toBe('TS-2026-0001')
  })
})

describe('S09 handling', () => {
  test('[S09.5] a unit of its own handles complaints, and only people of its team are given one', () => {
    expect(s09.document.teams['complaints-team']).toMatchObject({ unit: 'complaint-centre' })
    const people = [
      { id: 'an', teams: ['lending'], unit: 'lending', skills: ['complaint-process'] },
      { id: 'li', teams: ['complaints-team'], unit: 'complaint-centre', skills: ['complaint-process'] },
    ]
    const { complaint, now } = accepted(tell(s09))
    expect(assigning(complaint, { policy: s09, directory: { people }, now }).events).toMatchObject([
      { type: 'complaint.assigned', handler: 'li', team: 'complaints-team', handlerUnit: 'complaint-centre' },
    ])
  })

  test('[S09.6] nothing is accepted or declined before it is on record', () => {
    for (const event of [acceptedEvent(), declined()])
      expect(tell(s09).refusal(event).controls).toContain('registered-first')
    const story = tell(s09).after(registered())
    expect(story.record).toMatchObject({ reference: 'TS-2026-0001', registeredAt: story.now })
    expect(story.after(acceptedEvent()).stage).toBe('assessing')
  })

  test.each(['time-received', 'content-summary', 'next-steps'] as const)(
    '[S09.7] an acknowledgement without %s is refused',
    (part) => {
      const story = tell(s09).after(registered())
      const short = acknowledged(completeNotice(s09, 'acknowledgement', part))
      expect(story.refusal(short).controls).toContain('notice-complete')
      const told = story.after(acknowledged(completeNotice(s09, 'acknowledgement')))
      expect(told.record.notices[0]?.notice.contains).toContain(part)
    },
  )

  test('[S09.8] evidence is collected with other departments, each asked by name and timed', () => {
    const story = underInvestigation(tell(s09)).after(
      departmentAsked(),
      departmentAsked({ enquiry: 'enquiry-2', unit: 'it', question: '批处理是否重复运行？' }),
    )
    expect(story.tags).toContain('waiting.department')
    const half = story.after(departmentAnswered(), evidenceAdded())
    expect(half.tags).toContain('waiting.department')
    const whole = half.after(departmentAnswered({ enquiry: 'enquiry-2', answer: '是，运行了两次' }))
    expect(whole.tags).not.toContain('waiting.department')
    expect(whole.record.enquiries.map(({ unit, answer }) => [unit, answer])).toEqual([
      ['card-centre', 'Yes.'],
      ['it', '是，运行了两次'],
    ])
    expect(whole.record.evidence).toMatchObject([{ id: 'ledger', from: 'bank-system' }])
    expect(story.later(24 * 4).clock('department-enquiry')?.clock.status).toBe('breached')
  })

  test('[S09.9] how it is settled depends on the nature of the matter and on what the customer asks for', () => {
    const methodOf = (content: string, code: string) =>
      tell(s09, { content, demands: [{ id: 'd', code }] }).facts.method
    const slow = '在柜台办理业务排队两个小时'
    expect([
      methodOf(slow, 'compensation'),
      methodOf(slow, 'service-improvement'),
      methodOf(slow, 'apology'),
    ]).toEqual(['compensation', 'remedial-measure', 'negotiation'])
    expect(methodOf('我的银行卡被盗刷了三笔，卡一直在我身上', 'apology')).toBe('compensation')
    const misread = underInvestigation(tell(s09, { content: slow })).after(
      evidenceAdded(),
      findingsMade({ finding: { ...finding, causes: [{ code: 'misunderstanding', origin: 'customer' }] } }),
    )
    expect(misread.facts.method).toBe('explanation')
  })
})
