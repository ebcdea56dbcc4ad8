import { describe, expect, test } from 'vitest'
import type { ImportRow } from './row.ts'
import { updateBy } from './update.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { anAcceptedPaper, anAgencyRecord, day } from '#tests/factories/agency-record.ts'

const source = { list: 'Daftar Uji', today: day('2026-03-02') }
const listing = { type: 'LPK_SWASTA', list: 'Daftar Uji', listedOn: day('2025-03-03'), recordedAt: day('2025-03-03') }
const other = { ...listing, list: 'Daftar Lain' }

/** Known from the one list only, and examined by nobody. */
const listed = (given: Partial<AgencyRecord> = {}) => anAgencyRecord({ listings: [listing], ...given })
const examined = (given: Partial<AgencyRecord> = {}) => listed({ evidence: [anAcceptedPaper()], ...given })

/** A row that says what the register says. */
const row = (given: Partial<ImportRow> = {}): ImportRow => ({
  ...{ line: 2, type: 'LPK_SWASTA', name: 'LPK Rekaan', aliases: [], legalForm: 'PT', identifiers: [] },
  ...{ districtCode: '32.16.09', address: 'Jl. Rekaan No. 1', postcode: '17530', phone: '+6281299000001' },
  ...{ email: null, website: null },
  ...given,
})
const dataOf = (record: AgencyRecord, given: Partial<ImportRow>) => updateBy(row(given), record, source).data

const nothing = { legalForm: null, districtCode: null, address: null, postcode: null, phone: null }
const elsewhere = {
  ...{ legalForm: 'CV', districtCode: '32.16.10', address: 'Jl. Baru No. 2', postcode: '17540' },
  ...{ phone: '+6281299000002', email: 'kantor@rekaan.co.id', website: 'https://rekaan.co.id' },
}

describe('a row that says nothing new', () => {
  test.each([
    ['changes nothing of what only its list says', listed(), row()],
    ['changes nothing of what is examined', examined(), row()],
    ['takes nothing away where it is silent', listed(), row(nothing)],
    ['nor from what is examined', examined(), row(nothing)],
    ['is the same name in other signs', listed(), row({ name: 'lpk  rekaan' })],
    ['is an alias that is the name, in other letters', listed(), row({ aliases: ['LPK REKAAN'] })],
  ])('%s', (_title, record, given) => {
    expect(updateBy(given, record, source)).toEqual({ data: null, addsType: false, addsListing: false })
  })
})

describe('a row that says something else', () => {
  test.each<[string, AgencyRecord]>([
    ['is followed where only its list speaks of the agency', listed()],
    ['is followed where the list named it several times', listed({ listings: [listing, { ...listing, type: 'LKP' }] })],
  ])('%s', (_title, record) => {
    expect(dataOf(record, elsewhere)).toMatchObject(elsewhere)
  })

  test.each<[string, AgencyRecord]>([
    ['a paper is on file', examined()],
    ['an officer has looked', listed({ checks: [day('2025-06-02')] })],
    ['another list names it too', listed({ listings: [listing, other] })],
    ['no list names it', listed({ listings: [] })],
  ])('fills only what is empty where %s', (_title, record) => {
    const before = { legalForm: 'PT', address: 'Jl. Rekaan No. 1', phone: '+6281299000001' }
    expect(dataOf(record, elsewhere)).toMatchObject({ ...before, email: elsewhere.email, website: elsewhere.website })
    const empty = { ...nothing, email: null, website: null }
    expect(dataOf({ ...record, ...empty }, elsewhere)).toMatchObject(elsewhere)
  })

  test('of the name: the list is followed, and the name of before is a former one from today', () => {
    expect(dataOf(listed(), { name: 'LPK Khayalan' })).toMatchObject({
      name: 'LPK Khayalan',
      otherNames: [{ kind: 'FORMER', name: 'LPK Rekaan', validTo: '2026-03-02' }],
    })
  })

  test('of the name of what is examined: it is one more name', () => {
    expect(dataOf(examined(), { name: 'LPK Khayalan', aliases: ['Khayal'] })).toMatchObject({
      name: 'LPK Rekaan',
      otherNames: [
        { kind: 'ALIAS', name: 'LPK Khayalan', validTo: null },
        { kind: 'ALIAS', name: 'Khayal', validTo: null },
      ],
    })
  })

  test('of the numbers: they are added as letters and digits, an old letter number as it was written', () => {
    const identifiers = [
      { scheme: 'nib', value: '9900000000001' },
      { scheme: 'lspLicence', value: 'BNSP-LSP-9901-ID' },
      { scheme: 'legacy', value: '560/999-SK.LPK/2020' },
    ] as const
    const known = listed({ identifiers: [{ scheme: 'nib', value: '9900000000001' }] })
    expect(dataOf(known, { identifiers })?.identifiers).toEqual([
      { scheme: 'nib', value: '9900000000001' },
      { scheme: 'lspLicence', value: 'BNSPLSP9901ID' },
      { scheme: 'legacy', value: '560/999-SK.LPK/2020' },
    ])
  })
})

test.each([
  ['of a type it has not and a list that has not named it', { type: 'PPTKS', listings: [] }, [true, true]],
  ['of another type of the same list', { type: 'PPTKS', listings: [listing] }, [true, true]],
  ['of its type, from another list', { type: 'LPK_SWASTA', listings: [other] }, [false, true]],
  ['of its type and list', { type: 'LPK_SWASTA', listings: [listing] }, [false, false]],
])('a row %s', (_title, { type, listings }, adds) => {
  const { addsType, addsListing } = updateBy(row({ type }), listed({ listings }), source)
  expect([addsType, addsListing]).toEqual(adds)
})
