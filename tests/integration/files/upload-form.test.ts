import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { config } from '#app/config.server.ts'
import { readUploadForm, type UploadForm, type UploadFormRefusal } from '#app/http/upload-form.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import type { ReceivedFile } from '#app/domain/files/file.ts'
import { localServer } from '#tests/integration/http/local-server.ts'

type Read = Awaited<ReturnType<typeof readUploadForm>>

const PATH = '/lembaga-saya/LBG-000001/bukti'
const read: Read[] = []
let server: Awaited<ReturnType<typeof localServer>>

beforeAll(async () => {
  server = await localServer(async (request) => {
    read.push(await readUploadForm(request, { fields: ['nomor', 'catatan'], maxFiles: 3 }))
    return new Response('ok')
  })
})

afterAll(() => server.close())

describe('a form with files', () => {
  test('comes with its text and its files, as they were sent', async () => {
    const bytes = randomBytes(3_000_000)
    const form = await sent(formOf({ nomor: 'A-1' }, { 'Surat 日本.pdf': bytes }))
    const [file] = form.files
    expect(form.fields).toEqual({ nomor: 'A-1' })
    expect(file).toMatchObject({ field: 'berkas', name: 'Surat 日本.pdf', size: bytes.length, truncated: false })
    expect(file?.sha256).toBe(sha256(bytes))
    expect(sha256(await bytesOf(file))).toBe(sha256(bytes))
    expect(sha256(await bytesOf(file))).toBe(sha256(bytes))
  })

  test('may be sent without saying its length', async () => {
    const { body, type } = await encoded(formOf({ nomor: 'A-2' }, { 'a.pdf': randomBytes(400_000) }))
    await server.ask(PATH, { method: 'POST', headers: { 'content-type': type, 'transfer-encoding': 'chunked' }, body })
    expect(lastForm().files.map(({ size }) => size)).toEqual([400_000])
  })

  test('an empty file field is no file', async () => {
    const form = await sent(formOf({ nomor: 'A-3' }, { '': Buffer.alloc(0) }))
    expect(form.files).toEqual([])
  })

  test('fields that nobody asked for are not read, and of several the first counts', async () => {
    const sending = formOf({ nomor: 'A-4', admin: '1', ['__proto__']: 'x' }, {})
    sending.append('nomor', 'B')
    const form = await sent(sending)
    expect(form.fields).toEqual({ nomor: 'A-4' })
    expect(form.all('nomor')).toEqual(['A-4', 'B'])
  })

  test('a file that is too large is cut, and said to be', async () => {
    const form = await sent(formOf({}, { 'a.pdf': Buffer.alloc(10_000_001) }))
    expect(form.files[0]).toMatchObject({ truncated: true })
  })

  test('a file of exactly the most is whole', async () => {
    const form = await sent(formOf({}, { 'a.pdf': Buffer.alloc(10_000_000) }))
    expect(form.files[0]).toMatchObject({ truncated: false, size: 10_000_000 })
  })

  test('a form without files is read the same way', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    await server.ask(PATH, { method: 'POST', headers, body: 'nomor=A+5&catatan=%C3%A9' })
    expect(lastForm().fields).toEqual({ nomor: 'A 5', catatan: 'é' })
  })
})

