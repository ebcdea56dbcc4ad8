import { describe, expect, test } from 'vitest'
import { activityLabel, citations, districtOf, evidenceLabel, signerLabel, typeLabel } from './public-words.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()

describe('a code is told', () => {
  test.each([
    ['type', typeLabel(norms, 'LPK_SWASTA')],
    ['activity', activityLabel(norms, 'TRAIN')],
    ['evidence', evidenceLabel(norms, ['NIB'])],
    ['signer', signerLabel(norms, 'DISNAKER')],
  ])('in the words of the norms, in both languages: %s', (_what, { id, en }) => {
    expect([id, en].every((text) => text.length > 2 && !/^[A-Z_]+$/.test(text.replace('NIB', 'x')))).toBe(true)
  })

  test.each([
    ['type', typeLabel(norms, 'X_Y')],
    ['activity', activityLabel(norms, 'X_Y')],
    ['evidence', evidenceLabel(norms, ['X_Y'])],
    ['signer', signerLabel(norms, 'X_Y')],
  ])('as it is where the norms have no words for it: %s', (_what, words) => {
    expect(words).toEqual({ id: 'X_Y', en: 'X_Y' })
  })

  test('a norm that nobody knows is not cited', () => {
    const [known] = norms.legalBasis.keys()
    expect(citations(norms, ['none', known ?? '']).map(({ normId }) => normId)).toEqual([known])
  })

  test.each([
    ['32.16.09', true],
    ['99.99.99', false],
    [null, false],
  ])('the district %s has a name: %s', (code, named) => {
    expect(districtOf(norms, code) !== null).toBe(named)
  })
})
