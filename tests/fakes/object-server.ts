import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import S3rver from '@20minutes/s3rver'
import { openFolder } from '#tests/setup/folder.ts'

/** What the line to the store does, until it is told otherwise. `times`: so many requests, then it is good again. */
type Trouble =
  | { kind: 'good' }
  | { kind: 'down'; times: number | 'always' }
  | { kind: 'slow-down'; times: number | 'always' }
  | { kind: 'cut'; afterBytes: number; times: number | 'always' }
  | { kind: 'silent'; times: number | 'always' }
  | { kind: 'spoilt' }

export type ObjectServer = {
  /** As `S3_URL` names the bucket. */
  url: string
  /** Methods and paths that reached the line, in order. */
  asked: string[]
  trouble: (what: Trouble) => void
  stop: () => Promise<void>
}

const KEY = 'S3RVER'
const SLOW_DOWN = '<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>Please reduce your rate.</Message></Error>'

/** A real S3 server that checks signatures, behind a line that can be made bad. */
export async function startObjectServer(): Promise<ObjectServer> {
  const directory = openFolder('ceklembaga-s3-')
  const store = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true },
    ...{ directory, configureBuckets: [{ name: 'uji' }] },
  })
  const { port } = await store.run()
  const line: Line = { port, trouble: { kind: 'good' }, asked: [] }
  const server = createServer((request, response) => {
    answer(line, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://${KEY}:${KEY}@127.0.0.1:${String((server.address() as AddressInfo).port)}/uji`,
    asked: line.asked,
    trouble: (what) => {
      line.trouble = what
    },
    stop: async () => {
      await ended(server)
      store.httpServer.closeAllConnections()
      await store.close()
    },
  }
}

type Line = { port: number; trouble: Trouble; asked: string[] }

function answer(line: Line, request: IncomingMessage, response: ServerResponse): void {
  line.asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
  const { trouble } = line
  use(line)
  if (trouble.kind === 'down') request.socket.destroy()
  else if (trouble.kind === 'slow-down') slowDown(request, response)
  else if (trouble.kind !== 'silent') pass(line.port, { request, response, trouble })
}

/** One of the times is over. */
function use(line: Line): void {
  const { trouble } = line
  if (!('times' in trouble)) return
  if (trouble.times !== 'always')
    line.trouble = trouble.times <= 1 ? { kind: 'good' } : { ...trouble, times: trouble.times - 1 }
}

function slowDown(request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  request.on('end', () => response.writeHead(503, { 'content-type': 'application/xml' }).end(SLOW_DOWN))
}

type Passed = { request: IncomingMessage; response: ServerResponse; trouble: Trouble }

/** Hands on what is asked, with the headers as they were signed, and what is answered as far as the line lets it. */
function pass(port: number, { request, response, trouble }: Passed): void {
  const { method, url, headers } = request
  const onward = ask({ host: '127.0.0.1', port, method, path: url, headers }, (from) => {
    response.writeHead(from.statusCode ?? 500, from.headers)
    let sent = 0
    from.on('data', (chunk: Buffer) => {
      sent += chunk.length
      if (trouble.kind === 'spoilt') chunk.writeUInt8(chunk.readUInt8(0) ^ 1, 0)
      response.write(chunk)
      if (trouble.kind === 'cut' && sent >= trouble.afterBytes) response.destroy()
    })
    from.on('end', () => response.end())
  })
  onward.on('error', () => response.destroy())
  if (trouble.kind === 'cut' && method === 'PUT') request.once('data', () => request.socket.destroy())
  request.pipe(onward)
}

async function ended(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}
