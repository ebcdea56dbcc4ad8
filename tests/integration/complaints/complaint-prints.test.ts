import { describe, expect, test } from 'vitest'
import { printsOf } from '#app/adapters/complaint-prints.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'
import { on } from '#tests/factories/agency-record.ts'
import { aComplaintContent, aComplaintOrder } from '#tests/factories/complaints.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-prints-')

const STORY =
  'Perwakilan Forum Karya Rekaan datang ke pabrik dan meminta tiga puluh orang diterima bekerja; kalau tidak, gerbang ditutup hari Senin.'
const LETTER = 'Berdasarkan Perda Nomor 4 Tahun 2016, perusahaan wajib menerima tenaga kerja melalui forum kami.'
const anybody = { actor: { kind: 'public' as const }, requestId: 'r-1', ...on('2026-08-03') }

function content(story = STORY) {
  const demand = { what: '', letterText: LETTER, quota: 30 } as never
  return aComplaintContent({ kinds: ['B1'], story, demand, estateId: 'EJIP' })
}

describe('what is kept of a sealed report to find others like it', () => {
  test('is the same for the same words and shares much with nearly the same', () => {
    const { wordPrint } = printsOf(content())
    expect(printsOf(content(`Izin lapor. ${STORY} Terima kasih.`)).wordPrint).toEqual(wordPrint)
    const near = printsOf(content(STORY.replace('pabrik', 'kantor'))).wordPrint
    expect(near.some((band) => wordPrint.includes(band))).toBe(true)
    const other = printsOf(content('Ijazah saya ditahan dan baru dikembalikan kalau membayar.')).wordPrint
    expect(other.some((band) => wordPrint.includes(band))).toBe(false)
  })

  test('stands in the database as numbers and hashes, and no sign as it is', async () => {
    const sent = await submitComplaint(anybody, aComplaintOrder({ content: content() }))
    if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
    const { id } = sent.value.complaint
    const row = await db().complaint.findUniqueOrThrow({ where: { id }, select: { wordPrint: true, signs: true } })
    expect(row.wordPrint).toHaveLength(24)
    const kinds = new Set(row.signs.map(({ kind }) => kind))
    expect([...kinds].toSorted()).toEqual(['ARTICLE', 'ESTATE', 'QUOTA', 'SUBJECT', 'WORDING'])
    expect(row.signs.every(({ hash }) => /^[\w-]{43}$/.test(hash))).toBe(true)
  })
})
