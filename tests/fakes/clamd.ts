import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** How a scanner behaves for one test. */
export type ClamdManner =
  'in order' | 'silent' | 'hangs up' | 'talks nonsense' | 'refuses the size' | 'never stops talking'

/** A server that speaks clamd's INSTREAM and finds whatever holds the word `virus`. */
export async function fakeClamd(manner: ClamdManner): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    serve(socket, manner)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `tcp://127.0.0.1:${String(port)}`,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) =>
        server.close(() => {
          resolve()
        }),
      )
    },
  }
}

function serve(socket: Socket, manner: ClamdManner): void {
  let heard = Buffer.alloc(0)
  if (manner === 'refuses the size') socket.end('INSTREAM size limit exceeded. ERROR\0')
  if (manner === 'never stops talking') socket.write('x'.repeat(100_000))
  socket.on('data', (chunk) => {
    heard = Buffer.concat([heard, chunk])
    if (manner === 'hangs up') socket.destroy()
    const stream = streamIn(heard)
    if (stream === undefined || manner === 'silent') return
    socket.end(manner === 'talks nonsense' ? 'stream: maybe\0' : verdictOn(stream))
  })
}

function verdictOn(stream: Buffer | 'not spoken'): string {
  if (stream === 'not spoken') return 'UNKNOWN COMMAND\0'
  return stream.includes('virus') ? 'stream: Uji.Virus FOUND\0' : 'stream: OK\0'
}

/** What was sent, once it is whole. */
function streamIn(heard: Buffer): Buffer | 'not spoken' | undefined {
  const command = Buffer.from('zINSTREAM\0')
  if (heard.length < command.length) return undefined
  if (!heard.subarray(0, command.length).equals(command)) return 'not spoken'
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
