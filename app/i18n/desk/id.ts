import type { StaffRole } from '#app/domain/access/roles.ts'
import type { Why } from '#app/domain/access/policy.ts'

/** The frame of the officers' rooms, and the names of what they are. */
export const desk = {
  site: 'CekLembaga',
  room: 'Ruang kerja petugas',
  ownRoom: 'Ruang lembaga',
  search: 'Cari lembaga, NIB, atau nomor',
  searchLabel: 'Cari lembaga, NIB, atau nomor registri',
  leave: 'Keluar',
  account: 'Akun saya',
  navLabel: 'Ruang kerja',
  needsAction: 'perlu tindakan',
  unread: 'belum dibaca',
  procedureLabel: 'Dasar SOP',
  procedure: 'SOP dijalankan sebagai koordinasi internal; Peraturan Bupati belum diundangkan.',
  procedureLink: 'Tentang SOP',
  onBehalf: { PLT: 'Plt. untuk {nama}', PLH: 'Plh. untuk {nama}', AN: 'a.n. {nama}' },
  nav: {
    queue: 'Antrean',
    notices: 'Pemberitahuan',
    reports: 'Laporan',
    subjects: 'Subjek tidak tercatat',
    patterns: 'Pola laporan',
    acts: 'Usulan',
    registry: 'Registri',
    applications: 'Permohonan',
    corrections: 'Koreksi',
    claims: 'Klaim',
    visits: 'Kunjungan',
    warnings: 'Peringatan',
    import: 'Impor',
    norms: 'Norma',
    ties: 'Hubungan petugas',
    offices: 'Jabatan',
    audit: 'Audit',
    outbox: 'Pesan keluar',
    accounts: 'Akun',
    site: 'Situs publik',
    ownAgencies: 'Lembaga saya',
  },
  why: {
    role: 'Peran Anda tidak berwenang melakukan ini.',
    state:
      'Keadaannya sudah berubah; tindakan ini tidak mungkin lagi. Muat ulang halaman untuk melihat keadaan terakhir.',
    unit: 'Ini urusan perangkat daerah lain.',
    'not-your-agency': 'Lembaga ini bukan lembaga Anda.',
    'conflict-of-interest':
      'Anda menyatakan mempunyai hubungan dengan lembaga ini, sehingga tidak ikut menangani urusannya.',
    'same-person':
      'Petugas kedua harus orang lain: bukan Anda, bukan akun Anda yang lain, dan bukan pejabat yang Anda wakili.',
  } satisfies Record<Why, string>,
  roles: {
    INTAKE_OFFICER: 'Petugas pengaduan',
    SCREENER: 'Penelaah pengaduan',
    VERIFIER: 'Verifikator lembaga',
    DUTY_OFFICER: 'Petugas piket',
    OFFICE_SECRETARY: 'Sekretaris Dinas',
    FIELD_TEAM: 'Petugas lapangan',
    SECTION_HEAD: 'Kepala bidang',
    OFFICE_HEAD: 'Kepala Dinas',
    LEAD_OFFICER: 'Petugas perangkat daerah lain',
    LOUNGE_SECRETARIAT: 'Sekretariat sesi lounge',
    REGIONAL_SECRETARY: 'Sekretaris Daerah',
    REGENT: 'Bupati',
    LEGAL_SECTION: 'Bagian Hukum',
    INSPECTOR: 'Inspektorat',
    AUDITOR: 'Auditor',
    ADMINISTRATOR: 'Administrator sistem',
  } satisfies Record<StaffRole, string>,
}

export type DeskMessages = typeof desk
