import { describe, expect, test } from 'vitest'
import { keepForm, keptForm } from '#app/http/kept-form.server.ts'
import { db } from '#app/repositories/db.server.ts'

const post = (body: URLSearchParams | FormData | string, path = '/petugas/lembaga/LBG-000001/kunjungan?x=1') =>
  new Request(`http://127.0.0.1:3000${path}`, { method: 'POST', body })
const keyOf = (query: string | undefined) => new URLSearchParams(query).get('isian') ?? ''

describe('a form that was sent after the session had ended', () => {
  test('comes back as it was typed, each ticked box too, once', async () => {
    const body = new URLSearchParams([
      ...[['tim', 'demo-1'] as [string, string], ['alasan', 'Baris satu\nbaris dua'] as [string, string]],
      ['tim', 'demo-2'],
    ])
    const key = keyOf(await keepForm(post(body)))
    expect(await keptForm(key)).toEqual({
      path: '/petugas/lembaga/LBG-000001/kunjungan?x=1',
      fields: [
        ['tim', 'demo-1'],
        ['alasan', 'Baris satu\nbaris dua'],
        ['tim', 'demo-2'],
      ],
      files: false,
    })
    expect(await keptForm(key)).toBeUndefined()
  })

  test.each(['kataSandi', 'kode', 'sandiBaru', 'sandiLagi'])('never keeps a secret: %s', async (name) => {
    expect(await keepForm(post(new URLSearchParams([[name, 'rahasia-12345']])))).toBeUndefined()
    const both = new URLSearchParams([
      [name, 'rahasia-12345'],
      ['alasan', 'teks'],
    ])
    expect((await keptForm(keyOf(await keepForm(post(both)))))?.fields).toEqual([['alasan', 'teks']])
  })

  test('says of a form with files that those are not kept', async () => {
    const body = new FormData()
    body.append('alasan', 'teks')
    body.append('berkas', new Blob(['x'.repeat(100)]), 'foto.jpg')
    expect(await keptForm(keyOf(await keepForm(post(body))))).toMatchObject({
      fields: [['alasan', 'teks']],
      files: true,
    })
  })

  test('is not kept in words that the database could read, nor opened with another key', async () => {
    const key = keyOf(await keepForm(post(new URLSearchParams([['alasan', 'kalimat yang tidak terbaca']]))))
    const [row] = await db().$queryRaw<{ text: string }[]>`
      select string_agg(t::text, ' ') as text from sign_in_token t`
    expect(row?.text ?? '').not.toContain('kalimat yang tidak terbaca')
    expect(await keptForm(Buffer.alloc(32, 7).toString('base64url'))).toBeUndefined()
    expect(await keptForm('pendek')).toBeUndefined()
    expect((await keptForm(key))?.fields).toEqual([['alasan', 'kalimat yang tidak terbaca']])
  })

  test('of nothing is nothing to keep', async () => {
    expect(await keepForm(post('bukan formulir'))).toBeUndefined()
  })
})
