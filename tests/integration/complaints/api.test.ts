import { describe, expect, test } from 'vitest'
import { db } from '#app/repositories/db.server.ts'
import { action, loader } from '#app/routes/api/complaints.ts'
import { aComplaintContent, anIdentity } from '#tests/factories/complaints.ts'
import { aPhoto } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-complaints-api-')

const URL = 'http://127.0.0.1/api/v1/complaints'
const report = { mode: 'RAHASIA', content: aComplaintContent(), identity: anIdentity() }

type Sent = { body?: unknown; key?: string | null; files?: Uint8Array[] }

async function send({ body = report, key = crypto.randomUUID(), files }: Sent = {}): Promise<Response> {
  const headers = new Headers(key === null ? {} : { 'Idempotency-Key': key })
  const form = new FormData()
  form.set('report', JSON.stringify(body))
  for (const bytes of files ?? []) form.append('files', new File([new Uint8Array(bytes)], 'kuitansi.jpg'))
  const request = new Request(URL, { method: 'POST', headers, body: files ? form : JSON.stringify(body) })
  return await action({ request, params: {}, context: {} })
}

describe('POST /api/v1/complaints', () => {
  test('answers 201 with number and secret, and 200 with the same where the key was used before', async () => {
    const key = crypto.randomUUID()
    const first = await send({ key })
    expect(first.status).toBe(201)
    expect(first.headers.get('cache-control')).toBe('no-store')
    const receipt = (await first.json()) as { no: string; secret: string }
    const again = await send({ key })
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(receipt)
    expect(await db().complaint.count({ where: { no: receipt.no } })).toBe(1)
  })

  test('takes files with it', async () => {
    const answer = await send({ files: [await aPhoto(30, 30), await aPhoto(31, 31)] })
    expect(answer.status).toBe(201)
    const { no } = (await answer.json()) as { no: string }
    expect(await db().fileLink.count({ where: { subject: `complaint:${no}` } })).toBe(2)
  })

  test.each<[string, Sent, `${number} ${string}`]>([
    ['without a key', { key: null }, '400 idempotency-key-missing'],
    ['with a key that can be guessed', { key: '12345' }, '400 idempotency-key-missing'],
    ['without kinds', { body: { content: { kinds: [] } } }, '422 invalid-report'],
    ['with an unknown kind', { body: { content: { kinds: ['E9'] } } }, '422 invalid-report'],
    ['with a field that does not exist', { body: { ...report, rahasia: 'x' } }, '422 invalid-report'],
    ['with a file that is none of ours', { files: [Buffer.from('MZ')] }, '422 files-refused'],
  ])('%s keeps nothing, and says what is wrong', async (_, given, expected) => {
    const before = await db().complaint.count()
    const answer = await send(given)
    const body = await answer.text()
    const { type } = JSON.parse(body) as { type: string }
    expect(`${String(answer.status)} ${type.replace('urn:ceklembaga:problem:', '')}`).toBe(expected)
    for (const said of ['Pelita', 'Melati', 'pabrik']) expect(body).not.toContain(said)
    expect(await db().complaint.count()).toBe(before)
  })

  test('under a used key with another report is told so', async () => {
    const key = crypto.randomUUID()
    await send({ key })
    const answer = await send({ key, body: { ...report, content: aComplaintContent({ story: 'Lain.' }) } })
    expect(answer.status).toBe(409)
  })

  test('answers to nothing but POST', () => {
    expect(loader({ request: new Request(URL) }).status).toBe(405)
  })
})
