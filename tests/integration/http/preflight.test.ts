import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localServer } from './local-server.ts'

let server: Awaited<ReturnType<typeof localServer>>
beforeAll(async () => {
  server = await localServer((request) => Promise.resolve(Response.json({ url: request.url })))
})
afterAll(() => server.close())

describe('a page of another site that asks what it may send', () => {
  test.each(['/api/v1/agencies', '/api/v1/verify', '/data/agencies.csv', '/lembaga/LBG-000001/perubahan.atom'])(
    'to %s is told, and nothing is read for it',
    async (path) => {
      const { status, headers, body } = await server.ask(path, { method: 'OPTIONS' })
      expect([status, body.length]).toEqual([204, 0])
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['access-control-allow-methods']).toBe('GET, HEAD, POST')
      expect(headers['access-control-allow-headers']).toContain('If-None-Match')
    },
  )

  test('to a page of ours is told nothing', async () => {
    const { status, headers } = await server.ask('/lembaga/LBG-000001', { method: 'OPTIONS' })
    expect(status).toBe(204)
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['access-control-allow-methods']).toBeUndefined()
  })
})

test('it may read why its request was turned away', async () => {
  const answers = [await server.ask('/api/v1/agencies?q=%00'), await server.ask('/api/v1/x', { method: 'DELETE' })]
  expect(answers.map(({ status }) => status)).toEqual([400, 405])
  for (const { headers } of answers) expect(headers['access-control-allow-origin']).toBe('*')
})

test.each(['_data=root', 'q=las&_data=routes%2Fpublic%2Fagency', '%5Fdata='])(
  'the framework hears nothing of %s',
  async (query) => {
    const { body } = await server.ask(`/x?${query}`)
    expect(body.toString()).not.toMatch(/data/i)
  },
)
