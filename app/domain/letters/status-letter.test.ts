import { describe, expect, test } from 'vitest'
import { answerOf, lineUntil } from './status-answer.ts'
import { shortFingerprint, statusLetter, type StatusLetterFacts, type StatusLetterWords } from './status-letter.ts'
import type {
  PublicDerived,
  PublicLine,
  PublicRecord,
  PublicSanction,
  PublicTraceRow,
} from '#app/domain/registry/public-record.ts'
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

const KNOWN: Partial<PublicRecord> = {
  otherNames: ['Cakrawala', 'LPK Ufuk'].map((name) => ({ kind: 'ALIAS', name, validTo: null })),
  address: 'Jl. Rekaan No. 1',
  district: { code: '32.16.09', name: 'Setu' },
}
const OF_KNOWN = [{ value: 'LPK swasta' }, { value: '1203240099999' }, { value: 'Jl. Rekaan No. 1, Setu' }]

const aLine = (given: Pick<PublicLine, 'examined'> & Partial<PublicLine>): PublicLine =>
  // What a line has besides depends on whether it was examined: both are given here.
  ({
    ...{ capabilityId: 1, type: 'LPK_SWASTA', typeLabel: both('LPK'), activity: 'TRAIN', kbli: null },
    ...{ activityLabel: both('Pelatihan'), programmeKey: 'las-smaw', programmeName: 'Las SMAW' },
    ...given,
  }) as PublicLine
const derived = (trace: PublicTraceRow[]): PublicDerived => ({
  ...{ status: 'TERVERIFIKASI_AKTIF', decidedBy: { requirementIds: [], sanctionId: null }, flags: [], trace },
})
const UNEXAMINED = aLine({ examined: false, listedBy: null })

const A_SANCTION: PublicSanction = {
  ...{ ref: 's', step: 'PENGHENTIAN_SEMENTARA', effect: 'PROGRAM_DIHENTIKAN', number: 'K-1', decidedOn: null },
  ...{ from: day('2026-04-01'), to: null, signer: both('Dinas'), underObjection: false, inCourt: false },
  ...{ scope: { level: 'AGENCY', activity: null, programmeName: null }, rightOfReply: null },
}

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

  test('of an agency that nobody has examined and no list names says just that', () => {
    const status = letterOf(aPublicRecord()).body.find(({ kind }) => kind === 'status')
    expect(status).toMatchObject({ word: 'Belum diperiksa', sentence: '-' })
  })

  test.each<[string, Partial<PublicRecord>, object[]]>([
    ['all that is known', KNOWN, [{ value: 'LPK Cakrawala Contoh' }, { value: 'Cakrawala; LPK Ufuk' }, ...OF_KNOWN]],
    [
      'nothing in place of what is not known',
      { identifiers: [] },
      [{ value: 'LPK Cakrawala Contoh' }, { value: 'LPK swasta' }],
    ],
  ])('tells of the agency %s', (_title, given, rows) => {
    expect(letterOf(aPublicRecord(given)).body.find(({ kind }) => kind === 'facts')).toMatchObject({ rows })
  })

  test('has a row for each programme: its status and its last good day, or that nobody has examined it', () => {
    const lines = [aLine({ examined: true, derived: derived([row({ until: day('2026-12-31') })]) }), UNEXAMINED]
    const letter = letterOf(aPublicRecord({ lines, headline: 'TERVERIFIKASI_AKTIF' }))
    expect(letter.body.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: [
        ['Pelatihan: Las SMAW', 'TERVERIFIKASI_AKTIF', '2026-12-31'],
        ['Pelatihan: Las SMAW', 'belum', '–'],
      ],
    })
    expect(letter.body.find(({ kind }) => kind === 'status')).toMatchObject({ word: 'TERVERIFIKASI_AKTIF' })
  })

  test.each([
    ['with an end', day('2026-10-01'), 'Keputusan K-1 2026-04-01 2026-10-01'],
    ['without one', null, 'Keputusan K-1 2026-04-01 …'],
  ])('names a decision in force %s', (_title, to, sentence) => {
    const said = {
      ...words,
      sanction: (number: string, from: string, end: string | null) => `Keputusan ${number} ${from} ${end ?? '…'}`,
    }
    const sanctions = [{ ...A_SANCTION, to }]
    expect(JSON.stringify(letterOf(aPublicRecord({ sanctions }), {}, said))).toContain(sentence)
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
