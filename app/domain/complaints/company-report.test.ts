import { describe, expect, test } from 'vitest'
import { CompanyRef, type Company } from './company.ts'
import {
  CompanyDraft,
  EMPTY_COMPANY_DRAFT,
  readCompanyReport,
  type CompanyField,
  type CompanyReport,
} from './company-report.ts'
import { severityOf } from './severity.ts'
import { aCompanyDraft } from '#tests/factories/company-drafts.ts'
import { testNorms } from '#tests/factories/norms.ts'

const { complaintKinds: kinds, region, orgUnits } = testNorms()
const rules = {
  ...{ kinds, chosen: undefined },
  estateIds: new Set(region.industrialEstates.map(({ id }) => id)),
  unitIds: new Set(orgUnits.keys()),
}
const read = (draft: CompanyDraft, chosen?: Company): CompanyReport => {
  const result = readCompanyReport(draft, { ...rules, chosen })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const seimitsu: Company = {
  ...{ ref: CompanyRef.parse('PRS-000001'), name: 'PT Seimitsu Fiktif Indonesia', nib: '1234567890123' },
  ...{ estateId: 'EJIP', districtCode: null, country: 'JP', source: 'daftar uji' },
}

describe('a report of pressure in confidence (scenario 3)', () => {
  const { content, identity, mode } = read(aCompanyDraft({ handOver: ['SATGAS_PREMANISME', 'POLRES_METRO_BEKASI'] }))

  test('is of severity 3, and may be handed to Satgas and police today', () => {
    expect(severityOf(content, kinds)).toBe(3)
    expect(content).toMatchObject({
      kinds: ['B1', 'B5'],
      handOver: ['SATGAS_PREMANISME', 'POLRES_METRO_BEKASI'],
      party: { no: null, name: 'Forum Karya Rekaan' },
      demand: { quota: 30, by: '2026-04-20', norm: 'Perda 4/2016', lawful: null },
    })
    expect(mode).toBe('RAHASIA')
  })

  test('has the company with who reports, and the estate with the content; no kecamatan', () => {
    expect(JSON.stringify(content)).not.toContain('Seimitsu')
    expect(content).toMatchObject({ estateId: 'EJIP', districtCode: null })
    expect(identity).toMatchObject({
      company: { ref: null, name: 'PT Seimitsu Fiktif Indonesia', nib: null },
      ...{ contact: 'tanaka.pribadi@contoh.example', hours: 'MORNING', language: 'ja' },
    })
  })
})

describe('the company', () => {
  test.each<[string, Partial<Record<CompanyField, string>>, Company | undefined, object | null]>([
    ['of the list is the one chosen', {}, seimitsu, { ref: 'PRS-000001', name: seimitsu.name, nib: '1234567890123' }],
    ['by its NIB', { perusahaan: '1234 5678 90123' }, undefined, { ref: null, name: '', nib: '1234567890123' }],
    ['withheld', { perusahaan: ' ' }, undefined, null],
  ])('%s', (...[, fields, chosen, company]) => {
    expect(read(aCompanyDraft({ fields }), chosen).identity?.company ?? null).toEqual(
      company && { ...company, position: '' },
    )
  })

  test('is not kept at all anonymously, whatever was typed', () => {
    const report = read(aCompanyDraft({ fields: { mode: 'ANONIM' } }), seimitsu)
    expect(report).toMatchObject({ mode: 'ANONIM', identity: null })
    expect(JSON.stringify(report)).not.toMatch(/Seimitsu|tanaka|1234567890123/)
  })
})

describe('what else is read', () => {
  test.each<[string, Partial<Record<CompanyField, string>>, object]>([
    ['money as people write it', { uang: 'Rp6.500.000' }, { moneyAsked: 6_500_000 }],
    ['a lawful activity by its name', { sah: 'PRESS_INQUIRY' }, { demand: { lawful: 'PRESS_INQUIRY' } }],
    ['one nobody knows as none', { sah: 'APA_SAJA' }, { demand: { lawful: null } }],
    ['danger now', { bahaya: 'YA' }, { danger: true }],
    ['an estate nobody knows as withheld', { kawasan: 'BULAN' }, { estateId: null }],
    ['an agency of the register by its number', { siapaNo: 'LBG-000045' }, { party: { no: 'LBG-000045' } }],
    ['something that is no number as none', { siapaNo: 'x' }, { party: { no: null } }],
    ['no date', { kapan: '', jatah: '' }, { demand: { by: null, quota: null } }],
  ])('%s', (_, fields, content) => {
    expect(read(aCompanyDraft({ fields })).content).toMatchObject(content)
  })

  test('the office of an official, where one was involved, and its own sentence if not', () => {
    const fields = { aparatUnit: 'KECAMATAN', aparatFungsi: 'sekretaris' }
    expect(read(aCompanyDraft({ kinds: ['B6'], fields })).content.official).toEqual({
      unitId: 'KECAMATAN',
      role: 'sekretaris',
    })
    expect(read(aCompanyDraft({ fields })).content.official).toBeNull()
    expect(read(aCompanyDraft({ kinds: ['B6'] })).content.official).toBeNull()
    const unknown = { aparatUnit: 'ISTANA', aparatFungsi: '' }
    expect(read(aCompanyDraft({ kinds: ['B6'], fields: unknown })).content.official?.unitId).toBeNull()
  })

  test('"not yet" hands nothing over, and nothing ticked neither', () => {
    expect(read(aCompanyDraft({ handOver: ['BELUM'] })).content.handOver).toEqual([])
    expect(read(aCompanyDraft()).content.handOver).toEqual([])
  })

  test('whether they want to be asked later; hours and language as usual where not said', () => {
    expect(read(aCompanyDraft({ fields: { cekIn: 'YA' } })).checkIns).toBe(true)
    const { checkIns, identity } = read(aCompanyDraft({ fields: { jam: 'x', bahasaKontak: 'fr' } }))
    expect({ checkIns, hours: identity?.hours, language: identity?.language }).toEqual({
      ...{ checkIns: false, hours: 'ANY', language: 'id' },
    })
  })
})

describe('a form that cannot be sent', () => {
  test.each<[string, CompanyDraft, [string, string][]]>([
    [
      'an empty one',
      EMPTY_COMPANY_DRAFT,
      [
        ['jenis', 'kind-missing'],
        ['cerita', 'says-nothing'],
      ],
    ],
    ['only a kind that is not of companies', aCompanyDraft({ kinds: ['A1'] }), [['jenis', 'kind-missing']]],
    ['no number', aCompanyDraft({ fields: { jatah: 'banyak' } }), [['jatah', 'not-a-count']]],
    ['no sum', aCompanyDraft({ fields: { uang: 'banyak' } }), [['uang', 'not-money']]],
    ['no day', aCompanyDraft({ fields: { kapan: '2026-02-30' } }), [['kapan', 'not-a-day']]],
    ['a text too long', aCompanyDraft({ fields: { siapa: 'x'.repeat(301) } }), [['siapa', 'too-long']]],
    [
      'not yet, and today',
      aCompanyDraft({ handOver: ['BELUM', 'SATGAS_PREMANISME'] }),
      [['serah', 'hand-over-unclear']],
    ],
  ])('%s', (_, draft, errors) => {
    const result = readCompanyReport(draft, rules)
    expect(result.ok ? [] : result.refusal.map(({ field, code }) => [field, code])).toEqual(errors)
  })

  test('one of another shape is an empty one', () => {
    expect(CompanyDraft.parse({ fields: 'x', kinds: 3, handOver: null, files: [], sent: 5 })).toEqual(
      EMPTY_COMPANY_DRAFT,
    )
  })
})
