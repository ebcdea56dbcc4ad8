import { cleanText, textOrNull } from './text.ts'

/** Schemes of numbers in the register. */
export type Scheme = 'nib' | 'npwp' | 'npsn' | 'ahu' | 'vin' | 'lspLicence' | 'certificate' | 'legacy'
export type ReadNumber = { scheme: Scheme; value: string }

/** Said where a number should be: "Surat Pernyataan" in its spellings, "sedang diurus" and the like. */
const NO_NUMBER = /^(?:surat[\s._-]*p?er?nyataan|srt|sedang|belum|masih|dalam|proses|tidak)/i

/** Numbers that are nobody's: one digit repeated, or counting up. */
function isDummy(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return true
  const counting = '1234567891011121314151617181920'
  return digits.length >= 5 && (counting.startsWith(digits) || '01234567890123456789'.includes(digits))
}

/**
 * Reads a licence number by its shape (domain.md 2.2): 13 digits NIB; 16 or 17 certificate; `AHU-…`; `BNSP-LSP-…`; any
 * other number, such as `560/…` of the years before OSS, is kept as a legacy number. Undefined: no number.
 */
export function readLicence(cell: string): ReadNumber | undefined {
  const text = textOrNull(cell)?.replace(/^(?:no(?:mor)?|nib|sertifikat standar|izin)\s*[.:]\s*/i, '')
  if (text === undefined || NO_NUMBER.test(text) || !/\d/.test(text)) return undefined
  const digits = onlyDigits(text.replace(/\s*\(.*\)\s*$/, ''))
  if (digits !== undefined) return byLength(digits)
  const plain = text.toUpperCase()
  if (/^AHU\b/.test(plain)) return { scheme: 'ahu', value: plain }
  if (/^BNSP[-\s]?LSP/.test(plain)) return { scheme: 'lspLicence', value: plain }
  return { scheme: 'legacy', value: plain.slice(0, 120) }
}

function byLength(digits: string): ReadNumber | undefined {
  if (isDummy(digits)) return undefined
  if (digits.length === 13) return { scheme: 'nib', value: digits }
  if (digits.length === 16 || digits.length === 17) return { scheme: 'certificate', value: digits }
  return { scheme: 'legacy', value: digits }
}

/** A number in a column of its own; undefined when the cell does not hold one of that form. */
export function readNumber(scheme: NumberScheme, cell: string): ReadNumber | undefined {
  const text = (textOrNull(cell) ?? '').replace(/^'/, '')
  if (!isNumber(text)) return undefined
  if (scheme === 'ahu' || scheme === 'lspLicence') return { scheme, value: text.toUpperCase() }
  const digits = text.replace(/[\s.-]/g, '')
  return /^\d+$/.test(digits) && FORMS[scheme](digits) ? { scheme, value: digits } : undefined
}

function isNumber(text: string): boolean {
  return /\d/.test(text) && !NO_NUMBER.test(text)
}

export type NumberScheme = Exclude<Scheme, 'certificate' | 'legacy'>

/** NPWP: 15 digits, or 16 with a leading 0; 16 others are the identity number of a person, which is never kept. */
const FORMS = {
  nib: (digits: string) => digits.length === 13 && !isDummy(digits),
  npsn: (digits: string) => digits.length === 8 && !isDummy(digits),
  vin: (digits: string) => digits.length >= 8 && digits.length <= 12 && !isDummy(digits),
  npwp: (digits: string) =>
    (digits.length === 15 || (digits.length === 16 && digits.startsWith('0'))) && !/0{9}$/.test(digits),
}

/** The first phone number of a cell in E.164, Indonesian where no country is given; undefined where it is none. */
export function readPhone(cell: string): string | undefined {
  const first = cleanText(cell).split(/[/;,|]|\s(?:atau|dan|ext)\s(?=[+(0]*\d{3})/i)[0] ?? ''
  let digits = first.replace(/\D/g, '').replace(/^00/, '')
  const isForeign = first.trim().startsWith('+') && !digits.startsWith('62')
  if (isForeign) return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined
  digits = digits.replace(/^(?:620|62|0)/, '')
  const isNational = /^[2-9]\d{6,11}$/.test(digits) && !/^(\d)\1+$/.test(digits)
  return isNational ? `+62${digits}` : undefined
}

/** Can this number tell two agencies apart? One whose end is hidden (0812-0000-0000) belongs to everybody. */
export function isTellingPhone(phone: string): boolean {
  return !/(\d)\1{4}$/.test(phone)
}

export function readEmail(cell: string): string | undefined {
  const text = cleanText(cell).toLowerCase()
  const isMail = /^[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}$/.test(text)
  return isMail && !/\.(?:invalid|example|test)$/.test(text) ? text : undefined
}

/** A web address with its scheme; "-", "0" and e-mail addresses are none. */
export function readWebsite(cell: string): string | undefined {
  const text = cleanText(cell)
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  return /^https?:\/\/(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?::\d+)?(?:[/?#]\S*)?$/i.test(address) ? address : undefined
}

/** Five digits; those of the regency begin with 17. */
export function readPostcode(cell: string): string | undefined {
  return /^\s*(\d{5})(?:\.0+)?\s*$/.exec(cell)?.[1]
}

function onlyDigits(text: string): string | undefined {
  return /^\d[\d\s.-]*$/.test(text) ? text.replace(/\D/g, '') : undefined
}
