import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { config } from '#app/config.server.ts'
import { listenToChanges } from '#app/repositories/change-listener.server.ts'

// A line to the database that can be cut; while it is, every attempt to connect is counted and turned away.
const line = vi.hoisted(() => ({ url: '', isCut: false, attempts: 0, sockets: new Set<Socket>() }))
vi.mock('#app/repositories/db.server.ts', async (original) => ({
  ...(await original<object>()),
  appConnection: () => ({ connectionString: line.url, options: '', max: 1 }),
}))

let server: Server

beforeAll(async () => {
  const database = new URL(config().DATABASE_URL)
  server = createServer((from) => {
    line.attempts += line.isCut ? 1 : 0
    if (line.isCut) return void from.destroy()
    const to = connect(Number(database.port), database.hostname)
    for (const socket of [from, to]) {
      line.sockets.add(socket)
      socket.on('error', () => undefined)
    }
    from.pipe(to).pipe(from)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const through = new URL(database)
  through.hostname = '127.0.0.1'
  // The server listens on an address and a port, not on a pipe.
  through.port = String((server.address() as AddressInfo).port)
  line.url = through.toString()
})

afterAll(() => {
  server.close()
})

test('a database that is away is asked once a second, however long it is away, and loss is told once', async () => {
  const told = { listening: 0, lost: 0 }
  const nothing = (): void => undefined
  const listening = await listenToChanges({
    ...{ onAgencyChanged: nothing, onNormsChanged: nothing, onJobWanted: nothing },
    onListening: () => {
      told.listening++
    },
    onLost: () => {
      told.lost++
    },
  })
  line.isCut = true
  for (const socket of line.sockets) socket.destroy()
  await wait(5_500)
  expect(line.attempts).toBeGreaterThanOrEqual(3)
  expect(line.attempts).toBeLessThanOrEqual(6)
  expect(told).toEqual({ listening: 1, lost: 1 })
  line.isCut = false
  await expect.poll(() => told.listening, { timeout: 5_000 }).toBe(2)
  await listening.stop()
  expect(told.lost).toBe(1)
}, 20_000)
