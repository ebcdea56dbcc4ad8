import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { normalise } from '#app/domain/search/normalise.ts'
import { byRank, chanceFrom, shuffled, type Chance } from './random.ts'

/** A made-up agency. Ids count from 1. */
export type MadeAgency = { id: number; name: string; aliases: string[]; district: string; nib: string }

const Words = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]))
const source = Words.parse(JSON.parse(readFileSync(new URL('words.json', import.meta.url), 'utf8')))
const list = (name: string): string[] => {
  const text = source[name]
  return typeof text === 'string' ? text.split(' ') : []
}
const families = Object.values(z.record(z.string(), z.string()).parse(source['syllables'])).map((text) => text.split(' '))

const AGENCY_LIMIT: Readonly<Record<string, number>> = { PT: 1, 'PT.': 1, 'LPTKS PT': 1, CV: 3 }
const SHARED_NAMES = 12
const ARTICLES = ['al', 'al', 'al', 'an', 'ar', 'as', 'at', 'darul', 'nurul', 'miftahul', 'baitul', 'bustanul']
const WINDS = ['utara', 'selatan', 'barat', 'timur']

/**
 * The first `count` agencies of a seed; asking for more never changes the earlier ones. The order of every draw is part
 * of the data: the query files beside this one belong to it.
 */
export function* makeAgencies(seed: number, count: number): Generator<MadeAgency> {
  const chance = chanceFrom(seed)
  const words = wordsOf(chance)
  const uses = new Map<string, number>()
  for (let id = 1; id <= count; id++) {
    const drawn = drawName(chance, words)
    const name = untaken({ ...drawn, uses, chance, words })
    const district = drawDistrict(chance, words)
    const aliases = chance.is(0.05) ? [drawAlias({ chance, words, name, forms: drawn.forms })] : []
    yield { id, name: `${drawn.forms} ${title(name)}`, aliases, district: title(district), nib: drawNib(chance) }
  }
}

type Drawers = Record<'business' | 'arabic' | 'japanese' | 'english' | 'coined' | 'village' | 'place' | 'any', () => string>
type Drawn = { name: string; forms: string }

function wordsOf(chance: Chance): Drawers {
  const [heads, tails] = [list('placeHeads'), list('placeTails')]
  const joined = heads.flatMap((head) => tails.filter((tail) => tail !== head).map((tail) => head + tail))
  const villages = [...new Set(joined)]
  const business = byRank(list('business'), 0.85, 6)
  const arabic = byRank(list('arabic'), 0.8, 3)
  const japanese = byRank(list('japanese'), 0.8, 3)
  const english = byRank(list('english'), 0.8, 3)
  const town = byRank(list('places'), 0.6, 5)
  const village = byRank(shuffled(chance, villages), 0.55, 10)
  const coined = byRank(coinedWords(chance), 0.7, 20)
  const any = (): string => {
    const draw = chance.next()
    if (draw < 0.68) return business(chance)
    if (draw < 0.88) return coined(chance)
    return draw < 0.93 ? english(chance) : village(chance)
  }
  return {
    business: () => business(chance),
    arabic: () => arabic(chance),
    japanese: () => japanese(chance),
    english: () => english(chance),
    coined: () => coined(chance),
    village: () => village(chance),
    place: () => (chance.is(0.55) ? town(chance) : village(chance)),
    any,
  }
}

function coinedWords(chance: Chance): string[] {
  const [heads, tails] = [list('coinHeads'), list('coinTails')]
  const words = new Set(heads.flatMap((head) => tails.filter((tail) => tail !== head).map((tail) => head + tail)))
  while (words.size < 150_000) {
    const family = chance.of(families)
    const length = 2 + chance.below(3)
    const word = Array.from({ length }, () => chance.of(family)).join('')
    if (word.length >= 4 && word.length <= 13) words.add(word)
  }
  return shuffled(chance, [...words])
}

function some(draw: () => string, count: number): string {
  const words = new Set<string>()
  while (words.size < count) words.add(draw())
  return [...words].join(' ')
}

function arabicName(chance: Chance, words: Drawers): string {
  return chance.next() < 0.45 ? `${chance.of(ARTICLES)} ${words.arabic()}` : some(words.arabic, 2)
}

const KINDS: readonly { below: number; draw: (chance: Chance, words: Drawers) => Drawn }[] = [
  { below: 0.28, draw: (chance, words) => ({ name: trainingName(chance, words), forms: 'LPK' }) },
  { below: 0.56, draw: companyName },
  { below: 0.64, draw: (chance, words) => ({ name: some(words.any, 2 + (chance.is(0.4) ? 1 : 0)), forms: 'CV' }) },
  { below: 0.75, draw: (chance, words) => ({ name: foundationName(chance, words), forms: 'Yayasan' }) },
  { below: 0.9, draw: (chance, words) => ({ name: `smk ${schoolName(chance, words)}`, forms: 'BKK' }) },
  { below: 0.94, draw: (_, words) => ({ name: some(words.any, 3), forms: 'LPTKS PT' }) },
  {
    below: 0.97,
    draw: (chance, words) => ({
      name: `${some(words.any, 2)}${chance.is(0.5) ? ` ${words.place()}` : ''}`,
      forms: 'LKP',
    }),
  },
  {
    below: 0.99,
    draw: (chance, words) => ({
      name: `${chance.is(0.5) ? 'pondok pesantren ' : ''}${arabicName(chance, words)} ${words.place()}`,
      forms: 'BLK Komunitas',
    }),
  },
  {
    below: 2,
    draw: (chance, words) => ({
      name: `${some(words.any, 2)} ${words.place()}`,
      forms: chance.of(['Koperasi', 'LSP', 'PKBM']),
    }),
  },
]

