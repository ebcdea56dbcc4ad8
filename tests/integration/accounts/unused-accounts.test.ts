import { beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import { db } from '#app/repositories/db.server.ts'
import { clearUnusedAccounts } from '#app/use-cases/clear-unused-accounts.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency } from '#tests/factories/agency-record.ts'

let job: Context
const daysAgo = (days: number) => new Date(Date.parse(`${job.today}T00:00:00Z`) - days * 86_400_000)

type Account = { days: number; takenUp?: boolean; kind?: string; demonstration?: boolean; disabled?: boolean }

async function account(id: string, given: Account): Promise<void> {
  const { days, takenUp = false, kind = 'AGENCY', demonstration = false, disabled = false } = given
  await db().userAccount.create({
    data: {
      ...{ id, kind, name: id, email: `${id}@uji.example`, emailVerified: takenUp, createdAt: daysAgo(days) },
      ...{ isDemonstration: demonstration, disabledAt: disabled ? daysAgo(1) : null },
    },
  })
}

beforeAll(async () => {
  job = systemContext('clear-unused-accounts')
  await account('baru', { days: 30 })
  await account('lama', { days: 31 })
  await account('tautan', { days: 31 })
  await account('diambil', { days: 365, takenUp: true })
  await account('tak-dipakai', { days: 366, takenUp: true })
  await account('pernah-klaim', { days: 900, takenUp: true })
  await account('pernah-bekerja', { days: 900, takenUp: true })
  await account('ditutup', { days: 900, disabled: true })
  await account('petugas', { days: 900, kind: 'STAFF' })
  await account('demo-lembaga', { days: 900, demonstration: true })
  const open = { tokenHash: 'x', accountId: 'tautan', createdAt: daysAgo(1), expiresAt: daysAgo(-2) }
  await db().invitation.create({ data: open })
  const made = await registerAgency(job, aNewAgency())
  const { id: agencyId } = await db().agency.findFirstOrThrow({ where: { no: made.ok ? made.value.no : '' } })
  const claim = { ref: 'KLM-2024-000001', role: 'OWNER', message: 'x', submittedAt: daysAgo(800) }
  await db().agencyClaim.create({ data: { ...claim, accountId: 'pernah-klaim', agencyId, outcome: 'REFUSED' } })
  const member = { role: 'OWNER', from: daysAgo(800), to: daysAgo(700) }
  await db().agencyMember.create({ data: { ...member, accountId: 'pernah-bekerja', agencyId } })
})

test('no officer clears accounts', async () => {
  const asked = await clearUnusedAccounts({ ...job, actor: aStaffActor({ roles: ['ADMINISTRATOR'] }) })
  expect(asked).toMatchObject({ refusal: { code: 'not-allowed' } })
})

test('what came to nothing goes, on the day after its time; everything else stays; once', async () => {
  expect(await clearUnusedAccounts(job)).toEqual({ ok: true, value: { cleared: 2 } })
  const left = await db().userAccount.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  expect(left.map(({ id }) => id)).toEqual([
    ...['baru', 'demo-lembaga', 'diambil', 'ditutup', 'pernah-bekerja', 'pernah-klaim', 'petugas', 'tautan'],
  ])
  expect(await clearUnusedAccounts(job)).toEqual({ ok: true, value: { cleared: 0 } })
  const rows = await db().$queryRaw<{ actor: string; body: object }[]>`
    select actor, body::json as body from guard.ledger where act = 'unused-account-cleared' order by subject`
  expect(rows).toEqual([
    { actor: 'system:clear-unused-accounts', body: { accountId: 'lama', why: 'NEVER_TAKEN_UP' } },
    { actor: 'system:clear-unused-accounts', body: { accountId: 'tak-dipakai', why: 'NEVER_CLAIMED' } },
  ])
})
