/** The drawings of design/icons: 24 px grid, two-pixel round stroke. */
export const SYMBOLS = {
  'st-terverifikasi': '<circle cx="12" cy="12" r="9"/><path d="m7.8 12.3 2.9 2.9 5.6-6"/>',
  'st-bersyarat':
    '<path d="M20.6 9.5A9 9 0 1 1 14 3.2"/><path d="m8 12.2 2.8 2.8 4.4-4.8"/><path d="M19 2.5v3.2M19 8.4v.1"/>',
  'st-verifikasi': '<path d="M6 3h12M6 21h12M7 3c0 5 4.2 6 5 9 .8-3 5-4 5-9M7 21c0-5 4.2-6 5-9 .8 3 5 4 5 9"/>',
  'st-belum':
    '<rect x="4.5" y="3.5" width="15" height="17" rx="1.5"/><path d="M8 8.5l1.2 1.2L11.4 7.4M14 8.7h2.5M8 14h3v3H8zM14 15.5h2.5"/>',
  'st-kedaluwarsa':
    '<rect x="3.5" y="5" width="17" height="15.5" rx="1.5"/><path d="M3.5 9.5h17M8 2.8v4M16 2.8v4M9.6 12.8l4.8 4.6M14.4 12.8l-4.8 4.6"/>',
  'st-program-dihentikan': '<circle cx="12" cy="12" r="9"/><path d="M9.6 8.2v7.6M14.4 8.2v7.6"/>',
  'st-dibekukan': '<path d="M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8z"/><path d="M7.5 12h9"/>',
  'st-dicabut': '<rect x="3.5" y="3.5" width="17" height="17" rx="1"/><path d="m8 8 8 8M16 8l-8 8"/>',
  'st-dibatalkan': '<path d="M6 2.8h8.5L19 7.3v13.9H6z"/><path d="m9.7 11 5.4 5.6M15.1 11l-5.4 5.6"/>',
  'st-berhenti': '<path d="M5 21V3.5h10V21M3 21h18M11.6 12.2v.1M15 6h4v15"/>',
  'st-luar': '<path d="M12 4H4v16h16v-8"/><path d="M14.5 3.5h6v6M20 4 11 13"/>',
  'st-tak-tercatat':
    '<circle cx="12" cy="12" r="9" stroke-dasharray="3.2 3.2"/><path d="M9.6 9.6c.2-3.2 5-3 4.8 0-.1 1.7-2.3 1.9-2.4 3.8M12 16.6v.1"/>',
  cari: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>',
  awas: '<path d="M12 3.5 21.5 20h-19z"/><path d="M12 10v4.5M12 17.2v.1"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>',
  perisai:
    '<path d="M12 2.8 4.5 5.6v6c0 4.6 3.2 7.8 7.5 9.6 4.3-1.8 7.5-5 7.5-9.6v-6z"/><path d="m8.6 11.8 2.5 2.5 4.3-4.6"/>',
  berkas: '<path d="M6 2.8h8.5L19 7.3v13.9H6z"/><path d="M14 3v5h5M9 12.5h6M9 16.5h6"/>',
  gambar:
    '<rect x="3" y="4.5" width="18" height="15" rx="1.5"/><circle cx="8.5" cy="9.5" r="1.6"/><path d="m4 17.5 5-4.5 3.5 3 3.5-4 4.5 5"/>',
  suara: '<path d="M4 10v4M8 6.5v11M12 3.5v17M16 7.5v9M20 10v4"/>',
  unggah: '<path d="M12 16V4.5M7 9l5-5 5 5M4 15.5v4.7h16v-4.7"/>',
  unduh: '<path d="M12 4v11.5M7 11l5 5 5-5M4 15.5v4.7h16v-4.7"/>',
  kunci: '<rect x="5" y="10.5" width="14" height="10" rx="1.5"/><path d="M8 10.5V7.6a4 4 0 0 1 8 0v2.9M12 14.5v2"/>',
  samar:
    '<path d="M4 4l16 16M9.6 9.8a3.2 3.2 0 0 0 4.5 4.5M6.5 6.9C4.6 8.1 3.2 10 2.5 12c1.7 4 5.200 6.500 9.500 6.500 1.700 0 3.200-.4 4.600-1.100M10.200 5.700c.6-.1 1.200-.2 1.800-.2 4.300 0 7.800 2.500 9.500 6.500-.5 1.200-1.200 2.300-2.100 3.200"/>',
  mata: '<path d="M2.500 12c1.700-4 5.200-6.500 9.500-6.500s7.800 2.500 9.500 6.500c-1.700 4-5.200 6.500-9.500 6.500S4.200 16 2.500 12z"/><circle cx="12" cy="12" r="3"/>',
  orang: '<circle cx="12" cy="8" r="4"/><path d="M4 21c.6-4.600 3.600-7 8-7s7.400 2.400 8 7"/>',
  gedung:
    '<path d="M4 21V5.500L13 3v18M13 9h7v12M2.500 21h19M7.500 8.500h2M7.500 12.500h2M7.500 16.500h2M16.200 13h.6M16.200 17h.6"/>',
  pabrik: '<path d="M3 21V10l6 4v-4l6 4V4h4l1.500 17zM2 21h20M7 17.500h2M12 17.500h2"/>',
  latih: '<path d="m2.500 9 9.500-4.500L21.500 9 12 13.500zM6.500 11v5.500c3 2.700 8 2.700 11 0V11M21.500 9v6"/>',
  salur:
    '<rect x="3" y="7.500" width="18" height="12.500" rx="1.500"/><path d="M8.500 7.500V4.500h7v3M3 12.500c5.500 3 12.500 3 18 0M12 13v2.500"/>',
  telepon:
    '<path d="M5 3.500h3.800l1.700 5-2.200 1.600c1 2.300 3.200 4.500 5.600 5.600l1.600-2.200 5 1.700V19c0 1-.8 1.700-1.800 1.500C10.500 19.500 4.500 13.500 3.500 5.300 3.400 4.300 4 3.500 5 3.500z"/>',
  jam: '<circle cx="12" cy="12" r="9"/><path d="M12 6.800V12l3.600 2.200"/>',
  kalender:
    '<rect x="3.500" y="5" width="17" height="15.500" rx="1.500"/><path d="M3.500 9.800h17M8 2.800v4M16 2.800v4M7.500 13.500h2M11 13.500h2M14.500 13.500h2M7.500 17h2M11 17h2"/>',
  kanan: '<path d="M4.500 12h15M13.500 6l6 6-6 6"/>',
  kiri: '<path d="M19.500 12h-15M10.500 6l-6 6 6 6"/>',
  cetak: '<path d="M7 8.500V3.500h10v5M7 17H3.500V8.500h17V17H17M7 14h10v6.500H7z"/>',
  tautan:
    '<path d="M10 14a4.200 4.200 0 0 0 6 0l3.300-3.300a4.200 4.200 0 0 0-6-6L11.800 6.200M14 10a4.200 4.200 0 0 0-6 0l-3.300 3.300a4.200 4.200 0 0 0 6 6l1.500-1.500"/>',
  bendera: '<path d="M5 21.500V3.500M5 4.500h12.500l-2.500 4 2.500 4H5"/>',
  pesan: '<path d="M3.500 4.500h17v12H11l-4.500 4v-4h-3zM8 9h8M8 12.500h5"/>',
  timbang: '<path d="M12 3v17.500M7.500 20.500h9M4.500 6.500h15M7 6.500l-3.500 7h7zM17 6.500l-3.500 7h7z"/>',
  pena: '<path d="M4 20l1-4.500L16.500 4 20 7.500 8.500 19zM14 6.500l3.500 3.500"/>',
  daftar: '<path d="M8.500 6h12M8.500 12h12M8.500 18h12M3.800 6h.1M3.800 12h.1M3.800 18h.1"/>',
  saring: '<path d="M3 5h18l-7 8.500V20l-4-2v-4.500z"/>',
  temu: '<circle cx="8" cy="8" r="3"/><circle cx="17" cy="9" r="2.500"/><path d="M2.500 19.500c.3-4 2.400-6 5.500-6s5.200 2 5.500 6M15.500 14.200c3.200-.8 5.600 1 6 5.300"/>',
  peta: '<path d="M3 6l6-2.500 6 2.500 6-2.500V18l-6 2.500L9 18l-6 2.500zM9 3.500V18M15 6v14.500"/>',
  grafik: '<path d="M3.500 3.500v17h17M8 17v-5M12.500 17V8M17 17v-7"/>',
  alir: '<rect x="8" y="2.500" width="8" height="5" rx="1"/><path d="M12 7.500v4M12 11.500l4 3.200-4 3.200-4-3.200zM16 14.700h4v3.800M12 17.900v3.600"/>',
  bola: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3.300 3 3.300 15 0 18M12 3c-3.300 3-3.300 15 0 18"/>',
  silang: '<path d="m5.500 5.500 13 13M18.500 5.500l-13 13"/>',
  centang: '<path d="m4.500 12.500 5 5 10-11"/>',
  tambah: '<path d="M12 4.500v15M4.500 12h15"/>',
  keluar: '<path d="M14 4H4.500v16H14M10 12h11M16.500 7.500 21 12l-4.500 4.500"/>',
  rss: '<path d="M4.500 11.500a8 8 0 0 1 8 8M4.500 5a14.500 14.500 0 0 1 14.500 14.500M5.500 18.500h.1"/>',
  surat: '<rect x="3" y="5" width="18" height="14.500" rx="1.500"/><path d="m3.500 6.500 8.500 7 8.500-7"/>',
  undian:
    '<rect x="3.500" y="3.500" width="17" height="17" rx="3"/><path d="M8 8h.1M16 8h.1M12 12h.1M8 16h.1M16 16h.1"/>',
  ulang: '<path d="M20 12a8 8 0 1 1-2.500-5.800M20 3.500v4h-4"/>',
  kasus: '<path d="M3 6.500h6l2 2.500h10v11H3zM3 12.500h18"/>',
  kotak: '<rect x="4" y="4" width="16" height="16" rx="1.500"/>',
} as const satisfies Record<string, string>

export type IconName = keyof typeof SYMBOLS
