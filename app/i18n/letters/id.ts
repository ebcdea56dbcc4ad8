import type { StatusLetterWords } from '#app/domain/letters/status-letter.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { dayOfInstant, type Day } from '#app/domain/shared/day.ts'
import { headlineSentence } from '#app/i18n/status-sentence.ts'
import { formatDay, formatFullDay, formatTime } from '#app/i18n/format.ts'
import { officeWords, POSITIONS, UNSIGNED } from './office.ts'

/** The words of the status letter. Letters are Indonesian only (design.md 11). */
export function statusLetterWords(norms: Norms): StatusLetterWords {
  return {
    ...fixedWords,
    status: (code) => norms.statuses.get(code)?.labelId ?? code,
    headline: (record) => headlineSentence(record, { norms, language: 'id' }) ?? ELSEWHERE,
    freeRecruitment: (day) => freeRecruitment(norms, day),
  }
}

const ELSEWHERE = 'Uraian setiap kegiatan dan program ada pada tabel di bawah ini.'

const fixedWords: Omit<StatusLetterWords, 'status' | 'headline' | 'freeRecruitment'> = {
  letterhead: officeWords.letterhead,
  heading: 'SURAT KETERANGAN STATUS LEMBAGA',
  title: (number) => `Surat Keterangan Status Lembaga ${number ?? '(nomor menyusul)'}`,
  number: officeWords.number,
  numberLater: officeWords.numberLater,
  opening: (moment) => ({
    before:
      'Atas permintaan pembawa surat ini, Kepala Dinas Ketenagakerjaan Kabupaten Bekasi menerangkan bahwa menurut registri per ',
    moment,
    after: ', lembaga:',
  }),
  moment: (at) => `${formatFullDay(dayOfInstant(at), 'id')}, pukul ${formatTime(at, 'id')}`,
  day: (day) => formatDay(day, 'id'),
  labels: {
    name: 'Nama',
    otherNames: 'Nama lain',
    type: 'Jenis',
    nib: 'NIB',
    address: 'Alamat',
  },
  recordedWith: 'tercatat dengan status:',
  notExamined: {
    word: 'Terdaftar, belum diperiksa',
    sentence: (list, on) => `Tercantum dalam ${list} per ${on}. Persyaratannya belum diperiksa.`,
    withoutList: 'Persyaratannya belum diperiksa.',
    cell: 'Belum diperiksa',
  },
  table: {
    head: ['Kegiatan atau program', 'Status', 'Berlaku sampai'],
    noDay: '–',
    line: (activity, programme) => (programme ? `${activity}: ${programme}` : activity),
  },
  sanction: (number, from, to) =>
    `Keputusan Nomor ${number} berlaku sejak ${from}${to ? ` sampai dengan ${to}` : ''}. Keterangan dan hak jawab lembaga dapat dibaca melalui kode QR.`,
  closing:
    'Keterangan ini berdasarkan dokumen yang diperiksa per tanggal tersebut dan bukan pernyataan bahwa lembaga melanggar hukum. Status terkini dapat diperiksa melalui kode QR.',
  seal: {
    alt: 'Kode QR untuk memeriksa keaslian surat ini dan status terkini',
    link: 'Halaman pemeriksaan surat ini',
    lead: 'Periksa keaslian:',
    fingerprint: (text) => `Sidik: ${text}`,
  },
  signature: (day) => ({
    placeAndDate: `Cikarang Pusat, ${formatDay(day, 'id')}`,
    position: POSITIONS.OFFICE_HEAD,
    box: UNSIGNED,
    name: 'Nama Kepala Dinas',
    below: ['Pangkat', 'NIP'],
  }),
  footer: 'Lembaga tidak diberi tahu siapa yang meminta surat ini. Lembaga dapat mengajukan koreksi atau hak jawab.',
  sheet: officeWords.sheet,
  draftMark: officeWords.draftMark,
}

/** The norm on free recruitment exactly as the norms carry it, and only while it is in force (domain.md 0.17). */
function freeRecruitment(norms: Norms, day: Day): string | null {
  const norm = norms.legalBasis.get('norm.employer_free_recruitment')
  if (norm?.status !== 'IN_FORCE' || (norm.validTo !== null && norm.validTo < day)) return null
  const citation = [norm.citation, norm.provision].filter(Boolean).join(' ')
  return `${norm.meaningId.replace(/\.$/, '')} (${citation}). Izin pelatihan tidak mencakup penempatan.`
}
