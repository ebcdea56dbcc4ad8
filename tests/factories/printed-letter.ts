import type { PrintedLetter } from '#app/domain/letters/letter-content.ts'

const plain = (text: string) => ({ text, bold: false, italic: false })

/** A status letter as it is printed; fictitious throughout. */
export function aPrintedLetter(given: Partial<PrintedLetter> = {}): PrintedLetter {
  return {
    title: 'Surat Keterangan Status Lembaga 500.15/12/Disnaker/2026',
    letterhead: {
      emblem: 'Tempat lambang daerah',
      government: 'PEMERINTAH KABUPATEN BEKASI',
      office: 'DINAS KETENAGAKERJAAN',
      address: ['Komplek Perkantoran Rekaan', 'Laman ceklembaga.example'],
    },
    heading: 'SURAT KETERANGAN STATUS LEMBAGA',
    number: { text: 'Nomor: 500.15/12/Disnaker/2026', note: null },
    body: [
      {
        kind: 'paragraph',
        runs: [plain('Menurut registri per '), { ...plain('Selasa, 14 April 2026'), bold: true }, plain(', lembaga:')],
      },
      {
        kind: 'facts',
        rows: [
          { label: 'Nama', value: 'LPK Cakrawala Contoh' },
          { label: 'NIB', value: '1203240099999' },
        ],
      },
      {
        kind: 'status',
        word: 'Belum memenuhi persyaratan',
        sentence: 'Persetujuan program belum ada.',
        mark: 'BELUM_MEMENUHI_SYARAT',
      },
      aTable([['Pelatihan: Las SMAW', 'Terverifikasi dan aktif', '1 Februari 2027']]),
      { kind: 'paragraph', runs: [plain('Keterangan ini bukan pernyataan bahwa lembaga melanggar hukum.')] },
    ],
    seal: {
      url: 'https://ceklembaga.example/cek/7K3M-Q9TX-B6RW-4',
      alt: 'Kode QR verifikasi surat',
      link: 'Halaman pemeriksaan surat ini',
      lines: [plain('Periksa keaslian:'), plain('ceklembaga.example/cek/'), plain('7K3M-Q9TX-B6RW-4')],
    },
    signature: {
      placeAndDate: 'Cikarang Pusat, 14 April 2026',
      position: 'Kepala Dinas Ketenagakerjaan,',
      box: 'KONSEP - BELUM DITANDATANGANI',
      name: 'Nama Kepala Dinas',
      below: ['Pangkat', 'NIP'],
    },
    footer: 'Lembaga tidak diberi tahu siapa yang meminta surat ini.',
    sheet: 'Lembar {n} dari {of}.',
    draftMark: ['KONSEP', 'BELUM DITANDATANGANI'],
    ...given,
  }
}

export function aTable(rows: string[][]): PrintedLetter['body'][number] {
  return {
    kind: 'table',
    head: ['Kegiatan atau program', 'Status', 'Berlaku sampai'],
    widths: [0.34, 0.44, 0.22],
    rows,
  }
}
