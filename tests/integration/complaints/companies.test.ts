import { describe, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { findCompanies, findCompany } from '#app/repositories/companies.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { keepCompanies } from '#app/use-cases/keep-companies.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { on } from '#tests/factories/agency-record.ts'

const by = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-03-13') })
const machine = by({ kind: 'system', job: 'keep-companies' })
const company = (name: string, nib: string | null = null, estateId: string | null = null) => ({
  ...{ name, nib, estateId, districtCode: null, country: null },
})
const names = async (name: string) => (await findCompanies({ nib: null, name })).map((one) => one.name)

describe('the list of companies', () => {
  test.each<[string, Actor]>([
    ['an administrator', aStaffActor({ roles: ['ADMINISTRATOR'] })],
    ['an officer', aStaffActor({ roles: ['INTAKE_OFFICER'] })],
    ['the public', { kind: 'public' }],
  ])('is not kept by %s', async (_, actor) => {
    const answer = await keepCompanies(by(actor), { source: 's', rows: [company('PT Contoh')] })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })

  test('is numbered once, found by name and NIB, and changes by what a later list says', async () => {
    const rows = [
      company('PT Seimitsu Fiktif Indonesia', '1234567890123'),
      company('PT Nusa Khayal'),
      company('CV 100% Nusa_Andai'),
    ]
    expect(await keepCompanies(machine, { source: 'daftar uji', rows })).toMatchObject({ value: { added: 3 } })
    expect(await keepCompanies(machine, { source: 'daftar uji', rows })).toMatchObject({
      value: { added: 0, changed: 0, unchanged: 3 },
    })
    expect(await names('seimitsu indonesia')).toEqual(['PT Seimitsu Fiktif Indonesia'])
    expect(await names('PT. NUSA')).toEqual(['CV 100% Nusa_Andai', 'PT Nusa Khayal'])
    expect(await names('%')).toEqual([])
    expect(await names('tidak ada')).toEqual([])

    const later = [company('PT Seimitsu Fiktif Indonesia', '1234567890123', 'EJIP')]
    expect(await keepCompanies(machine, { source: 'daftar 2', rows: later })).toMatchObject({ value: { changed: 1 } })
    const [found] = await findCompanies({ nib: '1234567890123', name: '' })
    expect(found).toMatchObject({
      ref: expect.stringMatching(/^PRS-\d{6}$/) as string,
      estateId: 'EJIP',
      source: 'daftar 2',
    })
    expect(await findCompany(found?.ref ?? '')).toEqual(found)
    expect(await findCompany('PRS-999999')).toBeUndefined()
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })

  test('two under one NIB change nothing', async () => {
    const rows = [company('PT Satu', '5555555555555'), company('PT Dua', '5555555555555')]
    expect(await keepCompanies(machine, { source: 's', rows })).toMatchObject({ refusal: { code: 'nib-twice' } })
    expect(await names('Satu')).toEqual([])
  })
})
