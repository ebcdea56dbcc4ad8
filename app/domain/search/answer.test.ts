import { describe, expect, test } from 'vitest'
import { isConvincing, rankFor, suggestionFor } from './answer.ts'
import { nameKeys } from './name-keys.ts'
import { readingsOf } from './readings.ts'
import { readQuery } from './read-query.ts'
import { soundKey } from './sound-key.ts'

const REGISTER: readonly (readonly [name: string, district: string])[] = [
  ['LPK Cakrawala Contoh', 'Cikarang Utara'],
  ['LPK Cakra Wahana Rekaan', 'Cibitung'],
  ['PT Cakrawala Salur Khayal', 'Tambun Selatan'],
  ['BKK SMK Cakrawala Umpama', 'Setu'],
  ['PT Rekrut Bahana Misal', 'Cibitung'],
  ['BKK SMK Negeri 2 Cikarang', 'Cikarang Barat'],
  ['BKK SMK Negeri 3 Cikarang', 'Cikarang Barat'],
  ['LPK Sukamaju Terampil', 'Babelan'],
  ['PT Tenaga Training Insan Patriot', 'Setu'],
  ['Yayasan Al Hikmah', 'Babelan'],
  ['Yayasan Al Hikmah', 'Setu'],
]

const dictionary = [
  ...new Set(
    REGISTER.flatMap(([name, district]) => Object.values(nameKeys(name, district)).slice(0, 2).join(' ').split(' ')),
  ),
].map((word) => ({ word, sound: soundKey(word), df: 1 }))

const candidates = REGISTER.map(([name, district], index) => {
  const { terms: _, ...keys } = nameKeys(name, district)
  return { agencyId: index + 1, place: 0, ...keys }
})

function ask(typed: string) {
  const query = readQuery(typed)
  const readings = readingsOf(query, dictionary)
  const ranked = rankFor(query, { readings, candidates, names: candidates.length })
  const [best] = ranked
  return {
    best: best && REGISTER[best.agencyId - 1]?.join(', '),
    how: best?.how,
    isConvincing: best !== undefined && isConvincing(best),
    suggestion: suggestionFor(readings, best),
    ranked,
  }
}

describe('the agency meant comes first', () => {
  test.each([
    ['cakrawala contoh', 'LPK Cakrawala Contoh, Cikarang Utara', 'equal'],
    ['PT Cakrawala Contoh', 'LPK Cakrawala Contoh, Cikarang Utara', 'equal'],
    ['cakrawla contoh', 'LPK Cakrawala Contoh, Cikarang Utara', 'similar'],
    ['tjakrawala tjontoh', 'LPK Cakrawala Contoh, Cikarang Utara', 'similar'],
    ['contoh cakrawala', 'LPK Cakrawala Contoh, Cikarang Utara', 'part'],
    ['cakrawala con', 'LPK Cakrawala Contoh, Cikarang Utara', 'beginning'],
    ['salur khayal', 'PT Cakrawala Salur Khayal, Tambun Selatan', 'part'],
    ['smkn 3 cikarang', 'BKK SMK Negeri 3 Cikarang, Cikarang Barat', 'equal'],
    ['suka maju terampil', 'LPK Sukamaju Terampil, Babelan', 'similar'],
    ['TTIP', 'PT Tenaga Training Insan Patriot, Setu', 'initials'],
    ['al hikmah setu', 'Yayasan Al Hikmah, Setu', 'similar'],
    ['alhikmah', 'Yayasan Al Hikmah, Babelan', 'similar'],
  ])('%s', (typed, best, how) => {
    expect(ask(typed)).toMatchObject({ best, how, isConvincing: true })
  })
})

describe('what answers nothing is not offered as an answer', () => {
  test.each([['PT Rekrut Bayangan'], ['bayangan'], ['zzzz qqqq'], ['PT Maju Mundur Cantik']])('%s', (typed) => {
    expect(ask(typed).isConvincing).toBe(false)
  })

  test('but a name that shares a word stays near', () => {
    expect(ask('PT Rekrut Bayangan').best).toBe('PT Rekrut Bahana Misal, Cibitung')
  })
})

describe('"Mungkin maksud Anda"', () => {
  test.each([
    ['cakrawla', 'cakrawala'],
    ['rekrutt bahana', 'rekrut bahana'],
    ['suka maju terampil', 'sukamaju terampil'],
  ])('%s: %s', (typed, suggestion) => {
    expect(ask(typed).suggestion).toBe(suggestion)
  })

  test.each([['cakrawala'], ['cakrawala con'], ['PT Rekrut Bayangan'], ['al hikmah setu']])(
    'is not asked of %s',
    (typed) => {
      expect(ask(typed).suggestion).toBeUndefined()
    },
  )
})

test('an agency is in the list once, the best first', () => {
  const { ranked } = ask('cakrawala')
  const scores = ranked.map(({ score }) => score)
  expect(new Set(ranked.map(({ agencyId }) => agencyId)).size).toBe(ranked.length)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
})
