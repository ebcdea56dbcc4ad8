import { describe, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { db } from '#app/repositories/db.server.ts'
import { importReports } from '#app/use-cases/import-reports.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { on } from '#tests/factories/agency-record.ts'
import { anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-import-reports-')

const by = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-03-13') })
const clerk = by(aStaffActor({ roles: ['INTAKE_OFFICER'] }))

const HEAD =
  'Tracking ID;Tanggal Laporan Masuk;Waktu Laporan Masuk;Nama Pelapor;Judul Laporan;Isi Laporan Awal;Kecamatan'
const ROWS = [
  '7000001;6 Jan 2026;13:30:21;(disamarkan);Pungutan;"Diminta uang; katanya ""wajib"".\nDua kali.";Babelan',
  '7000002;7 Jan 2026;08:00:00;Warga Umpama;;Lowongan tidak ada.;Setu',
  ';7 Jan 2026;08:00:00;Warga;;Tanpa nomor.;Setu',
  '7000003;32 Jan 2026;08:00:00;Warga;;Tanggal salah.;Setu',
]

async function take(lines: readonly string[], context = clerk) {
  const file = await anUpload('ekspor.csv', Buffer.from(lines.join('\n')))
  return importReports(context, { file, channel: 'SP4N_LAPOR', kinds: ['C1'] })
}

describe('an export of SP4N-LAPOR!', () => {
  test.each<[string, Actor]>([
    ['the public', { kind: 'public' }],
    ['an auditor', aStaffActor({ roles: ['AUDITOR'] })],
  ])('is not for %s to take in', async (_, actor) => {
    expect(await take([HEAD, ...ROWS], by(actor))).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test('is taken in row by row; wrong ones are told by their line', async () => {
    expect(await take([HEAD, ...ROWS])).toEqual({
      ok: true,
      value: {
        ...{ created: 2, known: 0 },
        errors: [
          { line: 5, code: 'number-missing' },
          { line: 6, code: 'day-unreadable' },
        ],
      },
    })
    const numbers = await db().outsideNumber.findMany({ orderBy: { number: 'asc' } })
    expect(numbers.map(({ system, number }) => `${system} ${number}`)).toEqual([
      'SP4N_LAPOR 7000001',
      'SP4N_LAPOR 7000002',
    ])
  })

  test('taken in again changes nothing, also where a row was edited there since', async () => {
    const edited = ROWS.map((row) => row.replace('Lowongan tidak ada.', 'Lowongan itu tidak ada.'))
    expect(await take([HEAD, ...edited])).toMatchObject({ value: { created: 0, known: 2 } })
    expect(await db().complaint.count()).toBe(2)
  })

  test.each([
    [['Nama;Isi', 'a;b'], 'columns-missing'],
    [[HEAD], 'empty'],
    [[HEAD, '"7;tidak ditutup'], 'not-a-table'],
  ])('of another form is refused as a whole', async (lines, code) => {
    expect(await take(lines)).toMatchObject({ ok: false, refusal: { code } })
  })
})
