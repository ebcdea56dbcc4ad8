import { describe, expect, test } from 'vitest'
import { receive } from './receive.ts'
import type { ComplaintContent } from './content.ts'
import { instant } from '#tests/factories/agency-record.ts'
import { aComplaintContent, aComplaintOrder } from '#tests/factories/complaints.ts'
import { testNorms } from '#tests/factories/norms.ts'

const { complaintKinds: kinds } = testNorms()
const { reception } = aComplaintOrder()
const received = (given: Partial<ComplaintContent>, files = 0) =>
  receive(aComplaintContent(given), reception, { kinds, files })

describe('a report that is received', () => {
  test.each([
    [['B2'], 'BAKESBANGPOL', null],
    [['B3'], 'SATPOL_PP', null],
    [['A6', 'C1'], 'DISNAKER', null],
    [['A6', 'D2'], 'INSPEKTORAT', 'DISNAKER'],
    [['B6'], 'INSPEKTORAT', 'DISNAKER'],
  ] as const)('of kinds %j is led by %s', (codes, unitId, officialUnitId) => {
    const namesOfficial = officialUnitId !== null
    expect(received({ kinds: [...codes] })).toMatchObject({ unitId, namesOfficial, officialUnitId })
  })

  test('about an official of another office is kept from that office', () => {
    const official = { unitId: 'DPMPTSP', role: 'petugas loket' }
    expect(received({ kinds: ['D2'], official })).toMatchObject({ officialUnitId: 'DPMPTSP' })
  })

  test('rests on a document, a witness, or a word', () => {
    expect(received({}, 1).evidenceLevel).toBe('DOKUMEN')
    expect(received({ witnesses: 'Dua teman sekelas.' }).evidenceLevel).toBe('SAKSI')
    expect(received({}).evidenceLevel).toBe('KLAIM')
  })

  test('late in the evening counts as received that day in Bekasi', () => {
    const late = { ...reception, receivedAt: instant('2026-03-13T16:59:59Z') }
    expect(receive(aComplaintContent(), late, { kinds, files: 0 }).receivedOn).toBe('2026-03-13')
    const later = { ...reception, receivedAt: instant('2026-03-13T17:00:00Z') }
    expect(receive(aComplaintContent(), later, { kinds, files: 0 }).receivedOn).toBe('2026-03-14')
  })
})
