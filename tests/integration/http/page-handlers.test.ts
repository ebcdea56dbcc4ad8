import { describe, expect, it } from 'vitest'
import type { ServerBuild } from '@remix-run/node'
import { makePageHandlers } from '#app/http/page-handlers.server.ts'

const ADDRESSES: [address: string, told: string][] = [
  ['/', 'home'],
  ['/lembaga', 'list'],
  ['/lembaga?q=a', 'list'],
  ['/lembaga/LBG-000001', 'agency LBG-000001'],
  ['/lembaga/LBG-000001/surat', 'letter LBG-000001'],
  ['/lembaga/LBG%2D000001', 'agency LBG-000001'],
  ['/lembaga/', 'list'],
  ['/LEMBAGA', 'list'],
  ['/lembaga/baru', 'new'],
  ['/data/daftar.csv', 'csv'],
  ['/data/daftarxcsv', 'nothing'],
  ['/apa/saja', 'nothing'],
]

describe('which route answers an address', () => {
  it.each(ADDRESSES)('%s: %s', async (address, told) => {
    const answer = await makePageHandlers(build(), 'production')(new Request(`http://localhost${address}`))
    expect(await answer.text()).toBe(told)
  })
})

describe('a route that draws no page', () => {
  it.each([
    ['/gagal', 500, ['broken']],
    ['/tolak', 403, []],
  ])('and fails, or throws its answer, is dealt with by Remix: %s', async (address, status, told) => {
    const given: Given = { failures: [] }
    const answer = await makePageHandlers(build(given), 'production')(new Request(`http://localhost${address}`))
    expect(answer.status).toBe(status)
    expect(given.failures).toEqual(told)
  })

  it('says no more than its headers to a HEAD', async () => {
    const request = new Request('http://localhost/lembaga', { method: 'HEAD' })
    const answer = await makePageHandlers(build(), 'production')(request)
    expect([answer.status, answer.body]).toEqual([200, null])
  })
})

describe('what a page is given', () => {
  it('is all there for the page, and nothing is written out for a script', async () => {
    const given: Given = {}
    const answer = await makePageHandlers(build(given), 'production')(new Request('http://localhost/halaman'))
    expect(await answer.text()).toBe('drawn')
    expect(given).toEqual({ words: 'said', written: [] })
  })
})

type Given = { words?: string; written?: string[]; failures?: string[] }

function build(given: Given = {}): ServerBuild {
  const plain = (path: string | undefined, tell: (no: string | undefined) => string) => ({
    path,
    index: path === undefined,
    module: { loader: ({ params }: { params: { no?: string } }) => new Response(tell(params.no)) },
  })
  const routes = {
    home: plain(undefined, () => 'home'),
    list: plain('lembaga', () => 'list'),
    agency: plain('lembaga/:no', (no) => `agency ${no ?? ''}`),
    letter: plain('lembaga/:no/surat', (no) => `letter ${no ?? ''}`),
    new: plain('lembaga/baru', () => 'new'),
    csv: plain('data/daftar.csv', () => 'csv'),
    nothing: plain('*', () => 'nothing'),
    failing: { path: 'gagal', module: { loader: throwing(new Error('broken')) } },
    refusing: { path: 'tolak', module: { loader: throwing(new Response('no', { status: 403 })) } },
    'routes/public/page': { path: 'halaman', module: { default: () => null, loader: () => ({ words: 'said' }) } },
  }
  const handleError = (error: unknown) => given.failures?.push((error as Error).message)
  const answerPage: ServerBuild['entry']['module']['default'] = (...[, , , { staticHandlerContext }]) => {
    const loaded = staticHandlerContext.loaderData['routes/public/page'] as { words: string }
    Object.assign(given, { words: loaded.words, written: Object.keys(loaded) })
    return new Response('drawn')
  }
  const all = Object.entries(routes).map(([id, route]) => [id, { id, parentId: 'root', ...route }] as const)
  // Only what a request handler reads of a build.
  return {
    routes: { root: { id: 'root', path: '', module: { default: () => null } }, ...Object.fromEntries(all) },
    assets: { routes: {} },
    entry: { module: { default: answerPage, handleError } },
    future: { v3_singleFetch: true },
  } as unknown as ServerBuild
}

function throwing(what: unknown) {
  return () => {
    throw what
  }
}
