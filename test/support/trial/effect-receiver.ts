import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'

/** Takes effects over HTTP on a port of its own and remembers how often each came. */
export const startReceiver = async () => {
  const times = new Map<string, number>()
  const firstAt = new Map<string, number>()
  const server = createServer(async (request, response) => {
    try {
      const { id } = (await json(request)) as { id: string }
      times.set(id, (times.get(id) ?? 0) + 1)
      if (!firstAt.has(id)) firstAt.set(id, Date.now())
      response.end()
    } catch {
      // The sender was killed in the middle of its sentence.
      response.destroy()
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    times,
    firstAt,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
