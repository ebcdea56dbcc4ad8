/** Types as lists write them (domain.md 2.1), in letters and digits. */
const TYPES: Readonly<Record<string, string>> = {
  LPK_SWASTA: `lpkswasta lpk lpks lembagapelatihankerja lembagapelatihankerjaswasta blkln balailatihankerjaluarnegeri
    lembagapelatihankerjalpk`,
  LPK_PEMERINTAH: `lpkpemerintah blk uptdblk blkuptd blkuptp skpd lembagapelatihankl lembagapelatihankementerianlembaga
    balailatihankerja uptd`,
  LPK_PERUSAHAAN: 'lpkperusahaan trainingcenterperusahaan lembagapelatihanperusahaan',
  BLK_KOMUNITAS: 'blkkomunitas blkk balailatihankerjakomunitas',
  LKP: 'lkp lembagakursusdanpelatihan kursus lembagakursus',
  PPTKS:
    'pptks lptks lpptks perusahaanpenempatantenagakerjaswasta lembagapenempatantenagakerjaswasta penyalurtenagakerja',
  P3RT: 'p3rt lpprt perusahaanpenempatanpekerjarumahtangga',
  JOB_PORTAL: 'jobportal portallowongan portalkerja',
  BKK: 'bkk bursakerjakhusus',
  P3MI: 'p3mi pptkis pjtki perusahaanpenempatanpekerjamigranindonesia',
  P3MI_CABANG: 'p3micabang cabangp3mi kantorcabangp3mi',
  SO_MAGANG_LN: 'somagangln so sendingorganization sojepang',
  ALIH_DAYA: 'alihdaya outsourcing ppjp perusahaanalihdaya',
  LSP: 'lsp lembagasertifikasiprofesi',
  PENYELENGGARA_MAGANG: 'penyelenggaramagang pemagangan penyelenggarapemagangan',
}

const BY_SPELLING = new Map(
  Object.entries(TYPES).flatMap(([type, spellings]) =>
    spellings.split(/\s+/).map((spelling) => [spelling, type] as const),
  ),
)

/** The beginning of a name that says what an agency is; the more telling ones first. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/\b(?:blkk|blk komunitas|balai latihan kerja komunitas)\b/, 'BLK_KOMUNITAS'],
  [/\b(?:uptd blk|blk uptd|balai latihan kerja)\b|^blk\b/, 'LPK_PEMERINTAH'],
  [/\b(?:bkk|bursa kerja khusus)\b/, 'BKK'],
  [/\b(?:lsp|lembaga sertifikasi profesi)\b/, 'LSP'],
  [/\b(?:lkp|lembaga kursus dan pelatihan)\b/, 'LKP'],
  [/\b(?:pptks|lptks|lpptks|penempatan tenaga kerja swasta)\b/, 'PPTKS'],
  [/\b(?:p3mi|pptkis|pjtki)\b/, 'P3MI'],
  [/\b(?:lpks?|lembaga pelatihan kerja)\b/, 'LPK_SWASTA'],
]

/** The type that a cell names; undefined where it names none of ours. */
export function typeOfCell(cell: string): string | undefined {
  return BY_SPELLING.get(cell.toLowerCase().replace(/[^a-z0-9]/g, ''))
}

/** The type that a name says, such as "BKK SMKN …". A company, foundation or school says none. */
export function typeOfName(name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return BY_NAME.find(([pattern]) => pattern.test(plain))?.[1]
}

/** A school that is listed as the host of a job centre is on the register as that job centre. */
export function nameOfType(name: string, type: string): string {
  return type === 'BKK' && /^(?:smk|sma|ma)[sn]?\b/i.test(name) ? `BKK ${name}` : name
}
