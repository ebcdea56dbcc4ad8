import { beforeAll, describe, expect, test } from 'vitest'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { action, loader } from '#app/routes/staff/complaint-new.tsx'
import { aPhoto } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-key-in-')

type Answer = {
  receipt: { no: string; secret: string; again: boolean } | null
  form: { typed: Record<string, string>; wrong: string[]; error: string | null; uploads: { kept: object[] } } | null
}

let cookie: string
beforeAll(async () => {
  const account = { id: 'loket', name: 'Petugas Loket', email: 'loket@contoh.example', personKey: 'p-loket' }
  const role = { kind: 'STAFF' as const, roles: ['INTAKE_OFFICER' as const], unitId: 'DISNAKER' }
  await inTransaction(async (tx) => addAccount(tx, { ...account, ...role }))
  cookie = await signInAs('loket')
})

const letter = {
  ...{ channel: 'LETTER', number: '127', receivedOn: '2026-03-12', mode: 'RAHASIA', reporterKind: 'FAMILY' },
  ...{ name: 'Ibu Umpama', contact: 'surat', kinds: 'C1', agencyNo: '', agencyName: 'LPK Pelita Rekaan' },
  ...{ story: 'Anak kami diminta membayar.', districtCode: '32.16.09', money: '6.500.000' },
}

async function send(
  fields: Record<string, string>,
  files: Uint8Array[] = [],
): Promise<{ status: number; data: Answer }> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const bytes of files) body.append('berkas', new File([new Uint8Array(bytes)], 'surat.jpg'))
  const request = new Request('http://127.0.0.1:3000/petugas/laporan/baru', {
    method: 'POST',
    headers: { cookie },
    body,
  })
  const { data, init } = await action({ request, params: {}, context: {} })
  return { status: init?.status ?? 200, data: data as unknown as Answer }
}

describe('keying in a letter', () => {
  test('is for officers of the counter', async () => {
    const request = new Request('http://127.0.0.1:3000/petugas/laporan/baru')
    await expect(loader({ request, params: {}, context: {} })).rejects.toMatchObject({ status: 303 })
  })

  test('gives number and secret, and keeps the scan', async () => {
    const { status, data } = await send({ ...letter, sentKey: crypto.randomUUID() }, [await aPhoto(30, 30)])
    expect(status).toBe(200)
    const no = data.receipt?.no ?? ''
    expect(no).toMatch(/^LAP-2026-/)
    expect(data.receipt?.secret).toMatch(/^(?:\w{4}-){6}\w$/)
    expect(await db().fileLink.count({ where: { subject: `complaint:${no}` } })).toBe(1)
    expect(await db().fileLink.count({ where: { subject: { startsWith: 'draft:' } } })).toBe(0)
  })

  test('sent twice is recorded once', async () => {
    const form = { ...letter, number: '128', sentKey: crypto.randomUUID() }
    const [first, again] = [await send(form), await send(form)]
    expect(again.data.receipt).toMatchObject({
      no: first.data.receipt?.no,
      secret: first.data.receipt?.secret,
      again: true,
    })
  })

  test('with something wrong keeps what was typed and the scan', async () => {
    const { status, data } = await send({ ...letter, number: '', story: ' ', sentKey: crypto.randomUUID() }, [
      await aPhoto(31, 31),
    ])
    expect(status).toBe(422)
    expect(data.form).toMatchObject({ wrong: ['story'], typed: { name: 'Ibu Umpama' }, uploads: { kept: [{}] } })
  })

  test('under a number of the agenda that is taken says so', async () => {
    const { status, data } = await send({ ...letter, sentKey: crypto.randomUUID() })
    expect(status).toBe(409)
    expect(data.form?.error).toContain('sudah dicatat untuk laporan lain')
  })
})
