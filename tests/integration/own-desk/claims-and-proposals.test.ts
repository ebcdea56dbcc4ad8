import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, AgencyUserActor, Context } from '#app/domain/access/actor.ts'
import { ClaimForm } from '#app/domain/claims/claim.ts'
import type { ProposedChange } from '#app/domain/proposals/agency-proposal.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { findClaim } from '#app/repositories/agency-claims.server.ts'
import { listAgenciesOf, listMembers } from '#app/repositories/agency-members.server.ts'
import { findAgencyProposal } from '#app/repositories/agency-proposals.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { claimAgency, decideClaim, endMembership, withdrawClaim } from '#app/use-cases/claim-agency.server.ts'
import { proposeAct } from '#app/use-cases/propose-act.server.ts'
import { proposeChange, settleAgencyProposal } from '#app/use-cases/propose-change.server.ts'
import { confirmAct } from '#app/use-cases/settle-act.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'

const as = <One extends Actor>(actor: One): Context & { actor: One } => ({
  actor,
  requestId: 'r-1',
  ...on('2026-11-24'),
})
const system: Actor = { kind: 'system', job: 'acts' }
const officer = aStaffActor({ roles: ['VERIFIER'], confirmedAt: on('2026-11-24').now })
const second = aStaffActor({ ...officer, accountId: 'a-2', personKey: 'p-2' })
const auditor = aStaffActor({ roles: ['AUDITOR'] })
const user = (n: number, agencies: AgencyNo[] = []): AgencyUserActor =>
  anAgencyUser({ accountId: `u-${String(n)}`, personKey: `p-${String(100 + n)}`, agencies })
