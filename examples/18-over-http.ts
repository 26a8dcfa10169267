// Complaints over HTTP: whatever comes over the wire goes through one door, a refusal is an answer, and a scheduler wakes and delivers.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { createDesk, type Effect, RedressError, toText } from 'redress'
import { memoryStore } from 'redress/memory'
import { deliver } from 'redress/worker'
import { smallBank } from './support/small-bank.js'

let now = '2026-03-02T02:05:00.000Z'
const store = memoryStore()
const desk = createDesk({ store, policies: [smallBank], now: () => now })

// #region service
const answer = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Who is at work is known from the session, never from the body of a request. */
const whoIs = (request: IncomingMessage) => ({
  id: request.headers['x-user'],
  role: request.headers['x-role'],
})

const report = async (id: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const event = { ...JSON.parse(await text(request)), by: whoIs(request) }
  const result = await desk.submit(id, event)
  if (result.ok) {
    const due = result.clocks.map(({ id, clock }) => [id, clock.status, clock.dueAt])
    return answer(response, 200, { revision: result.revision, repeated: result.repeated, due })
  }
  const { code, because } = result.refusal
  const says = because.map((reason) => toText(reason, 'en'))
  answer(response, code === 'invalid-event' ? 422 : 409, { code, says })
}

const server = createServer(async (request, response) => {
  const [, id] = /^\/complaints\/([\w-]+)\/events$/.exec(request.url ?? '') ?? []
  if (request.method !== 'POST' || id === undefined) return answer(response, 404, { code: 'unknown-address' })
  try {
    await report(id, request, response)
  } catch (cause) {
    if (cause instanceof SyntaxError) return answer(response, 400, { code: 'not-json' })
    if (!(cause instanceof RedressError)) throw cause
    answer(response, cause.code === 'unknown-complaint' ? 404 : 500, { code: cause.code })
  }
})
// #endregion

// #region scheduler
const send = async ({ id, body }: Effect): Promise<void> => console.log('deliver', id, JSON.stringify(body))

const tick = async (): Promise<void> => {
  for await (const { complaint, entries } of desk.wake()) console.log('woken  ', complaint, entries.length)
  for await (const { effect, outcome, error } of deliver(store, { send, now: () => now }))
    if (outcome !== 'delivered') console.log(outcome, effect.id, error)
}
// In a service: setInterval(tick, 60_000), in as many processes as you like.
// #endregion

const address = await new Promise<string>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    const at = server.address()
    resolve(`http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`)
  })
})

const post = async (user: string, role: string, event: unknown): Promise<void> => {
  const response = await fetch(`${address}/complaints/c-17/events`, {
    method: 'POST',
    headers: { 'x-user': user, 'x-role': role },
    body: JSON.stringify(event),
  })
  console.log(response.status, await response.text())
}

// #region calls
const received = {
  id: 'web-1',
  type: 'complaint.received',
  at: '2026-03-02T10:00:00+08:00',
  complaint: { content: '我的银行卡昨晚被盗刷3万元，要求赔偿。', channel: 'phone' },
}
await post('u-17', 'receptionist', received)
await post('u-17', 'receptionist', received)
await post('u-17', 'receptionist', { type: 'complaint.registered', at: '2026-03-02T10:04:00+08:00' })
await post('u-17', 'receptionist', {
  type: 'complaint.closed',
  at: '2026-03-02T10:04:00+08:00',
  ground: 'satisfied',
  summary: 'done',
})
await tick()
now = '2026-03-03T02:05:00.000Z'
await tick()
// #endregion

server.close()
