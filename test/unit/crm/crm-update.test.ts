import { describe, expect, test } from 'vitest'
import { crmUpdate, type Dialect, takeIn } from '../../../src/desk/crm.js'
import { createDesk } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { type CrmTeller, crmTellers, dialectOf } from '../../support/crm-payloads.js'
import { person, registered } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

const now = '2026-03-04T02:00:00.000Z'

const tellerOf = (crm: string) => crmTellers.find((each) => each.crm === crm) as CrmTeller

/** A complaint that came from a CRM, and its clocks. */
const filed = async (teller: CrmTeller, dialect: Dialect, text = '信用卡被盗刷') => {
  const desk = createDesk({ store: memoryStore(), policies: [smallBank()], now: () => now })
  await takeIn(desk, teller.record(teller.ids[0], text), dialect, now)
  const id = `${dialect.idPrefix}${teller.ids[0]}`
  const complaint = await desk.load(id)
  if (complaint === undefined) throw new Error('nothing was opened')
  return { desk, id, complaint, clocks: await desk.clocks(id) }
}

const salesforce = tellerOf('salesforce-case')
const wide: Dialect = {
  ...dialectOf(salesforce),
  write: {
    key: 'Redress_Id__c',
    reference: 'Reference__c',
    status: dialectOf(salesforce).write.status,
    nextDue: { field: 'Next_Due__c' },
    clocks: { decision: { field: 'Decision_Due__c', as: 'date' } },
    deadlines: 'Deadlines__c',
    attention: { field: 'IsEscalated', values: { normal: false, escalated: true, major: true } },
    facts: {
      Priority: { fact: 'priority', values: { urgent: 'High', normal: 'Medium' } },
      Team__c: { fact: 'team' },
    },
  },
}

describe('what a record of the CRM is set to', () => {
  test('its key, status, deadlines, attention and facts, in the values of the dialect', async () => {
    const { desk, id } = await filed(salesforce, wide)
    await desk.handle(id, { ...registered(), at: now })
    const complaint = await desk.load(id)
    if (complaint === undefined) throw new Error('it is gone')
    expect(crmUpdate(complaint, await desk.clocks(id), wide, { language: 'zh' })).toEqual({
      record: salesforce.ids[0],
      key: { field: 'Redress_Id__c', value: id },
      fields: {
        Redress_Id__c: id,
        Reference__c: 'TS-2026-0001',
        Status: 'New',
        Next_Due__c: '2026-03-03T02:00:00.000+0000',
        Decision_Due__c: '2026-03-17',
        Deadlines__c: expect.stringContaining('确认收到'),
        IsEscalated: false,
        Priority: 'High',
        Team__c: 'cards',
      },
      issues: [],
    })
  })

  test('several clocks into one date are told', async () => {
    const only = { ...wide, write: { nextDue: { field: 'Next_Due__c' } } }
    const { complaint, clocks } = await filed(salesforce, only)
    const { issues, fields } = crmUpdate(complaint, clocks, only)
    expect(Object.keys(fields)).toEqual(['Next_Due__c'])
    expect(issues).toMatchObject([{ code: 'crm-clocks-into-one', path: ['Next_Due__c'] }])
  })

  test('a record that is made there has the narrative; what is too long is cut between characters and told', async () => {
    const long: Dialect = { ...wide, write: { content: 'Description', title: 'Subject' } }
    const text = '𠮷'.repeat(200)
    const { complaint, clocks } = await filed(salesforce, long, text)
    expect(crmUpdate(complaint, clocks, long).fields).toEqual({})
    const { fields, issues } = crmUpdate({ ...complaint, id: 'branch-17' }, clocks, long)
    const written = String(fields.Subject)
    expect(fields.Description).toBe(text)
    expect(written.length).toBeLessThanOrEqual(255)
    expect(written).not.toMatch(/\p{Cs}/u)
    expect(text.startsWith(written.slice(0, -1))).toBe(true)
    expect(issues).toMatchObject([{ code: 'crm-text-cut', path: ['Subject'] }])
  })

  test('a value that has no name there leaves the field alone and is told', async () => {
    const partial: Dialect = {
      ...wide,
      write: { facts: { Priority: { fact: 'priority', values: { normal: 'Medium' } } } },
    }
    const { complaint, clocks } = await filed(salesforce, partial)
    expect(crmUpdate(complaint, clocks, partial)).toMatchObject({
      fields: {},
      issues: [{ code: 'crm-value-unknown', path: ['Priority'] }],
    })
  })

  test('a status that the CRM reaches by an action of its own is no field', async () => {
    const dynamics = tellerOf('dynamics-incident')
    const dialect = dialectOf(dynamics)
    const { desk, id } = await filed(dynamics, dialect)
    await desk.handle(id, {
      type: 'complaint.withdrawn',
      at: now,
      by: person('complainant'),
      reason: 'settled with the branch',
    })
    const complaint = await desk.load(id)
    if (complaint === undefined) throw new Error('it is gone')
    const { fields, action } = crmUpdate(complaint, await desk.clocks(id), dialect)
    expect(action).toEqual({ name: 'CloseIncident', status: 5 })
    expect(fields).not.toHaveProperty('statuscode')
  })

  test('a complaint that did not come from the CRM has no record there, and is found by its key', async () => {
    const { complaint, clocks } = await filed(salesforce, wide)
    const elsewhere = { ...complaint, id: 'branch-17' }
    const update = crmUpdate(elsewhere, clocks, wide)
    expect(update).not.toHaveProperty('record')
    expect(update.key).toEqual({ field: 'Redress_Id__c', value: 'branch-17' })
  })

  test('what is written and comes back as an echo changes nothing', async () => {
    for (const teller of crmTellers) {
      const dialect = dialectOf(teller)
      const { desk, complaint, clocks } = await filed(teller, dialect)
      const { fields } = crmUpdate(complaint, clocks, dialect)
      const status = dialect.write.status
      if (status === undefined) continue
      const { taken } = await takeIn(desk, teller.record(teller.ids[0], '信用卡被盗刷'), dialect, now)
      expect(taken.flatMap(({ step }) => step.issues)).toEqual([])
      expect(Object.keys(fields)).toContain(status.field)
    }
  })
})
