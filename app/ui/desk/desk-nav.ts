import type { IconName } from '#app/ui/icons/symbols.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import type { DeskMessages } from '#app/i18n/desk/id.ts'

export type NavItem = { key: keyof DeskMessages['nav']; href: string; icon: IconName; permission: Permission }

/** The rooms of the officers' desk, in the order of a day's work; each is drawn for those who may enter it. */
export const DESK_NAV: readonly NavItem[] = [
  { key: 'queue', href: '/petugas/antrean', icon: 'daftar', permission: 'queue:read' },
  { key: 'notices', href: '/petugas/pemberitahuan', icon: 'pesan', permission: 'own-account:keep' },
  { key: 'reports', href: '/petugas/laporan', icon: 'berkas', permission: 'complaint:read' },
  { key: 'subjects', href: '/petugas/subjek', icon: 'orang', permission: 'subject:read' },
  { key: 'patterns', href: '/petugas/pola', icon: 'grafik', permission: 'pattern:read' },
  { key: 'acts', href: '/petugas/usulan', icon: 'perisai', permission: 'vetting:read' },
  { key: 'registry', href: '/petugas/lembaga', icon: 'gedung', permission: 'agency:read' },
  { key: 'applications', href: '/petugas/permohonan', icon: 'berkas', permission: 'vetting:read' },
  { key: 'corrections', href: '/petugas/koreksi', icon: 'pesan', permission: 'correction:answer' },
  { key: 'claims', href: '/petugas/klaim', icon: 'orang', permission: 'claim:decide' },
  { key: 'visits', href: '/petugas/kunjungan', icon: 'peta', permission: 'visit:read' },
  { key: 'warnings', href: '/petugas/peringatan', icon: 'jam', permission: 'warning:read' },
  { key: 'import', href: '/petugas/impor', icon: 'unggah', permission: 'import:run' },
  { key: 'norms', href: '/petugas/norma', icon: 'timbang', permission: 'norm:read' },
  { key: 'ties', href: '/petugas/hubungan', icon: 'timbang', permission: 'tie:read' },
  { key: 'offices', href: '/petugas/jabatan', icon: 'gedung', permission: 'holding:read' },
  { key: 'audit', href: '/petugas/audit', icon: 'kunci', permission: 'ledger:read' },
  { key: 'outbox', href: '/petugas/pesan', icon: 'surat', permission: 'outbox:read' },
  { key: 'accounts', href: '/petugas/akun', icon: 'orang', permission: 'account:read' },
]
