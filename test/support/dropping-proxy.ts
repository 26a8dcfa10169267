import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A way to a server on which answers can get lost. */
export interface DroppingProxy {
  readonly port: number
  /** The next answer does not arrive, and the connection is gone; what was asked for has been done. */
  dropNextAnswer(): void
  /** Nothing arrives any more, in no direction, and nobody is told. */
  hang(): void
  close(): Promise<void>
}

/** A proxy on loopback before a server on loopback. */
export const droppingProxy = async (serverPort: number): Promise<DroppingProxy> => {
  let dropping = false
  let hanging = false
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(serverPort, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (data) => {
      if (!hanging) far.write(data)
    })
    far.on('data', (data) => {
      if (hanging) return
      if (!dropping) near.write(data)
      else {
        dropping = false
        near.destroy()
      }
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  return {
    port: address.port,
    dropNextAnswer: () => {
      dropping = true
    },
    hang: () => {
      hanging = true
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}