function drawName(chance: Chance, words: Drawers): Drawn {
  const draw = chance.next()
  const kind = KINDS.find(({ below }) => draw < below)
  if (!kind) throw new Error('No kind of agency was drawn.')
  return kind.draw(chance, words)
}

function trainingName(chance: Chance, words: Drawers): string {
  const draw = chance.next()
  if (draw < 0.2) {
    const head = words.japanese()
    const kind = chance.of(['gakuin', 'gakkou', 'nihongo center', 'nihongo', 'academy'])
    return `${head} ${kind}${chance.is(0.5) ? ` ${words.place()}` : ''}`
  }
  if (draw < 0.35) return `${some(words.any, 1)} ${words.japanese()}`
  if (draw < 0.5) {
    const head = some(words.any, 2)
    return `${head} ${chance.of(['training center', 'course', 'academy', 'learning center', 'institute'])}`
  }
  if (draw < 0.75) return `${some(words.any, 2)} ${words.place()}`
  return some(words.any, 2 + chance.below(2))
}

function companyName(chance: Chance, words: Drawers): Drawn {
  const count = 2 + (chance.is(0.6) ? 1 : 0) + (chance.is(0.15) ? 1 : 0)
  const core = some(words.any, count)
  const name = chance.is(0.12)
    ? `${core} ${chance.of(['indonesia', 'nusantara', 'internasional', 'sejahtera'])}`
    : core
  return { name, forms: chance.is(0.08) ? 'PT.' : 'PT' }
}

function foundationName(chance: Chance, words: Drawers): string {
  if (chance.is(0.6)) return `${arabicName(chance, words)} ${words.place()}`
  return `${some(words.any, 2)}${chance.is(0.4) ? ` ${words.place()}` : ''}`
}

function schoolName(chance: Chance, words: Drawers): string {
  const draw = chance.next()
  if (draw < 0.35) {
    const start = `negeri ${1 + chance.below(9)} ${words.place()}`
    return `${start}${chance.is(0.3) ? ` ${chance.of(WINDS)}` : ''}`
  }
  if (draw < 0.45) return `muhammadiyah ${1 + chance.below(9)} ${words.place()}`
  if (draw < 0.55) return `pgri ${1 + chance.below(9)} ${words.place()}`
  if (draw < 0.75) return `${arabicName(chance, words)} ${words.place()}`
  const start = some(words.any, 2)
  return `${start}${chance.is(0.3) ? ` ${1 + chance.below(3)}` : ''} ${words.place()}`
}

/** A company name is registered once in the country; schools and foundations may share theirs. */
function untaken({ name, forms, uses, chance, words }: Drawn & { uses: Map<string, number>; chance: Chance; words: Drawers }) {
  let longer = name
  let key = nameKey(forms, longer)
  while ((uses.get(key) ?? 0) >= (AGENCY_LIMIT[forms] ?? SHARED_NAMES)) {
    longer = `${longer} ${chance.is(0.6) ? words.any() : words.place()}`
    key = nameKey(forms, longer)
  }
  uses.set(key, (uses.get(key) ?? 0) + 1)
  return longer
}

function drawDistrict(chance: Chance, words: Drawers): string {
  const prefix = chance.is(0.3) ? chance.of(['kabupaten ', 'kota ']) : ''
  const place = words.place()
  return `${prefix}${place}${chance.is(0.25) ? ` ${chance.of([...WINDS, 'tengah'])}` : ''}`
}

/** Initials, a name it had before, or a brand. */
function drawAlias({ chance, words, name, forms }: Drawn & { chance: Chance; words: Drawers }): string {
  const own = normalise(name).words
  if (chance.is(0.3) && own.length >= 3) {
    return title(`${forms.split(' ')[0] ?? ''} ${own.map((word) => word.charAt(0)).join('')}`.toUpperCase())
  }
  if (chance.is(0.5)) return title(`${forms} ${some(words.any, 2)}`)
  const [brand, word] = [words.japanese(), words.any()]
  return title(`${brand} ${word} ${words.place()}`)
}

function drawNib(chance: Chance): string {
  const day = String(1 + chance.below(28)).padStart(2, '0')
  const month = String(1 + chance.below(12)).padStart(2, '0')
  const year = 18 + chance.below(8)
  return `${day}${month}${year}${String(chance.below(10_000_000)).padStart(7, '0')}`
}

function nameKey(forms: string, name: string): string {
  return normalise(`${forms} ${name}`).words.join(' ')
}

function title(text: string): string {
  return text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
}
