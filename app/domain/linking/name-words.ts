/** Words of data/cases/matching.json (rules): the forms and types that are no part of a name, and the words that say little. */
const LEGAL_FORMS = new Set(['cv', 'fa', 'koperasi', 'pd', 'perkumpulan', 'persero', 'pt', 'tbk', 'ud', 'yayasan'])

/** Taken out of a name, but no form of their own: a "PT … Tbk" is a PT. */
const NO_FORM_OF_THEIR_OWN = new Set(['persero', 'tbk'])

const TYPE_WORDS = new Set('bkk blk blkk lkp lpk lpks lpptks lptks lsp p3mi pptks'.split(' '))

const SCHOOL_WORDS = new Set(['smk', 'smkn', 'sma', 'sman'])

const WEAK_WORDS = new Set([
  ...['abadi', 'bekasi', 'center', 'centre', 'cikarang', 'group', 'indonesia', 'jaya', 'karya', 'makmur', 'mandiri'],
  ...['nusantara', 'prima', 'sejahtera', 'sentosa', 'training', 'utama'],
])

/** Longest first: "swasta" and "negeri" belong to the name of the type. */
const LONG_TYPE_NAMES: readonly (readonly [RegExp, string])[] = (
  [
    ['lembaga pelatihan kerja swasta', 'lpks'],
    ['lembaga pelatihan kerja', 'lpk'],
    ['perusahaan penempatan tenaga kerja swasta', 'pptks'],
    ['lembaga penempatan tenaga kerja swasta', 'lptks'],
    ['lembaga kursus dan pelatihan', 'lkp'],
    ['balai latihan kerja komunitas', 'blkk'],
    ['balai latihan kerja', 'blk'],
    ['bursa kerja khusus', 'bkk'],
    ['lembaga sertifikasi profesi', 'lsp'],
    ['perseroan terbatas', 'pt'],
    ['sekolah menengah kejuruan negeri', 'smkn'],
    ['sekolah menengah kejuruan', 'smk'],
  ] as const
).map(([long, short]) => [new RegExp(`(?<![a-z0-9])${long}(?![a-z0-9])`, 'g'), short])

const ROMAN = new Map([...'i ii iii iv v vi vii viii'.split(' ').entries()].map(([index, word]) => [word, index + 1]))

/** A name taken apart: its words in the order written, its numbers, and its legal form. */
type NameParts = { words: readonly string[]; numbers: readonly string[]; form: string | null }

/** Takes a name apart by the rules of data/cases/matching.json, `normalise`. */
export function namePartsOf(name: string): NameParts {
  const words: string[] = []
  const numbers: string[] = []
  let form: string | null = null
  for (const token of tokensOf(name)) {
    const number = numberIn(token, words.length)
    if (LEGAL_FORMS.has(token)) form ??= NO_FORM_OF_THEIR_OWN.has(token) ? null : token
    else if (number !== null) numbers.push(number)
    else if (!TYPE_WORDS.has(token) && token !== 'dan') words.push(token)
  }
  return { words, numbers, form }
}

/** Weak words never decide alone; in the name of a school every word is strong. */
export function isWeakWord(word: string): boolean {
  return WEAK_WORDS.has(word)
}

export function isSchoolWord(word: string): boolean {
  return SCHOOL_WORDS.has(word)
}

/** Text in lower-case words of a–z and 0–9. */
export function plainWords(text: string): string {
  return simpleWords(text.toLowerCase()) ?? anyWords(text)
}

/** The words of most texts: of ASCII, without initials ("p.t.") and ampersands. Undefined for any other. */
function simpleWords(text: string): string | undefined {
  let words = ''
  for (let at = 0, from = 0; at <= text.length; at++) {
    const sign = at < text.length ? text.charCodeAt(at) : SPACE
    if (isLetterOrFigure(sign)) continue
    if (sign > 127 || sign === AMPERSAND || isInitial(sign, at - from)) return undefined
    if (at > from) words += ` ${text.slice(from, at)}`
    from = at + 1
  }
  return words.slice(1)
}

function isInitial(sign: number, letters: number): boolean {
  return sign === DOT && letters === 1
}

const SPACE = 32
const AMPERSAND = 38
const DOT = 46

function isLetterOrFigure(sign: number): boolean {
  return (sign >= 97 && sign <= 122) || (sign >= 48 && sign <= 57)
}

function anyWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('&', ' dan ')
    .replace(/(?<![a-z0-9])(?:[a-z]\.)+(?:[a-z](?![a-z0-9]))?/g, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function tokensOf(name: string): string[] {
  let plain = plainWords(name)
  if (plain.includes('kerja') || plain.includes('menengah') || plain.includes('lembaga') || plain.includes('perseroan'))
    for (const [long, short] of LONG_TYPE_NAMES) plain = plain.replace(long, short)
  return plain === '' ? [] : plain.split(' ')
}

function numberIn(token: string, wordsBefore: number): string | null {
  const first = token.charCodeAt(0)
  if (first < 58 && /^\d+$/.test(token)) return token.replace(/^0+(?=\d)/, '')
  const roman = wordsBefore > 0 ? ROMAN.get(token) : undefined
  return roman === undefined ? null : String(roman)
}
