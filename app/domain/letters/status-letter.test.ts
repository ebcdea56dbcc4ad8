import { describe, expect, test } from 'vitest'
import { answerOf, lineUntil } from './status-answer.ts'
import { shortFingerprint, statusLetter, type StatusLetterFacts, type StatusLetterWords } from './status-letter.ts'
import type { PublicRecord, PublicTraceRow } from '#app/domain/registry/public-record.ts'
import { Day, Instant } from '#app/domain/shared/day.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'

const day = (text: string) => Day.parse(text)
const at = Instant.parse('2026-04-14T03:42:07Z')
const both = (text: string) => ({ id: text, en: `${text} (en)` })

const words: StatusLetterWords = {
  letterhead: (site) => ({ emblem: 'lambang', government: 'PEMKAB', office: 'DINAS', address: [site] }),
  heading: 'SURAT',
  title: (number) => `Surat ${number ?? 'menyusul'}`,
  number: (number) => `Nomor: ${number}`,
  numberLater: '(nomor menyusul)',
  opening: (moment) => ({ before: 'per ', moment, after: ':' }),
  moment: (instant) => instant,
  day: (text) => text,
  labels: { name: 'Nama', otherNames: 'Lain', type: 'Jenis', nib: 'NIB', address: 'Alamat' },
  recordedWith: 'tercatat:',
  status: (code) => code,
  notExamined: { word: 'Belum diperiksa', sentence: (list, on) => `${list} ${on}`, withoutList: '-', cell: 'belum' },
  headline: () => 'kalimat',
  table: {
    head: ['a', 'b', 'c'],
    noDay: '–',
    line: (activity, programme) => [activity, programme].filter(Boolean).join(': '),
  },
  sanction: (number) => `Keputusan ${number}`,
  freeRecruitment: () => null,
  closing: 'penutup',
  seal: { link: 'halaman', alt: 'QR', lead: 'Periksa:', fingerprint: (text) => `Sidik: ${text}` },
  signature: () => ({ placeAndDate: '', position: '', box: 'KONSEP', name: '', below: [] }),
  footer: 'kaki',
  sheet: 'Lembar {n} dari {of}.',
  draftMark: ['KONSEP'],
}

function aPublicRecord(given: Partial<PublicRecord> = {}): PublicRecord {
  return {
    ...{ no: agencyNo(1), redirectsTo: null, name: 'LPK Cakrawala Contoh', otherNames: [], legalForm: 'PT' },
    types: [{ code: 'LPK_SWASTA', label: both('LPK swasta') }],
    ...{ district: null, address: null, postcode: null, phone: '+62812', email: 'x@contoh.example', website: null },
    identifiers: [{ scheme: 'nib', value: '1203240099999' }],
    ...{ branches: [], flags: [], absentActivities: [], listings: [], sanctions: [], lines: [], headline: null },
    when: { at: day('2026-04-14'), knownAt: at },
    ...{ ceasedOn: null, registeredOn: null, lastCheckOn: null },
    counts: { lines: 0, active: 0, programmes: 0, activeProgrammes: 0 },
    ...given,
  }
}

function letterOf(record: PublicRecord, given: Partial<StatusLetterFacts> = {}, said = words) {
  const { agency } = answerOf(record, at)
  if (!agency) throw new Error('on record')
  const named = {
    code: 'KODE',
    url: 'https://x.example/cek/KODE',
    site: 'x.example',
    number: '1/2026',
    hasNumber: true,
  }
  return statusLetter({ record, agency, at, fingerprint: '9f31c07a44be12d8'.repeat(4), ...named, ...given }, said)
}

const row = (given: Partial<PublicTraceRow>): PublicTraceRow => ({
  ...{ requirementId: 'LPK-03', version: 1, blocking: 'B', outcome: 'MET', evidenceId: 'e', until: null },
  ...{
    requirement: both('r'),
    evidence: both('e'),
    validityRule: 'FIXED_TERM',
    acceptedOn: null,
    count: 1,
    legalBasis: [],
  },
  ...given,
})

describe('"berlaku sampai" of a line', () => {
  const rows = [row({ until: day('2027-02-01') }), row({ until: day('2026-12-31') }), row({})]

  test.each([
    ['the earliest end of what must be met', { trace: rows, status: 'TERVERIFIKASI_AKTIF' }, '2026-12-31'],
    ['no day where no document ends', { trace: [row({})], status: 'TERVERIFIKASI_AKTIF' }, null],
    ['no day where the line may not run', { trace: rows, status: 'BELUM_MEMENUHI_SYARAT' }, null],
    [
      'not the end of mere advice',
      { trace: [row({ until: day('2026-05-01'), blocking: 'A' })], status: 'AKTIF_BERSYARAT' },
      null,
    ],
    [
      'not the end of what has lapsed',
      { trace: [row({ until: day('2026-01-01'), outcome: 'LAPSED' })], status: 'AKTIF_BERSYARAT' },
      null,
    ],
  ] as const)('is %s', (_, { trace, status }, until) => {
    expect(lineUntil(trace, status)).toBe(until)
  })
})

describe('the status letter', () => {
  test('names neither telephone nor mail of the agency', () => {
    expect(JSON.stringify(letterOf(aPublicRecord()))).not.toMatch(/\+62812|x@contoh/)
  })

  test('of an agency that nobody has examined says by which list it is known, and gives it no status', () => {
    const listings = [{ type: 'LPK_SWASTA', list: 'Daftar Rekaan', listedOn: day('2026-01-02') }]
    const status = letterOf(aPublicRecord({ listings })).body.find(({ kind }) => kind === 'status')
    expect(status).toMatchObject({ word: 'Belum diperiksa', sentence: 'Daftar Rekaan 2026-01-02' })
  })

  test('says what there is no licence for, in the neutral words of the norms', () => {
    const absentActivities = [
      { activity: 'PLACE_DOMESTIC', label: both('Penempatan'), sentence: both('Tidak ada izin.') },
    ]
    const table = letterOf(aPublicRecord({ absentActivities })).body.find(({ kind }) => kind === 'table')
    expect(table).toMatchObject({ rows: [['Penempatan', 'Tidak ada izin.', '–']] })
  })

  test('without a number yet says so in its number and its title', () => {
    const letter = letterOf(aPublicRecord(), { hasNumber: false, number: '… /2026' })
    expect([letter.number, letter.title]).toEqual([
      { text: 'Nomor: … /2026', note: '(nomor menyusul)' },
      'Surat menyusul',
    ])
  })

  test('carries the norm on free recruitment only where the norms have it in force', () => {
    const said = { ...words, freeRecruitment: () => 'Pemberi kerja bebas.' }
    expect(JSON.stringify(letterOf(aPublicRecord(), {}, said))).toContain('Pemberi kerja bebas.')
    expect(JSON.stringify(letterOf(aPublicRecord()))).not.toContain('Pemberi kerja')
  })

  test('prints the address of the check in two parts, the code in bold', () => {
    expect(letterOf(aPublicRecord()).seal.lines).toMatchObject([
      { text: 'Periksa:' },
      { text: 'x.example/cek/' },
      { text: 'KODE', bold: true },
      { text: 'Sidik: 9f31 c07a 44be 12d8' },
    ])
  })

  test('a fingerprint is compared by its first sixteen digits', () => {
    expect(shortFingerprint('0123456789abcdef0000')).toBe('0123 4567 89ab cdef')
  })
})