async function must<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>) {
  const done = await result
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

let made = 0
async function anAgency(): Promise<AgencyNo> {
  made++
  const { recordedAt: _recordedAt, ...form } = aNewAgency({
    name: `LPK Meja ${String(made)}`,
    identifiers: [{ scheme: 'nib', value: String(9900000000700 + made) }],
  })
  return (await must(registerAgency(as(system), form))).no
}

const claim = async (actor: AgencyUserActor, no: AgencyNo, proofs = 1) =>
  claimAgency(as(actor), {
    form: ClaimForm.parse({ agencyNo: no, role: 'OWNER', message: 'Saya direktur lembaga ini.' }),
    proofs,
    keepProofs: () => Promise.resolve(),
  })

let no: AgencyNo
beforeAll(async () => {
  no = await anAgency()
})

describe('claiming an agency', () => {
  test('no officer claims, and nobody decides but officers of the counter', async () => {
    expect(
      await claimAgency(as(officer as never), {
        form: ClaimForm.parse({ agencyNo: no, role: 'OWNER', message: 'Saya direktur.' }),
        proofs: 1,
        keepProofs: () => Promise.resolve(),
      }),
    ).toMatchObject({ refusal: { code: 'not-allowed' } })
    const ref = await must(claim(user(1), no))
    expect(await decideClaim(as(auditor), { ref, outcome: 'ACCEPTED', reason: '' })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
    const tied = aStaffActor({ roles: ['VERIFIER'], ties: [no] })
    expect(await decideClaim(as(tied), { ref, outcome: 'ACCEPTED', reason: '' })).toMatchObject({
      refusal: { why: 'conflict-of-interest' },
    })
    expect(await listAgenciesOf('u-1')).toEqual([])
  })

  test('without proof, or of an agency that is not there, is refused', async () => {
    expect(await claim(user(2), no, 0)).toMatchObject({ refusal: { code: 'proof-needed' } })
    expect(await claim(user(2), 'LBG-999999' as AgencyNo)).toMatchObject({ refusal: { code: 'no-such-agency' } })
  })

  test('accepted, opens the desk; several users of one agency, several agencies of one user', async () => {
    const other = await anAgency()
    for (const [actor, agency] of [
      [user(3), no],
      [user(4), no],
      [user(3), other],
    ] as const) {
      await must(decideClaim(as(officer), { ref: await must(claim(actor, agency)), outcome: 'ACCEPTED', reason: '' }))
    }
    expect(await listAgenciesOf('u-3')).toEqual([no, other].sort())
    expect((await listMembers(no)).map(({ accountId }) => accountId)).toEqual(['u-3', 'u-4'])
    expect(await claim(user(3), no)).toMatchObject({ refusal: { code: 'already-member' } })
  })

  test('is decided once though two officers press at the same time', async () => {
    const ref = await must(claim(user(5), no))
    const results = await Promise.all(
      [officer, second].map(async (actor) => decideClaim(as(actor), { ref, outcome: 'ACCEPTED', reason: '' })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await listMembers(no)).filter(({ accountId }) => accountId === 'u-5')).toHaveLength(1)
  })

  test('refused needs a reason; withdrawn by whoever made it only', async () => {
    const ref = await must(claim(user(6), no))
    expect(await decideClaim(as(officer), { ref, outcome: 'REFUSED', reason: '' })).toMatchObject({
      refusal: { code: 'reason-needed' },
    })
    expect(await withdrawClaim(as(user(7)), ref)).toMatchObject({ refusal: { code: 'not-your-claim' } })
    await must(withdrawClaim(as(user(6)), ref))
    expect(await findClaim(ref)).toMatchObject({ outcome: 'WITHDRAWN' })
  })

  test('ends by leaving, or by an officer with a reason', async () => {
    expect(await endMembership(as(user(4, [no])), { no, accountId: 'u-3', reason: '' })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
    await must(endMembership(as(user(4, [no])), { no, accountId: 'u-4', reason: '' }))
    expect(await listAgenciesOf('u-4')).toEqual([])
    expect(await endMembership(as(officer), { no, accountId: 'u-3', reason: '' })).toMatchObject({
      refusal: { code: 'reason-needed' },
    })
    await must(endMembership(as(officer), { no, accountId: 'u-3', reason: 'Surat kuasa dicabut.' }))
    expect(await listAgenciesOf('u-3')).not.toContain(no)
    expect(await endMembership(as(officer), { no, accountId: 'u-3', reason: 'Lagi.' })).toMatchObject({
      refusal: { code: 'no-such-member' },
    })
  })
})

describe('what an agency proposes', () => {
  const move: ProposedChange = { type: 'DATA', correction: { address: 'Jl. Baru No. 2', phone: '+6281299000055' } }
  const programme: ProposedChange = {
    type: 'PROGRAMME',
    of: { type: 'LPK_SWASTA', activity: 'TRAIN' },
    programme: { name: 'Las GTAW', kbli: null, kbliVersion: null, skkniUnitCode: null, hours: 80, yearlyCapacity: 20 },
  }
  const propose = async (change: ProposedChange, actor = user(9, [no])) =>
    proposeChange(as(actor), { no, change, note: 'Kami pindah.' })

  test('is refused from somebody of another agency, and when it changes nothing', async () => {
    expect(await propose(move, user(9))).toMatchObject({ refusal: { why: 'not-your-agency' } })
    const same: ProposedChange = { type: 'DATA', correction: { address: 'Jl. Rekaan No. 1' } }
    expect(await propose(same)).toMatchObject({ refusal: { code: 'nothing-changes' } })
  })

  test.each([
    ['data', move, async () => (await findAgency(no))?.address, 'Jl. Baru No. 2'],
    [
      'a programme',
      programme,
      async () => (await findAgency(no))?.capabilities[0]?.programmes.at(-1)?.name,
      'Las GTAW',
    ],
  ] as const)('%s changes when two officers accepted it', async (...[, change, read, expected]) => {
    const ref = await must(propose(change))
    expect(await read()).not.toBe(expected)
    const seenVersion = (await findAgency(no))?.version ?? 0
    const act = { type: 'accept-agency-proposal', ref, change } as const
    const proposal = await must(proposeAct(as(officer), { no, act, reason: 'Sesuai.', seenVersion }))
    expect(await confirmAct(as(officer), { ref: proposal, note: '', seenVersion })).toMatchObject({
      refusal: { why: 'same-person' },
    })
    await must(confirmAct(as(second), { ref: proposal, note: '', seenVersion: (await findAgency(no))?.version ?? 0 }))
    expect(await read()).toBe(expected)
    expect(await findAgencyProposal(ref)).toMatchObject({ outcome: 'ACCEPTED' })
  })

  test('is turned down with a reason, or withdrawn by the agency', async () => {
    const ref = await must(propose({ type: 'DATA', correction: { website: 'https://baru.example' } }))
    expect(await settleAgencyProposal(as(officer), { ref, reason: ' ' })).toMatchObject({
      refusal: { code: 'reason-needed' },
    })
    expect(await settleAgencyProposal(as(user(9)), { ref, reason: '' })).toMatchObject({
      refusal: { why: 'not-your-agency' },
    })
    await must(settleAgencyProposal(as(user(9, [no])), { ref, reason: '' }))
    expect(await findAgencyProposal(ref)).toMatchObject({ outcome: 'WITHDRAWN' })
  })

  test('telephone and mail do not enter the ledger', async () => {
    const rows = await db().$queryRaw<{ body: string }[]>`select body from guard.ledger`
    expect(JSON.stringify(rows)).not.toContain('+6281299000055')
  })
})
