import type { HttpHandler } from 'msw'
import { beforeEach, describe, expect, test } from 'vitest'
import { officialRegisters, type Patience } from '#app/adapters/official-registers.server.ts'
import type { CheckQuery } from '#app/domain/checks/points.ts'
import type { RegisterRecord } from '#app/domain/checks/register-answer.ts'
import type { OfficialSystem } from '#app/domain/checks/systems.ts'
import { aDecree, ahu } from '#tests/fakes/ahu.ts'
import { aCertificate, bnsp } from '#tests/fakes/bnsp.ts'
import { aVin, kelembagaan } from '#tests/fakes/kelembagaan.ts'
import { aRevokedLicence, kp2mi } from '#tests/fakes/kp2mi.ts'
import { aBusinessNumber, oss } from '#tests/fakes/oss.ts'
import { outside } from '#tests/setup/integration.ts'

process.env['OFFICIAL_OSS_URL'] = oss.url
process.env['OFFICIAL_OSS_TOKEN'] = 'rahasia-oss'
process.env['OFFICIAL_AHU_URL'] = `${ahu.url}/`
process.env['OFFICIAL_KELEMBAGAAN_URL'] = kelembagaan.url
process.env['OFFICIAL_KP2MI_URL'] = kp2mi.url
// BNSP is not configured.

const impatient: Patience = {
  timeoutMs: 150,
  attempts: 3,
  firstDelayMs: 5,
  longestDelayMs: 20,
  failuresUntilOpen: 6,
  openMs: 200,
}
const queryFor = ({ number }: RegisterRecord, said: CheckQuery['said'] = {}): CheckQuery => ({
  kind: 'X',
  number,
  said: { NUMBER: number, ...said },
})
const lookUp = (system: OfficialSystem, query: CheckQuery) => officialRegisters(impatient).lookUp(system, query)
const nib = queryFor(aBusinessNumber, { HOLDER: 'LPK Cakrawala Contoh', KBLI: '78421' })

beforeEach(() => {
  for (const register of [oss, ahu, kelembagaan, bnsp, kp2mi]) register.asked.length = 0
})

describe('each register', () => {
  test.each<[OfficialSystem, { good: typeof oss.good }, RegisterRecord, string]>([
    ['OSS', oss, aBusinessNumber, 'MATCHES'],
    ['AHU', ahu, aDecree, 'MATCHES'],
    ['KELEMBAGAAN', kelembagaan, aVin, 'MATCHES'],
    ['KP2MI', kp2mi, aRevokedLicence, 'DIFFERS'],
  ])('%s answers', async (system, ...[register, record, state]) => {
    outside.use(register.good(record))
    expect(await lookUp(system, queryFor(record))).toMatchObject({ state })
  })

  test('that is not configured is not asked, and says so', async () => {
    outside.use(bnsp.good(aCertificate))
    expect(await lookUp('BNSP', queryFor(aCertificate))).toEqual({ state: 'NOT_CONFIGURED' })
    expect(officialRegisters().isConfigured('BNSP')).toBe(false)
    expect(officialRegisters().isConfigured('OSS')).toBe(true)
    expect(bnsp.asked).toEqual([])
  })
})

describe('what a register is told', () => {
  test('is number, kind and our token, and nothing of what the document says', async () => {
    outside.use(oss.good(aBusinessNumber))
    await lookUp('OSS', nib)
    expect(oss.asked).toEqual([
      {
        body: { version: 1, system: 'OSS', kind: 'X', number: '1203240099999' },
        authorization: 'Bearer rahasia-oss',
      },
    ])
  })

  test('is no token where there is none', async () => {
    outside.use(ahu.good(aDecree))
    await lookUp('AHU', queryFor(aDecree))
    expect(ahu.asked[0]?.authorization).toBeNull()
  })
})

describe('a register in trouble', () => {
  test('that finds nothing has answered', async () => {
    outside.use(oss.good(aBusinessNumber))
    expect(await lookUp('OSS', { ...nib, number: '0' })).toEqual({ state: 'NOT_FOUND' })
  })

  test('is asked again, and its later answer counts', async () => {
    outside.use(oss.downThenGood(2, aBusinessNumber))
    expect(await lookUp('OSS', nib)).toMatchObject({ state: 'MATCHES' })
    expect(oss.asked).toHaveLength(3)
  })

  test.each<[string, () => HttpHandler, string, string, number]>([
    ['does not answer in time', () => oss.silent(), 'UNREACHABLE', 'TIME_OUT', 3],
    ['cannot be reached', () => oss.unreachable(), 'UNREACHABLE', 'NO_CONNECTION', 3],
    ['is down', () => oss.status(503), 'UNREACHABLE', 'UNAVAILABLE', 3],
    ['has had too many questions', () => oss.status(429), 'UNREACHABLE', 'UNAVAILABLE', 3],
    ['does not know us', () => oss.status(401), 'UNREACHABLE', 'TURNED_AWAY', 1],
    ['does not let us', () => oss.status(403), 'UNREACHABLE', 'TURNED_AWAY', 1],
    ['is not at that address', () => oss.status(404), 'WRONG_SHAPE', 'UNKNOWN_ADDRESS', 1],
    ['sends us elsewhere', () => oss.redirecting('https://lain.example/'), 'WRONG_SHAPE', 'UNKNOWN_ADDRESS', 1],
    ['does not understand us', () => oss.status(400), 'WRONG_SHAPE', 'UNKNOWN_SHAPE', 1],
    ['answers with a page', () => oss.saying('<html>'), 'WRONG_SHAPE', 'NOT_JSON', 1],
    ['answers otherwise than agreed', () => oss.saying('{"ada":true}'), 'WRONG_SHAPE', 'UNKNOWN_SHAPE', 1],
    [
      'has found what it says is not there',
      () => oss.saying('{"version":1,"found":true,"record":{"number":"1"}}', 404),
      'WRONG_SHAPE',
      'UNKNOWN_SHAPE',
      1,
    ],
    ['never stops answering', () => oss.huge(), 'WRONG_SHAPE', 'TOO_LARGE', 1],
  ])('that %s leaves its fault', async (_title, ...[handler, state, fault, times]) => {
    outside.use(handler())
    expect(await lookUp('OSS', nib)).toEqual({ state, fault })
    expect(oss.asked).toHaveLength(times)
  })

  test('for long is left alone, and asked again later; the others are asked all the while', async () => {
    const { lookUp: ask } = officialRegisters(impatient)
    outside.use(oss.status(503), ahu.good(aDecree))
    await ask('OSS', nib)
    await ask('OSS', nib)
    expect(await ask('OSS', nib)).toEqual({ state: 'UNREACHABLE', fault: 'CIRCUIT_OPEN' })
    expect(oss.asked).toHaveLength(6)
    expect(await ask('AHU', queryFor(aDecree))).toMatchObject({ state: 'MATCHES' })

    outside.use(oss.good(aBusinessNumber))
    await new Promise((resolve) => setTimeout(resolve, impatient.openMs + 50))
    expect(await ask('OSS', nib)).toMatchObject({ state: 'MATCHES' })
  })

  test('that turns us away does not close its circuit to anybody', async () => {
    const { lookUp: ask } = officialRegisters(impatient)
    outside.use(oss.status(401))
    for (let n = 0; n < 8; n++) await ask('OSS', nib)
    expect(await ask('OSS', nib)).toEqual({ state: 'UNREACHABLE', fault: 'TURNED_AWAY' })
  })
})
