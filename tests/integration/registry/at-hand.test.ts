import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { findAgencyAtHand, forgetAgency, keepAgenciesAtHand } from '#app/repositories/agencies-at-hand.server.ts'
import { config } from '#app/config.server.ts'
import { readRecordWithHistory } from '#app/use-cases/read-public-record.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aNewAgency, day, on } from '#tests/factories/agency-record.ts'
import { runSql } from '#tests/setup/test-server.ts'

const NO = agencyNo(7_700)
const OTHER = agencyNo(7_701)
const MARCH = on('2026-03-02')
const JUNE = on('2026-06-01')
const officer: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', ...MARCH }

beforeAll(async () => {
  for (const no of [NO, OTHER]) await registerAgency(officer, aNewAgency({ no, name: `LPK ${no}` }))
})

beforeEach(() => {
  keepAgenciesAtHand(true)
})

afterEach(() => {
  keepAgenciesAtHand(false)
})

describe('an agency that was asked for', () => {
  test('is at hand until its change is told', async () => {
    expect(await nameOf(NO)).toBe('LPK LBG-007700')
    await rename(NO, 'LPK Baru')
    expect(await nameOf(NO)).toBe('LPK LBG-007700')
    forgetAgency(NO)
    expect(await nameOf(NO)).toBe('LPK Baru')
  })

  test.each([
    [
      'of another agency',
      () => {
        forgetAgency(OTHER)
      },
      'LPK Tetap',
    ],
    [
      'of all agencies',
      () => {
        forgetAgency('*')
      },
      'LPK Lain',
    ],
  ])('after a change %s', async (_what, told, name) => {
    await rename(NO, 'LPK Tetap')
    forgetAgency('*')
    await nameOf(NO)
    await rename(NO, 'LPK Lain')
    told()
    expect(await nameOf(NO)).toBe(name)
  })

  test('is read each time while nobody tells of changes', async () => {
    keepAgenciesAtHand(false)
    await rename(NO, 'LPK Satu')
    expect(await nameOf(NO)).toBe('LPK Satu')
    await rename(NO, 'LPK Dua')
    expect(await nameOf(NO)).toBe('LPK Dua')
  })

  test('is not kept when something changed while it was being read', async () => {
    await rename(NO, 'LPK Lama')
    const reading = findAgencyAtHand(NO, JUNE.now)
    forgetAgency(OTHER)
    await reading
    await rename(NO, 'LPK Muda')
    expect(await nameOf(NO)).toBe('LPK Muda')
  })

  test('is not found while it is not on record', async () => {
    expect(await findAgencyAtHand(agencyNo(7_799), JUNE.now)).toBeUndefined()
  })
})

describe('what is worked out once', () => {
  test('says the moment and the day of whoever asks', async () => {
    const context = { ...officer, ...JUNE }
    const ask = async (at: string) => (await readRecordWithHistory(context, NO, day(at)))?.record.when
    expect(await ask('2026-05-05')).toEqual({ at: '2026-05-05', knownAt: JUNE.now })
    expect(await ask('2026-05-06')).toEqual({ at: '2026-05-06', knownAt: JUNE.now })
    const later = { ...context, ...on('2026-06-02') }
    const again = await readRecordWithHistory(later, NO, day('2026-05-06'))
    expect(again?.record.when).toEqual({ at: '2026-05-06', knownAt: later.now })
  })
})

async function nameOf(no: typeof NO): Promise<string | undefined> {
  return (await findAgencyAtHand(no, JUNE.now))?.name
}

// As another process would change it: nobody here is told.
function rename(no: string, name: string): Promise<void> {
  return runSql(config().DATABASE_URL, `update agency set name = '${name}' where no = '${no}'`)
}
