import { isAlike } from '#app/domain/linking/similarity.ts'
import { plainWords } from '#app/domain/linking/name-words.ts'
import type { Region } from '#app/domain/norms/region.ts'

/** Finds where in the regency a row is. */
export type Places = {
  /** A column of its own: name, other spelling, slip of one letter, or code. */
  districtOfCell: (cell: string) => string | undefined
  /** Free text: a named kecamatan, else the only kecamatan that has the named village, else an estate in one. */
  districtOfAddress: (address: string) => string | undefined
  /** A village of the regency, by the column that lists often fill at random: the weakest sign. */
  districtOfVillage: (village: string, address: string) => string | undefined
  /** Whether a row is in the regency, as its column or its address says; undefined: they do not say. */
  isInside: (regency: string, address: string) => boolean | undefined
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['sel', 'selatan'],
  ['slt', 'selatan'],
  ['ut', 'utara'],
  ['utr', 'utara'],
  ['tim', 'timur'],
  ['tmr', 'timur'],
  ['bar', 'barat'],
  ['brt', 'barat'],
  ['pst', 'pusat'],
  ['cik', 'cikarang'],
  ['ckr', 'cikarang'],
])

const MARKED_DISTRICT = /\b(?:kecamatan|kec|kecamtan|kecamata|kcm)\s+/g
const MARKED_VILLAGE = /\b(?:desa kelurahan|kelurahan desa|desa|ds|kelurahan|kelurahn|keluraha|kel)\s+/g
const OTHER_REGENCY =
  /\b(?:kab|kabupaten)\s+(?!bek)[a-z]{4,}|\b(?:kota|kotamadya)\s+(?:bekasi|bandung|bogor|depok|tangerang|cirebon|surabaya|semarang|sukabumi|malang|serang|cilegon)\b|\bjakarta (?:timur|barat|utara|selatan|pusat)\b|\bdki jakarta\b/
const OUR_REGENCY = /\b(?:kab|kabupaten|kabupten|kabupatan)\s+bek[a-z]*/

export function placesOf(region: Region): Places {
  const districts = namesOf(region.kecamatan.map(({ code, name }) => [compact(name), code]))
  for (const { code, aliases } of region.kecamatan)
    for (const alias of aliases) districts.codes.set(compact(alias), code)
  const villages = namesOf(onlyOnes(region))
  const estates = region.industrialEstates.flatMap(({ name, kecamatanCodes: [only, ...more] }) =>
    only !== undefined && more.length === 0 ? [[compact(name), only] as const] : [],
  )
  const codes = new Set(region.kecamatan.map(({ code }) => code))

  const districtOfCell = (cell: string): string | undefined =>
    codes.has(cell.trim())
      ? cell.trim()
      : nearest(compact(longForms(plainWords(cell).replace(/^(?:kecamatan|kec)\s+/, ''))), districts)

  const districtOfAddress = (address: string): string | undefined => {
    const text = longForms(plainWords(address))
    return (
      afterMark(text, MARKED_DISTRICT, districts) ??
      afterMark(text, MARKED_VILLAGE, villages) ??
      anywhere(text, districts) ??
      anywhere(text, villages) ??
      estates.find(([name]) => compact(text).includes(name))?.[1]
    )
  }

  return {
    districtOfCell,
    districtOfAddress,
    districtOfVillage: (village, address) =>
      /cikarang|jababeka|lippo|deltamas|mm ?2100/i.test(address) ? undefined : nearest(compact(village), villages),
    isInside: (regency, address) => insideByColumn(plainWords(regency)) ?? insideBy(plainWords(address)),
  }
}

/** A column that names a regency or city names ours or another one. */
function insideByColumn(regency: string): boolean | undefined {
  if (regency === '') return undefined
  return regency === 'bekasi' || OUR_REGENCY.test(regency)
}

function insideBy(text: string): boolean | undefined {
  if (OUR_REGENCY.test(text)) return true
  if (OTHER_REGENCY.test(text)) return false
  return undefined
}

/** Villages by name; a name that two kecamatan have leads nowhere. */
function onlyOnes(region: Region): ReadonlyMap<string, string> {
  const codes = new Map<string, Set<string>>()
  for (const { name, kecamatanCode } of region.villages) {
    const key = compact(name)
    codes.set(key, (codes.get(key) ?? new Set()).add(kecamatanCode))
  }
  return new Map(
    [...codes].flatMap(([name, [only, ...more]]) => (only && more.length === 0 ? [[name, only] as const] : [])),
  )
}

function afterMark(text: string, mark: RegExp, names: Names): string | undefined {
  const beginnings = [...text.matchAll(mark)].flatMap(({ index, 0: found }) => {
    const [one = '', two = '', three = ''] = text.slice(index + found.length).split(' ', 3)
    return [one + two + three, one + two, one]
  })
  return firstOf(beginnings, (words) => nearest(words, names))
}

/** Two words or one, as written without fail; not what a road is called after. The last one counts: addresses grow. */
function anywhere(text: string, { codes }: Names): string | undefined {
  const words = text.split(' ')
  const endings = words.flatMap((word, at) =>
    OF_A_ROAD.test(words[at - 1] ?? '') ? [] : [word, word + (words[at + 1] ?? '')],
  )
  return firstOf(endings.reverse(), (word) => codes.get(word))
}

const OF_A_ROAD = /^(?:raya|jl|jalan|gg|gang|perum|grand|grha)$/

function firstOf<Item, Value>(items: readonly Item[], find: (item: Item) => Value | undefined): Value | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

/** A list names the same few places again and again, in the same few spellings: what was found for one is kept. */
type Names = { codes: Map<string, string>; found: Map<string, string | undefined> }

const MOST_FOUND = 5_000

function namesOf(codes: Iterable<readonly [string, string]>): Names {
  return { codes: new Map(codes), found: new Map() }
}

function nearest(name: string, { codes, found }: Names): string | undefined {
  const exact = codes.get(name)
  if (exact !== undefined || name.length < 6) return exact
  if (found.has(name)) return found.get(name)
  const alike = new Set([...codes].filter(([other]) => isAlike(name, other, 0.88)).map(([, code]) => code))
  const code = alike.size === 1 ? [...alike][0] : undefined
  if (found.size >= MOST_FOUND) found.clear()
  found.set(name, code)
  return code
}

function longForms(text: string): string {
  const words = text.split(' ')
  let isShort = false
  for (let at = 0; at < words.length; at++) {
    const long = SHORT.get(words[at] ?? '')
    if (long === undefined) continue
    words[at] = long
    isShort = true
  }
  return isShort ? words.join(' ') : text
}

function compact(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}
