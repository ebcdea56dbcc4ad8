import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { objectStore, type StorePatience } from '#app/adapters/object-store.server.ts'
import { objectKeyOf, type ObjectKey } from '#app/domain/files/object.ts'
import { startObjectServer, type ObjectServer } from '#tests/fakes/object-server.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-objects-')

const HASTY: StorePatience = {
  ...{ stallMs: 400, attempts: 3, firstDelayMs: 5, longestDelayMs: 20 },
  ...{ failuresUntilOpen: 100, openMs: 200 },
}

const TAG = '0a1b2c3d'
let server: ObjectServer
const bytes = randomBytes(1_500_000)

beforeAll(async () => {
  server = await startObjectServer()
})
afterAll(async () => {
  await server.stop()
})
beforeEach(() => {
  server.trouble({ kind: 'good' })
  server.asked.length = 0
})

const store = (given: { url?: string; patience?: Partial<StorePatience> } = {}) =>
  objectStore({ ...HASTY, ...given.patience }, () => given.url ?? server.url)

describe('an object', () => {
  test('comes back as it was, by the name of its hash', async () => {
    const key = await kept()
    expect(await readAll(key)).toEqual(bytes)
    expect(await store().sizeOf(key)).toEqual({ ok: true, value: bytes.length })
    expect(await store().verify(key)).toBeUndefined()
  })

  test('of no bytes at all is one too', async () => {
    const key = await kept(Buffer.alloc(0))
    expect(await readAll(key)).toEqual(Buffer.alloc(0))
  })

  test('may be put twice, removed twice, and is then missing', async () => {
    const key = await kept()
    expect(await kept()).toBe(key)
    expect(await store().remove(key)).toEqual({ ok: true, value: null })
    expect(await store().remove(key)).toEqual({ ok: true, value: null })
    expect(await store().open(key)).toEqual({ ok: false, refusal: 'MISSING' })
    expect(await store().sizeOf(key)).toEqual({ ok: false, refusal: 'MISSING' })
  })

  test('that was spoilt on its way is noticed before its last bytes are given', async () => {
    const key = await kept()
    server.trouble({ kind: 'spoilt' })
    const opened = await store().open(key)
    if (!opened.ok) throw new Error(opened.refusal)
    const got: Uint8Array[] = []
    await expect(
      (async () => {
        for await (const chunk of opened.value) got.push(chunk)
      })(),
    ).rejects.toMatchObject({ fault: 'CHANGED' })
    expect(Buffer.concat(got).length).toBeLessThan(bytes.length)
    expect(await store().verify(key)).toBe('CHANGED')
  })
})

describe('a bad line', () => {
  test.each<[string, Parameters<ObjectServer['trouble']>[0]]>([
    ['down twice', { kind: 'down', times: 2 }],
    ['503 SlowDown twice', { kind: 'slow-down', times: 2 }],
    ['silent once', { kind: 'silent', times: 1 }],
    ['cut while it is sent', { kind: 'cut', afterBytes: 0, times: 1 }],
  ])('%s: what is put gets there', async (_, trouble) => {
    server.trouble(trouble)
    const key = await kept(randomBytes(300_000))
    expect(await store().verify(key)).toBeUndefined()
  })

  test('cut in the middle of reading: the rest is fetched from there', async () => {
    const key = await kept()
    server.trouble({ kind: 'cut', afterBytes: 400_000, times: 2 })
    expect(await readAll(key)).toEqual(bytes)
    expect(server.asked.filter((line) => line.startsWith('GET')).length).toBe(3)
  })

  test('cut again and again ends as a fault', async () => {
    const key = await kept()
    server.trouble({ kind: 'cut', afterBytes: 200_000, times: 'always' })
    expect(await store().verify(key)).toBe('CUT')
  })

  test.each([
    ['down', 'NO_CONNECTION'],
    ['slow-down', 'UNAVAILABLE'],
    ['silent', 'TIME_OUT'],
  ] as const)('%s for good is %s, for reading and for writing', async (kind, fault) => {
    const key = await kept()
    server.trouble({ kind, times: 'always' })
    expect(await store().open(key)).toEqual({ ok: false, refusal: fault })
    expect(await put(randomBytes(100_000))).toEqual({ ok: false, refusal: fault })
    expect(await store().remove(key)).toEqual({ ok: false, refusal: fault })
  })

  test('that stays down is left alone for a while, then tried again', async () => {
    const key = await kept()
    const patient = store({ patience: { failuresUntilOpen: 3, openMs: 150 } })
    server.trouble({ kind: 'down', times: 'always' })
    expect(await patient.open(key)).toEqual({ ok: false, refusal: 'NO_CONNECTION' })
    const before = server.asked.length
    expect(await patient.open(key)).toEqual({ ok: false, refusal: 'CIRCUIT_OPEN' })
    expect(server.asked.length).toBe(before)
    server.trouble({ kind: 'good' })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await patient.sizeOf(key)).toEqual({ ok: true, value: bytes.length })
  })

  test('that is slow to be read is not given up', async () => {
    const key = await kept()
    const opened = await store({ patience: { stallMs: 100 } }).open(key)
    if (!opened.ok) throw new Error(opened.refusal)
    let size = 0
    for await (const chunk of opened.value) {
      if (size === 0) await new Promise((resolve) => setTimeout(resolve, 300))
      size += chunk.length
    }
    expect(size).toBe(bytes.length)
  })
})

describe('a store that is not ours', () => {
  test.each([
    ['another secret', (url: string) => url.replace(':S3RVER@', ':SALAH@'), 'TURNED_AWAY'],
    ['another key', (url: string) => url.replace('//S3RVER:', '//LAIN:'), 'TURNED_AWAY'],
    ['no such bucket', (url: string) => url.replace('/uji', '/tiada'), 'NO_BUCKET'],
  ] as const)('%s: asked once, and said so', async (_, change, fault) => {
    const key = await kept()
    server.asked.length = 0
    const other = store({ url: change(server.url) })
    expect(await other.open(key)).toEqual({ ok: false, refusal: fault })
    expect(await put(Buffer.from('x'), other)).toEqual({ ok: false, refusal: fault })
    expect(server.asked.length).toBe(2)
  })

  test('nobody listens there', async () => {
    const nobody = store({ url: 'http://a:b@127.0.0.1:9/uji' })
    expect(await nobody.sizeOf(objectKeyOf('a'.repeat(64), TAG))).toEqual({ ok: false, refusal: 'NO_CONNECTION' })
  })

  test('none at all', async () => {
    const off = objectStore(HASTY, () => undefined)
    expect(off.isOn()).toBe(false)
    expect(await off.open(objectKeyOf('a'.repeat(64), TAG))).toEqual({ ok: false, refusal: 'OFF' })
  })
})

async function kept(what = bytes): Promise<ObjectKey> {
  const result = await put(what)
  if (!result.ok) throw new Error(`Not kept: ${result.refusal}`)
  return objectKeyOf(hashOf(what), TAG)
}

async function put(what: Buffer, into = store()) {
  const body = { size: what.length, sha256: hashOf(what), open: () => pieces(what) }
  return into.put(objectKeyOf(body.sha256, TAG), body)
}

async function readAll(key: ObjectKey): Promise<Buffer> {
  const opened = await store().open(key)
  if (!opened.ok) throw new Error(opened.refusal)
  const chunks: Uint8Array[] = []
  for await (const chunk of opened.value) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function hashOf(what: Buffer): string {
  return createHash('sha256').update(what).digest('hex')
}

async function* pieces(what: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < what.length; at += 65_536) yield await Promise.resolve(what.subarray(at, at + 65_536))
}
