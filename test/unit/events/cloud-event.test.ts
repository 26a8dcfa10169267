import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { CloudEvent, HTTP } from 'cloudevents'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { cloudEventJsonSchema } from '../../../scripts/cloud-event-json-schema.js'
import type { JournalEntry } from '../../../src/complaint/index.js'
import { createDesk, verifyJournal } from '../../../src/desk/index.js'
import { type CloudEventOptions, cloudEvent } from '../../../src/events/cloud-event.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { received, registered } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

const source = 'urn:bank:complaints'

/** The journal of a complaint, under an id that no header can hold. */
const journalOf = async (id: string) => {
  const store = memoryStore()
  const desk = createDesk({ store, policies: [smallBank()], now: () => '2026-03-02T03:00:00.000Z' })
  await desk.open(received(), { id })
  await desk.handle(id, registered())
  const entries: JournalEntry[] = []
  for await (const entry of store.journal(id)) entries.push(entry)
  return entries
}

describe('a journal entry as a CloudEvent', () => {
  test('passes the official SDK and comes back value for value', async () => {
    for (const entry of await journalOf('投诉-1')) {
      const event = cloudEvent(entry, { source })
      const made = new CloudEvent(event)
      expect(made.validate()).toBe(true)
      const { headers, body } = HTTP.structured(made)
      expect(HTTP.toEvent({ headers, body })).toMatchObject(event)
    }
  })

  test('its attributes go into headers, whatever the complaint is called', async () => {
    const [entry] = await journalOf('投诉-1')
    if (entry === undefined) throw new Error('no entry')
    const { data: _, ...attributes } = cloudEvent(entry, { source })
    expect(() => new Headers(attributes as Record<string, string>)).not.toThrow()
    expect(attributes).toMatchObject({
      subject: encodeURIComponent('投诉-1'),
      id: `${encodeURIComponent('投诉-1')}/1`,
    })
  })

  test('leaves personal values out unless they are asked for', async () => {
    const [entry] = await journalOf('c-1')
    if (entry === undefined) throw new Error('no entry')
    const named = (options: CloudEventOptions) =>
      JSON.stringify(cloudEvent(entry, options)).includes('王小明')
    expect([named({ source }), named({ source, personal: true })]).toEqual([false, true])
  })

  test('says enough to check it against the journal', async () => {
    const entries = await journalOf('c-1')
    const sent = entries.map((entry) => cloudEvent(entry, { source }).data)
    const verified = await verifyJournal(entries, { entries: sent.length, head: sent.at(-1)?.hash ?? '' })
    expect(verified).toMatchObject({ ok: true })
  })

  test('takes the sender’s prefix and schema', async () => {
    const [entry] = await journalOf('c-1')
    if (entry === undefined) throw new Error('no entry')
    expect(
      cloudEvent(entry, { source, typePrefix: 'cn.bank.', dataschema: 'https://bank.example/event.json' }),
    ).toMatchObject({
      type: 'cn.bank.complaint.received.v1',
      dataschema: 'https://bank.example/event.json',
    })
  })
})

describe('signed and sent over HTTP', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

  /** A receiver that believes nothing that is not signed. */
  const receiver = async () => {
    const kept: unknown[] = []
    const server = createServer(async (request, response) => {
      const body = await text(request)
      try {
        new Webhook(secret).verify(body, request.headers as Record<string, string>)
        kept.push(HTTP.toEvent({ headers: request.headers, body }))
        response.writeHead(204).end()
      } catch {
        response.writeHead(401).end()
      }
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    return { kept, url: `http://127.0.0.1:${port}`, stop: () => server.close() }
  }

  const signed = (event: object, sentAt = new Date()) => {
    const { headers, body } = HTTP.structured(new CloudEvent(event))
    const id = (event as { id: string }).id
    const signature = new Webhook(secret).sign(id, sentAt, String(body))
    const stamped = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
      'webhook-signature': signature,
    }
    return {
      method: 'POST',
      headers: { ...(headers as Record<string, string>), ...stamped },
      body: String(body),
    }
  }

  test('the receiver has what was sent; what was changed, unsigned or is too old is refused and not kept', async () => {
    const { kept, url, stop } = await receiver()
    const [entry] = await journalOf('投诉-1')
    if (entry === undefined) throw new Error('no entry')
    const event = cloudEvent(entry, { source })
    const good = signed(event)
    const { 'webhook-signature': _, ...unsigned } = good.headers as Record<string, string>
    const calls = [
      good,
      { ...good, body: good.body.replace('phone', 'email') },
      { ...good, headers: unsigned },
      signed(event, new Date(Date.now() - 3_600_000)),
    ]
    const answers = []
    for (const call of calls) answers.push((await fetch(url, call)).status)
    stop()
    expect(answers).toEqual([204, 401, 401, 401])
    expect(kept).toMatchObject([event])
  })
})

describe('the schema for receivers', () => {
  test('is as the vocabulary says (npm run generate)', () =>
    expect(JSON.parse(readFileSync('schema/cloud-event.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(cloudEventJsonSchema())),
    ))

  test('takes what is sent, and not what is not', async () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(cloudEventJsonSchema())
    for (const entry of await journalOf('c-1')) {
      const event = cloudEvent(entry, { source })
      expect([validate(event), validate.errors]).toEqual([true, null])
      expect(validate({ ...event, data: { ...event.data, event: { type: 'complaint.lost' } } })).toBe(false)
    }
  })
})
