import { describe, expect, test } from 'vitest'
import { channelColumns, channelRow } from './channel-row.ts'
import { instant } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const { region } = testNorms()
/** The layout that SP4N-LAPOR! exports. */
const TITLES =
  'Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Nama Pelapor,Klasifikasi Laporan,Judul Laporan,Isi Laporan Awal,Tipe Laporan (Anonim/Rahasia),Kecamatan'.split(
    ',',
  )
const ROW = [
  '7123456',
  '6 Jan 2026',
  '13:30:21',
  'Warga Umpama',
  'Pengaduan',
  'Pungutan',
  'Diminta uang.',
  '',
  'CIKARANG UTARA',
]

const columns = (() => {
  const read = channelColumns(TITLES)
  if (!read.ok) throw new Error('The columns are not read.')
  return read.value
})()
const reading = { columns, channel: 'SP4N_LAPOR' as const, kinds: ['C1'], region, now: instant('2026-03-13T02:00:00Z') }
const withCell = (title: string, cell: string) => ROW.map((old, index) => (TITLES[index] === title ? cell : old))

describe('a row of an export', () => {
  test('is a report under the number it has there', () => {
    const order = channelRow(ROW, reading)
    expect(order).toMatchObject({
      ok: true,
      value: {
        reception: { channel: 'SP4N_LAPOR', mode: 'TERBUKA', receivedAt: '2026-01-06T06:30:21.000Z' },
        content: { kinds: ['C1'], story: 'Pungutan\n\nDiminta uang.', districtCode: '32.16.09' },
        identity: { name: 'Warga Umpama' },
        outsideNumbers: [{ system: 'SP4N_LAPOR', number: '7123456' }],
      },
    })
  })

  test('keeps the same key when it comes again', () => {
    const [one, again] = [channelRow(ROW, reading), channelRow(ROW, reading)]
    expect(one.ok && again.ok && one.value.sentKey === again.value.sentKey).toBe(true)
  })

  test.each([
    ['Anonim', 'ANONIM'],
    ['Anonim|Rahasia', 'ANONIM'],
    ['Rahasia', 'RAHASIA'],
    ['', 'TERBUKA'],
  ])('that is "%s" there is %s here', (secrecy, mode) => {
    const order = channelRow(withCell('Tipe Laporan (Anonim/Rahasia)', secrecy), reading)
    expect(order).toMatchObject({ value: { reception: { mode } } })
  })

  test.each([
    ['13/03/2026', '2026-03-13T06:30:21.000Z'],
    ['2026-03-13', undefined],
    ['31 Agustus 2025', '2025-08-31T06:30:21.000Z'],
    ['3 Aug 2025', '2025-08-03T06:30:21.000Z'],
  ])('of the day %s is read', (day, at) => {
    const order = channelRow(withCell('Tanggal Laporan Masuk', day), {
      ...reading,
      now: instant('2026-03-14T00:00:00Z'),
    })
    expect(order).toMatchObject({ value: { reception: { receivedAt: at ?? '2026-03-13T06:30:21.000Z' } } })
  })

  test.each([
    ['Tracking ID', '', 'number-missing'],
    ['Tanggal Laporan Masuk', '31 Feb 2026', 'day-unreadable'],
    ['Tanggal Laporan Masuk', 'kemarin', 'day-unreadable'],
    ['Tanggal Laporan Masuk', '14 Mar 2026', 'day-to-come'],
    ['Isi Laporan Awal', ' ', 'story-missing'],
  ])('whose %s is "%s" is told: %s', (...[title, cell, refusal]) => {
    expect(channelRow(withCell(title, cell), reading)).toEqual({ ok: false, refusal })
  })

  test('of a file without the needed columns is not read at all', () => {
    expect(channelColumns(['Nama', 'Judul'])).toEqual({ ok: false, refusal: { missing: ['number', 'day', 'story'] } })
  })
})
