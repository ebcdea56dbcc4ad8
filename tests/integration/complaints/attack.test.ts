import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { guardForm, guardProgram } from '#app/use-cases/guard-intake.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'
import { on } from '#tests/factories/agency-record.ts'
import { aComplaintOrder } from '#tests/factories/complaints.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-attack-')
process.env['ATTACK_REPORTS'] = '2'

const day = on('2026-03-13')
const at = (ms: number): Context => ({
  ...{ actor: { kind: 'public' }, requestId: 'r-1', today: day.today },
  now: new Date(Date.parse(day.now) + ms).toISOString() as Instant,
})

async function send(): Promise<void> {
  const { now } = at(0)
  expect((await submitComplaint(at(0), aComplaintOrder({ reception: { receivedAt: now } }))).ok).toBe(true)
}

async function solved(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

async function asked(): Promise<Challenge> {
  const refused = await guardProgram(at(1000), null)
  if (refused.ok) throw new Error('Nothing was asked.')
  return refused.refusal.challenge
}

describe('while few reports come in', () => {
  test('nobody is asked for anything', async () => {
    await send()
    expect((await guardProgram(at(1000), null)).ok).toBe(true)
    expect((await guardForm(at(1000), { turn: null, isSuspect: false })).ok).toBe(true)
  })

  test('but who filled in what nobody sees waits', async () => {
    const waits = await guardForm(at(0), { turn: null, isSuspect: true })
    expect(waits).toMatchObject({ refusal: { code: 'wait', seconds: 20 } })
    const turn = waits.ok ? null : waits.refusal.turn
    expect((await guardForm(at(20_000), { turn, isSuspect: true })).ok).toBe(true)
  })
})

describe('while more come in than an office has', () => {
  beforeAll(send)

  test('a program shows work, once for each report', async () => {
    const proof = await solved(await asked())
    expect((await guardProgram(at(2000), proof)).ok).toBe(true)
    expect(await guardProgram(at(2000), proof)).toMatchObject({ refusal: { code: 'challenge-required' } })
  })

  test('a proof that was changed, made up, or is no proof at all opens nothing', async () => {
    const challenge = await asked()
    const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } }
    for (const proof of [await solved(easier), Buffer.from('{}').toString('base64'), 'x'.repeat(9000)])
      expect((await guardProgram(at(2000), proof)).ok).toBe(false)
  })

  test('somebody at a form waits twenty seconds for a turn, which is good once', async () => {
    const first = await guardForm(at(0), { turn: null, isSuspect: false })
    if (first.ok) throw new Error('Nothing was asked.')
    const { turn, seconds } = first.refusal
    expect(seconds).toBe(20)
    expect(await guardForm(at(12_000), { turn: turn, isSuspect: false })).toMatchObject({
      refusal: { code: 'wait', turn, seconds: 8 },
    })
    expect((await guardForm(at(21_000), { turn: turn, isSuspect: false })).ok).toBe(true)
    expect((await guardForm(at(22_000), { turn: turn, isSuspect: false })).ok).toBe(false)
    expect((await guardForm(at(22_000), { turn: `${turn}x`, isSuspect: false })).ok).toBe(false)
  })

  test('and all is as before when it has ended', async () => {
    expect((await guardProgram(at(62_000), null)).ok).toBe(true)
    expect((await guardForm(at(62_000), { turn: null, isSuspect: false })).ok).toBe(true)
  })
})
