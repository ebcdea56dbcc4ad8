/** Legal forms and kinds of agency as people write them, by the form kept beside a name; old names meet new ones. */
export const LEGAL_FORMS: ReadonlyMap<string, string> = byToken({
  PT: 'pt persero tbk pma perseroan',
  CV: 'cv',
  UD: 'ud',
  PD: 'pd',
  FA: 'fa firma',
  YAYASAN: 'yayasan jajasan yys yay',
  KOPERASI: 'koperasi kop',
  LPK: 'lpk lpks',
  LKP: 'lkp',
  BLK: 'blk blkk',
  PKBM: 'pkbm',
  LSP: 'lsp',
  BKK: 'bkk',
  SO: 'so',
  PPTKS: 'pptks lptks lpptks',
  P3MI: 'p3mi pjtki pptkis',
  P3RT: 'p3rt lpprt',
})

/** Short forms written out; a word that says nothing about a name goes. */
export const EXPANSIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['smkn', ['smk', 'negeri']],
  ['smks', ['smk', 'swasta']],
  ['sman', ['sma', 'negeri']],
  ['smas', ['sma', 'swasta']],
  ['ponpes', ['pondok', 'pesantren']],
  ['pontren', ['pondok', 'pesantren']],
  ['muh', ['muhammadiyah']],
  ['kabupaten', []],
  ['kab', []],
  ['kota', []],
  ['no', []],
])

function byToken(forms: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(forms).flatMap(([form, tokens]) => tokens.split(' ').map((token) => [token, form])))
}
