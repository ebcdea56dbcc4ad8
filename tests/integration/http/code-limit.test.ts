import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localServer } from './local-server.ts'

// Behind one proxy, so that a test can be several networks; settings are read when the server is made.
process.env['TRUSTED_PROXIES'] = '1'
process.env['RATE_LIMIT_CODES'] = '10'

const KNOWN = '7K3M-Q9TX-B6RW-4'
let server: Awaited<ReturnType<typeof localServer>>
beforeAll(async () => {
  server = await localServer((request) => {
    const { pathname, search } = new URL(request.url)
    const isKnown = `${pathname}${search}`.includes(KNOWN)
    if (isKnown || !pathname.startsWith('/cek/')) return Promise.resolve(new Response('ada'))
    return Promise.resolve(new Response('tidak ada', { status: 404 }))
  })
})
afterAll(() => server.close())

const from = (network: string) => ({ headers: { 'x-forwarded-for': network } })
const statuses = async (paths: readonly string[], network: string): Promise<number[]> => {
  const answers: number[] = []
  for (const path of paths) answers.push((await server.ask(path, from(network))).status)
  return answers
}
const guesses = (count: number): string[] => Array.from({ length: count }, (_, n) => `/cek/2222-2222-22${String(n)}`)

describe('guessing codes', () => {
  test('ends after so many a minute, in the words of every limit', async () => {
    expect(await statuses(guesses(11), '192.0.2.1')).toEqual([...Array<number>(10).fill(404), 429])
    const answer = await server.ask('/cek/2222-2222-2222-2', from('192.0.2.1'))
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body.toString()).toContain('Terlalu banyak permintaan')
  })

  test('a code that would have been right is turned away as well: nothing is learnt by going on', async () => {
    expect(await statuses([`/cek/${KNOWN}`, `/cek/${KNOWN}/unduh`], '192.0.2.1')).toEqual([429, 429])
  })

  test('whoever is turned away still reads all other pages, and another network is not concerned', async () => {
    expect(await statuses(['/', '/verifikasi', '/lembaga/LBG-000001/surat-status'], '192.0.2.1')).toEqual([
      200, 200, 200,
    ])
    expect(await statuses([`/cek/${KNOWN}`], '192.0.2.2')).toEqual([200])
  })

  test('all ways to try a code count together, and a malformed one like an unknown one', async () => {
    const tries = ['/cek/x', '/cek/%E2%80%94', '/cek/2222-2222-2222-2/unduh', '/cek/', '/cek/2222-2222-2222-3']
    expect(await statuses([...tries, ...tries, '/cek/y'], '192.0.2.3')).toEqual([...Array<number>(10).fill(404), 429])
    expect(await statuses(['/lembaga/LBG-000001/surat-status?kode=x'], '192.0.2.3')).toEqual([429])
  })

  test('a hundred at once are counted as a hundred', async () => {
    const answers = await Promise.all(guesses(100).map(async (path) => server.ask(path, from('192.0.2.4'))))
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(10)
  })

  test('a counter that checks many good codes is never turned away', async () => {
    const checks = Array.from({ length: 40 }, () => `/cek/${KNOWN}`)
    expect(new Set(await statuses(checks, '192.0.2.5'))).toEqual(new Set([200]))
  })
})
