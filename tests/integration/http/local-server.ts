import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { makeAnswerer, type FetchHandler } from '#app/http/answer-page.server.ts'
import { makeListener } from '#app/http/listener.server.ts'
import { makeOperations } from '#app/http/operations.server.ts'
import { makePageCache } from '#app/http/page-cache.server.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }
export type Asked = { method?: string; headers?: Record<string, string>; body?: string | Buffer }

/** The server's whole way of a request, with routes that a test makes up. */
export async function localServer(handle: FetchHandler, expectedMigrations: readonly string[] = []) {
  const cache = makePageCache(1_000_000)
  cache.resume()
  let stopping = false
  let jobs = true
  const server = createServer(
    { maxHeaderSize: 16_384 },
    makeListener({
      answer: makeAnswerer(handle, cache),
      operations: makeOperations({ jobs: () => jobs, stopping: () => stopping, expectedMigrations }),
      files: () => false,
      stopping: () => stopping,
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    cache,
    port,
    setStopping: (value: boolean) => {
      stopping = value
    },
    setJobs: (value: boolean) => {
      jobs = value
    },
    early: (path: string) => sendOn(port, path),
    ask: (path: string, asked: Asked = {}) => ask(port, path, asked),
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) =>
        server.close(() => {
          resolve()
        }),
      )
    },
  }
}

// Sends half a body, waits for the answer, and then sends the rest.
function sendOn(port: number, path: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve()
    })
    socket.once('data', () => {
      socket.write('b'.repeat(100_000))
      setTimeout(() => socket.end('c'), 50)
    })
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n${'a'.repeat(99_999)}`)
    setTimeout(() => socket.destroy(), 1_000)
  })
}

// Not fetch: it would mend the paths that are to be asked for as they are.
function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}
