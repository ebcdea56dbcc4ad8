import { beforeEach, describe, expect, test } from 'vitest'
import { officialRegisters, type Patience } from '#app/adapters/official-registers.server.ts'
import type { CheckOutcome, OfficialCheck } from '#app/domain/checks/check.ts'
import type { CheckPanel } from '#app/domain/checks/panel.ts'
import type { CheckQuery } from '#app/domain/checks/points.ts'
import type { RegisterRecord } from '#app/domain/checks/register-answer.ts'
import type { OfficialSystem } from '#app/domain/checks/systems.ts'
import { checkPanelWords } from '#app/i18n/checks/panel-words.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { day, instant } from '#tests/factories/agency-record.ts'
import { aDecree, ahu } from '#tests/fakes/ahu.ts'
import { aCertificate, bnsp } from '#tests/fakes/bnsp.ts'
import { aVin, kelembagaan } from '#tests/fakes/kelembagaan.ts'
import { aRevokedLicence, kp2mi } from '#tests/fakes/kp2mi.ts'
import { aBusinessNumber, oss } from '#tests/fakes/oss.ts'
import { outside } from '#tests/setup/integration.ts'

type Fake = typeof oss
const REGISTERS: readonly [OfficialSystem, Fake, RegisterRecord][] = [
  ['OSS', oss, aBusinessNumber],
  ['AHU', ahu, aDecree],
  ['KELEMBAGAAN', kelembagaan, aVin],
  ['BNSP', bnsp, aCertificate],
  ['KP2MI', kp2mi, aRevokedLicence],
]
for (const [system, fake] of REGISTERS) process.env[`OFFICIAL_${system}_URL`] = fake.url

const impatient: Patience = {
  ...{ timeoutMs: 150, attempts: 3, firstDelayMs: 5, longestDelayMs: 20 },
  ...{ failuresUntilOpen: 6, openMs: 200 },
}

beforeEach(() => {
  for (const [, fake] of REGISTERS) fake.asked.length = 0
})

describe.each(REGISTERS)('%s', (system, ...[fake, record]) => {
  const query: CheckQuery = { kind: 'X', number: record.number, said: { NUMBER: record.number } }
  const lookUp = (given = query) => officialRegisters(impatient).lookUp(system, given)

  test('good: what it says is compared, and the page says how it stands', async () => {
    outside.use(fake.good(record))
    const outcome = await lookUp()
    expect(['MATCHES', 'DIFFERS']).toContain(outcome.state)
    expectOnPage(system, outcome)
  })

  test('a document it does not have', async () => {
    outside.use(fake.good(record))
    const outcome = await lookUp({ ...query, number: '0' })
    expect(outcome).toEqual({ state: 'NOT_FOUND' })
    expectOnPage(system, outcome)
  })

  test('no answer in time', async () => {
    outside.use(fake.silent())
    const outcome = await lookUp()
    expect(outcome).toEqual({ state: 'UNREACHABLE', fault: 'TIME_OUT' })
    expect(fake.asked).toHaveLength(3)
    expectOnPage(system, outcome)
  })

  test('absent', async () => {
    outside.use(fake.unreachable())
    const outcome = await lookUp()
    expect(outcome).toEqual({ state: 'UNREACHABLE', fault: 'NO_CONNECTION' })
    expectOnPage(system, outcome)
  })

  test('down twice, asked again with a pause, and good then', async () => {
    outside.use(fake.downThenGood(2, record))
    expect(['MATCHES', 'DIFFERS']).toContain((await lookUp()).state)
    expect(fake.asked).toHaveLength(3)
  })

  test('down for long: left alone, then asked again', async () => {
    const { lookUp: ask } = officialRegisters(impatient)
    outside.use(fake.status(503))
    await ask(system, query)
    await ask(system, query)
    const outcome = await ask(system, query)
    expect(outcome).toEqual({ state: 'UNREACHABLE', fault: 'CIRCUIT_OPEN' })
    expect(fake.asked).toHaveLength(6)
    expectOnPage(system, outcome)
    outside.use(fake.good(record))
    await new Promise((resolve) => setTimeout(resolve, impatient.openMs + 50))
    expect(['MATCHES', 'DIFFERS']).toContain((await ask(system, query)).state)
  })

  test.each([
    ['<html>', 'NOT_JSON'],
    ['{"version":1,"found":true}', 'UNKNOWN_SHAPE'],
    ['{"version":2,"found":false}', 'UNKNOWN_SHAPE'],
  ])('an answer of the wrong shape: %s', async (body, fault) => {
    outside.use(fake.saying(body))
    const outcome = await lookUp()
    expect(outcome).toEqual({ state: 'WRONG_SHAPE', fault })
    expect(fake.asked).toHaveLength(1)
    expectOnPage(system, outcome)
  })
})

/** The panel of the document says the state of the look, in both languages, and names the register. */
function expectOnPage(system: OfficialSystem, outcome: CheckOutcome): void {
  const said = (['id', 'en'] as const).map((language) => checkPanelWords(panelOf(system, outcome), language))
  const names = said.map(({ state }) => state)
  expect(names[0]).not.toBe(names[1])
  for (const { state, lines } of said) {
    expect(state).toMatch(/[A-Za-z]/)
    expect([state, ...lines].join(' ')).not.toMatch(
      /\{|undefined|TIME_OUT|NO_CONNECTION|CIRCUIT_OPEN|NOT_JSON|UNKNOWN_/,
    )
    expect(lines.length).toBeGreaterThan(0)
  }
}

function panelOf(system: OfficialSystem, outcome: CheckOutcome): CheckPanel {
  const query = { kind: 'X', number: '1', said: { NUMBER: '1' } }
  const check: OfficialCheck = {
    ...{ id: 1, system, way: 'BY_MACHINE', evidenceRef: 'ev-1', state: outcome.state, query, note: null, file: null },
    points: 'points' in outcome ? outcome.points : [],
    fault: 'fault' in outcome ? outcome.fault : null,
    ...{ requestedBy: 'staff:a-1', requestedAt: instant('2026-03-02T02:00:00Z') },
    endedAt: instant('2026-03-02T02:00:05Z'),
  }
  return {
    ...{ agencyNo: agencyNo(1), evidenceRef: 'ev-1', system, said: query.said, number: '1', checks: [check] },
    ...{ isConfigured: true, mayLook: true, today: day('2026-03-02'), staleAfter: 30, key: 'k' },
  }
}
