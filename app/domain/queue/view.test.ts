import { describe, expect, test } from 'vitest'
import { plainQuery, readCursor, readView, viewQuery } from './view.ts'
import { day } from '#tests/factories/agency-record.ts'

describe('a view of the queue in its address', () => {
  test.each([
    ['', ''],
    ['tampil=semua&urut=tingkat', 'tampil=semua&urut=tingkat'],
    ['tampil=perlu-saya&urut=batas', ''],
    ['pekerjaan=CORRECTION&jenis=LPK_SWASTA&kecamatan=32.16.09&keadaan=terlambat', undefined],
    ['tampil=lain&pekerjaan=APA&jenis=%3Cb%3E&keadaan=x&urut=y', ''],
    ['jenis=LPK_SWASTA&sesudah=2.2026-11-24.2026-11-20.7&apa=saja', 'jenis=LPK_SWASTA'],
  ])('%s', (query, plain) => {
    expect(plainQuery(query)).toBe(plain ?? query)
    expect(viewQuery(readView(new URLSearchParams(plain ?? query)))).toBe(plain ?? query)
  })

  test('its next page begins after a row', () => {
    const cursor = { urgency: 3, sortOn: day('2026-11-24'), startedOn: day('2026-11-20'), id: 7 }
    const query = new URLSearchParams(viewQuery(readView(new URLSearchParams()), cursor))
    expect(readCursor(query.get('sesudah'))).toEqual(cursor)
  })

  test.each([
    null,
    '',
    '2.2026-11-24.2026-11-20',
    '9.2026-11-24.2026-11-20.1',
    '2.2026-13-24.2026-11-20.1',
    "2.2026-11-24.2026-11-20.1' or 1",
  ])('a cursor %s is none', (text) => {
    expect(readCursor(text)).toBeUndefined()
  })
})
