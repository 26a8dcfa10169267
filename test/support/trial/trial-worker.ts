/**
 * A process of a bank, to be killed by a trial: it takes commands over HTTP on a port of its own, wakes what is due and delivers effects.
 *
 *   PLACE RECEIVER DUE-AFTER-MS
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { openPostgres } from '../../../src/stores/postgres.js'
import { runWorker } from '../../../src/worker/run-worker.js'
import { trialDesk } from './trial-bank.js'

const [place = '', receiver = '', dueAfterMs = ''] = process.argv.slice(2)
const store = await openPostgres(place, { maxConnections: 6 })
const desk = trialDesk(store, Number(dueAfterMs))

const server = createServer(async (request, response) => {
  try {
    const { id, event } = (await json(request)) as { id: string; event: unknown }
    const answer = await desk.submit(id, event)
    response.writeHead(answer.ok ? 200 : 409).end(answer.ok ? '' : answer.refusal.code)
  } catch (failure) {
    response.writeHead(503).end(String(failure))
  }
})
await once(server.listen(0, '127.0.0.1'), 'listening')
const address = server.address()
process.stdout.write(`ready ${typeof address === 'object' ? address?.port : ''}\n`)

const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
await runWorker({
  desk,
  store,
  signal: stop.signal,
  everyMs: 200,
  leaseMs: 1_500,
  backoffMs: (attempt) => 250 * attempt,
  send: async (effect, { signal }) => {
    const taken = await fetch(receiver, { method: 'POST', body: JSON.stringify(effect), signal })
    await taken.arrayBuffer()
    if (!taken.ok) throw new Error(`The receiver answered ${taken.status}`)
  },
})
server.close()
server.closeAllConnections()
await store.close()
