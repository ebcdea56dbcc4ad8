import { cleanText } from './text.ts'
import { namePartsOf } from '#app/domain/linking/name-words.ts'

export type ReadName = { name: string; aliases: string[]; legalForm: string | null }
export type NameRefusal = 'name-missing' | 'not-a-name' | 'government-office'

/** Remarks in brackets that are no part of a name. */
const REMARK = /^(?:pel(?:aut(?: niaga)?)?\.?|tki .*|bumn|tutup|lama|baru|pusat|cabang)$/i

const NO_NAME =
  /^(?:kantor|nama|test?|coba|contoh|lembaga(?: non)? (?:pjtki|pptkis|p3mi)|tki perorangan.*|perorangan|mandiri|lain(?:nya| lain)?|lpk|blk|pt|cv)$/
const OFFICE =
  /^(?:bnp2tki|bp3tki|bp2mi|bp3mi|kp2mi|lp3tki|p4tki|uptp?3mi|disnaker\w*|dinas|kementerian|kemnaker|kemenaker|kbri|kjri|pemerintah|pemkab|pemda|polres|polsek|polda)\b/

/** Cleans a name as a careful typist would, and says why what stands there is none. */
export function readName(cell: string): ReadName | NameRefusal {
  const text = unwrap(cleanText(cell))
    .replace(/^\d+[.)]\s+/, '')
    .replace(/[\s;,*]+(?:1\s*)?$/, '')
  if (text === '') return 'name-missing'
  const { name, remarks } = withoutBrackets(text)
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const bare = plain.replace(/^(?:pt|cv) /, '')
  if (OFFICE.test(bare)) return 'government-office'
  if (NO_NAME.test(bare) || (plain.match(/[a-z]/g) ?? []).length < 2) return 'not-a-name'
  const written = inCase(spelled(legalFormFirst(name)))
  return { name: written, aliases: remarks, legalForm: namePartsOf(written).form?.toUpperCase() ?? null }
}

function unwrap(text: string): string {
  const inner = /^(["'])(.*)\1$/.exec(text)?.[2]
  return inner !== undefined && !inner.includes('"') ? inner.trim() : text
}

/** "BINAJASA (BIJAK)": the short name in brackets is an alias; "(PELAUT)" is a remark, and goes. */
function withoutBrackets(text: string): { name: string; remarks: string[] } {
  const remarks: string[] = []
  const name = text
    .replace(/\s*\(([^()]*)\)\s*$/, (whole, inside: string) => {
      const remark = inside.trim()
      if (REMARK.test(remark)) return ''
      if (!/^[\p{L}\d]{2,12}$/u.test(remark)) return whole
      remarks.push(remark)
      return ''
    })
    .trim()
  return name === '' ? { name: text, remarks: [] } : { name, remarks }
}

/** "X Indonesia, PT" and "PT. X": the legal form stands first, without its dot. */
function legalFormFirst(name: string): string {
  const turned = name.replace(/^(.*?),\s*(P\.?T|C\.?V|U\.?D|Yayasan|Koperasi)\.?(\s+Tbk\.?)?$/i, '$2 $1$3')
  return turned
    .replace(/^(?:P\.\s?T\.?|PT\.)\s*(?=\S)/i, 'PT ')
    .replace(/^(?:C\.\s?V\.?|CV\.)\s*(?=\S)/i, 'CV ')
    .replace(/^(?:U\.\s?D\.?|UD\.)\s*(?=\S)/i, 'UD ')
}

/** "Y A S R I" is a word. */
function spelled(name: string): string {
  return /^(?:\p{L} ){2,}\p{L}$/u.test(name) ? name.replaceAll(' ', '') : name
}

const KEPT =
  /^(?:pt|cv|ud|pd|fa|lpk|lpks|lkp|blk|blkk|bkk|lsp|smk|smkn|sma|sman|ma|mts|uptd|uptp|p3mi|pptks|lptks|tik|it|ypi|ypp|i{1,3}|iv|vi{0,3}|ix|xi{0,3})$/

/** All in capitals or all small: every word with a capital, short forms and Roman numerals in capitals. */
function inCase(name: string): string {
  const isOneWord = !name.includes(' ')
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name
  if (isOneWord && name.length <= 8) return name
  return name
    .toLowerCase()
    .replace(/[\p{L}\d']+/gu, (word) =>
      KEPT.test(word) || !/[aiueoy]/.test(word) ? word.toUpperCase() : capital(word),
    )
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