describe('what is refused', () => {
  const files = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.pdf`, Buffer.from('x')]))
  test.each<[string, FormData, UploadFormRefusal['code']]>([
    ['four files where three are allowed', formOf({ nomor: 'A-6' }, files(4)), 'too-many-files'],
    ['a text of 70,000 signs', formOf({ nomor: 'A-6', catatan: 'x'.repeat(70_000) }, {}), 'too-much-text'],
    [
      '400 fields',
      formOf(
        {
          nomor: 'A-6',
          ...Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`f${n}`, '1'])),
        },
        {},
      ),
      'too-much-text',
    ],
  ])('%s; what was typed comes back', async (_, form, code) => {
    const { body, type } = await encoded(form)
    await server.ask(PATH, { method: 'POST', headers: { 'content-type': type }, body })
    expect(read.at(-1)).toMatchObject({ ok: false, refusal: { code, fields: { nomor: 'A-6' } } })
  })

  test.each([
    ['no type', undefined, 'x'],
    ['JSON', 'application/json', '{}'],
    ['a form without a boundary', 'multipart/form-data', 'x'],
  ])('%s is no form', async (_, type, body) => {
    await server.ask(PATH, { method: 'POST', headers: type ? { 'content-type': type } : {}, body })
    expect(read.at(-1)).toMatchObject({ ok: false, refusal: { code: 'not-a-form' } })
  })

  test.each([
    ['a body of noise', 'multipart/form-data; boundary=x', randomBytes(5_000)],
    [
      'a part that never ends',
      'multipart/form-data; boundary=x',
      Buffer.from('--x\r\nContent-Disposition: form-data; name="berkas"; filename="a.pdf"\r\n\r\nabc'),
    ],
  ])('%s is incomplete', async (_, type, body) => {
    await server.ask(PATH, { method: 'POST', headers: { 'content-type': type }, body })
    expect(read.at(-1)).toMatchObject({ ok: false, refusal: { code: 'incomplete' } })
  })

  test('more than a form may carry is turned away before it is read', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '200000000' }
    expect((await server.ask(PATH, { method: 'POST', headers })).status).toBe(413)
  })

  test('an upload cut in the middle leaves nothing', async () => {
    const before = read.length
    await cutOff()
    await expect.poll(() => read.length).toBe(before + 1)
    expect(read.at(-1)).toMatchObject({ ok: false, refusal: { code: 'incomplete' } })
    expect(readdirSync(join(config().DATA_DIR, 'sementara'))).toEqual([])
  })
})

test('the text of a form is read without its files', async () => {
  const request = new Request('http://x/', {
    method: 'POST',
    body: formOf({ a: '1', b: '2' }, { 'a.pdf': Buffer.alloc(90_000) }),
  })
  expect(await readFields(request)).toEqual({ a: '1', b: '2' })
})

test('150 megabytes pass through in little memory', { timeout: 120_000 }, async () => {
  const one = randomBytes(9_990_000)
  const form = await encoded(formOf({}, Object.fromEntries(Array.from({ length: 3 }, (_, n) => [`${n}.pdf`, one]))))
  let most = 0
  const base = process.memoryUsage()
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers - base.arrayBuffers)), 5)
  for (let n = 0; n < 5; n++) {
    await server.ask(PATH, { method: 'POST', headers: { 'content-type': form.type }, body: form.body })
    lastForm().discard()
  }
  clearInterval(looking)
  expect(most).toBeLessThan(110_000_000)
})

function formOf(fields: Record<string, string>, files: Record<string, Buffer>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, bytes] of Object.entries(files)) form.append('berkas', new File([new Uint8Array(bytes)], name))
  return form
}

async function encoded(form: FormData): Promise<{ body: Buffer; type: string }> {
  const request = new Request('http://x/', { method: 'POST', body: form })
  return { type: request.headers.get('content-type') ?? '', body: Buffer.from(await request.arrayBuffer()) }
}

async function sent(form: FormData): Promise<UploadForm> {
  const { body, type } = await encoded(form)
  await server.ask(PATH, { method: 'POST', headers: { 'content-type': type }, body })
  return lastForm()
}

function lastForm(): UploadForm {
  const last = read.at(-1)
  if (!last?.ok) throw new Error(`Refused: ${JSON.stringify(last)}`)
  return last.value
}

async function bytesOf(file: ReceivedFile | undefined): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file?.open() ?? []) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Says 5 MB, sends one, and hangs up. */
async function cutOff(): Promise<void> {
  const head = '--x\r\nContent-Disposition: form-data; name="berkas"; filename="a.pdf"\r\n\r\n'
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(
    `POST ${PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000\r\n\r\n${head}`,
  )
  socket.write(Buffer.alloc(1_000_000))
  await new Promise((resolve) => setTimeout(resolve, 100))
  socket.destroy()
}
