// Signed and sent: what happens to complaints goes to another system as CloudEvents, signed, from where it stopped the last time.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { CloudEvent, HTTP } from 'cloudevents'
import { createDesk } from 'redress'
import { type CloudEventOfEntry, cloudEvent } from 'redress/events'
import { memoryStore } from 'redress/memory'
import { Webhook } from 'standardwebhooks'
import { smallBank } from './support/small-bank.js'

const now = '2026-03-02T02:05:00.000Z'
const store = memoryStore()
const desk = createDesk({ store, policies: [smallBank], now: () => now })
const by = { id: 'reception', role: 'receptionist' } as const

const open = (id: string, content: string) =>
  desk.open({ type: 'complaint.received', at: now, by, complaint: { content, channel: 'phone' } }, { id })

// #region receive
const webhook = new Webhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')

type EntryData = CloudEventOfEntry['data']

/** The other system believes what is signed, and keeps each event once. */
const kept = new Map<string, EntryData>()
const receiver = createServer(async (request, response) => {
  const body = await text(request)
  try {
    webhook.verify(body, request.headers as Record<string, string>)
  } catch {
    return response.writeHead(401).end()
  }
  const event = HTTP.toEvent({ headers: request.headers, body })
  if (!Array.isArray(event)) kept.set(event.id, event.data as EntryData)
  return response.writeHead(204).end()
})
// #endregion receive
await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`

// #region send
const send = async (event: CloudEvent<unknown>): Promise<number> => {
  const { headers, body } = HTTP.structured(event)
  const sentAt = new Date()
  const stamped = {
    'webhook-id': event.id,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': webhook.sign(event.id, sentAt, String(body)),
  }
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...(headers as object), ...stamped },
    body: String(body),
  })
  return answer.status
}

/** Sends what came after a position, and answers the position to go on from: keep it where the next run finds it. */
const sendSince = async (position: string): Promise<string> => {
  for (;;) {
    const found = (await store.entriesSince?.(position, 100)) ?? []
    if (found.length === 0) return position
    for (const { position: reached, entry } of found) {
      const status = await send(new CloudEvent(cloudEvent(entry, { source: 'urn:bank:complaints' })))
      if (status >= 300) return position // the next run tries this one again
      position = reached
    }
  }
}
// #endregion send

await open('c-1', '信用卡年费被重复扣收，要求退回')
let position = await sendSince('')
console.log([...kept.keys()])

await open('投诉-2', 'A fee was charged twice')
position = await sendSince(position)
console.log([...kept.keys()])

const [first] = kept.values()
console.log(first?.event)
console.log('nothing new:', (await sendSince(position)) === position)
receiver.close()
