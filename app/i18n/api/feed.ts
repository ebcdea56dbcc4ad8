import type { PublicChange } from '#app/domain/registry/public-change.ts'

type Entry = Pick<PublicChange, 'kind' | 'detail'>
type Label = (code: string | null | undefined) => string

const entries: Record<PublicChange['kind'], (entry: Entry, label: Label) => string> = {
  REGISTERED: () => 'Tercatat dalam registri',
  NAME: ({ detail }) => `Nama berubah (dulu: ${detail['from'] ?? '-'})`,
  STATUS: ({ detail }, label) => `Status: ${label(detail['to'])} (sebelumnya: ${label(detail['from'])})`,
  SANCTION: ({ detail }) => `Keputusan Nomor ${detail['number'] ?? '-'}`,
  DATA: () => 'Data lembaga diperbarui',
  MERGED: () => 'Digabung dengan nomor lain',
}

/** Words of the Atom feeds: in Indonesian, as the register itself. */
export const feedWords = {
  author: 'Dinas Ketenagakerjaan Kabupaten Bekasi',
  unexamined: 'belum diperiksa',
  title: (name: string): string => `Perubahan status ${name}`,
  entry: (entry: Entry, label: Label): string => entries[entry.kind](entry, label),
}
