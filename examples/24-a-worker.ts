// A worker: three lines that wake what is due and deliver what waits, until the process is told to end.
import * as api from '@opentelemetry/api'
import { createDesk, type Effect } from 'redress'
import { memoryStore } from 'redress/memory'
import { openTelemetry } from 'redress/telemetry'
import { runWorker } from 'redress/worker'
import { smallBank } from './support/small-bank.js'

let now = '2026-03-02T02:00:00.000Z'
const store = memoryStore()
// #region observe
const observe = openTelemetry(api)
const desk = createDesk({ store, policies: [smallBank], now: () => now, observe })
// #endregion

await desk.open(
  {
    type: 'complaint.received',
    at: now,
    by: { id: 'u-17', role: 'receptionist' },
    complaint: { content: '信用卡被盗刷，要求退款', channel: 'phone' },
  },
  { id: 'c-23' },
)
now = '2026-03-03T02:00:00.000Z'

let sent = 0
const send = async ({ id, body }: Effect): Promise<void> => {
  console.log('send', id, body.type)
  sent += 1
  // In a service nobody ends the worker but the supervisor.
  if (sent === 3) process.emit('SIGTERM')
}

// #region worker
const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
const report = await runWorker({ desk, store, send, now: () => now, observe, signal: stop.signal })
// #endregion
console.log(report)
