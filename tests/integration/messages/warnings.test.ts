import { spawn } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { accepted, bintangAndai, CERTIFICATE, machine, must, night, submitted } from './bintang-andai.ts'
import { addDays, type Day } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { countUnreadNotices, listNotices } from '#app/repositories/notices.server.ts'
import { setSetting } from '#app/repositories/settings.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { decideEvidence } from '#app/use-cases/decide-evidence.server.ts'
import { unsealMail } from '#app/use-cases/post-mails.server.ts'
import { readPublicRecord } from '#app/use-cases/read-public-record.server.ts'
import { rebuildStatusIndex } from '#app/use-cases/rebuild-status-index.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { warnOfExpiry } from '#app/use-cases/warn-of-expiry.server.ts'
import { PROJECT } from '#scripts/lib/project.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency, day, instant } from '#tests/factories/agency-record.ts'

let no: AgencyNo
/** Both jobs of a night, in their order. */
const nightPasses = async (text: string) => {
  await rebuildStatusIndex(night(text))
  return must(warnOfExpiry(night(text)))
}
const warnings = async () =>
  db().expiryWarning.findMany({ select: { evidenceKind: true, threshold: true, until: true }, orderBy: { id: 'asc' } })
const statusAt = async (at: string) => {
  const now = instant(at)
  const found = await readPublicRecord({ ...machine('2026-10-01'), now, today: dayIn(at) }, no)
  const line = found?.record.lines[0]
  return line?.examined ? line.derived.status : undefined
}
const dayIn = (at: string): Day => day(new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10))

test('nobody but the machine warns', async () => {
  const officer = { ...machine('2026-07-02'), actor: aStaffActor() }
  expect(await warnOfExpiry(officer)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
})

describe('domain.md 11.4: expiry without complaint', () => {
  beforeAll(async () => {
    no = await bintangAndai({ email: 'lpk@contoh.example' })
    const { id } = await db().agency.findUniqueOrThrow({ where: { no }, select: { id: true } })
    await db().userAccount.create({ data: { id: 'u-1', name: 'Pengguna', email: 'orang@contoh.example' } })
    const from = new Date('2026-01-06T00:00:00Z')
    await db().agencyMember.create({ data: { accountId: 'u-1', agencyId: id, role: 'OWNER', from } })
  }, 60_000)

  test('is told 90, 30 and 7 calendar days before, and on the day it has lapsed, each once', async () => {
    const told: string[] = []
    for (let on = day('2026-06-29'); on <= '2026-10-03'; on = addDays(on, 1)) {
      const { warnings: count } = await nightPasses(on)
      if (count > 0) told.push(on)
    }
    expect(told).toEqual(['2026-07-02', '2026-08-31', '2026-09-23', '2026-10-01'])
    expect((await warnings()).map(({ threshold }) => threshold)).toEqual([90, 30, 7, 0])
  }, 60_000)

  test('the people of the agency find a notice each time, and both addresses a mail', async () => {
    const notices = await listNotices('u-1')
    expect(notices.map(({ facts }) => facts.kind)).toEqual([
      'DOCUMENT_LAPSED',
      ...Array<string>(3).fill('DOCUMENT_LAPSES'),
    ])
    expect(notices[0]?.facts).toMatchObject({
      evidenceKind: CERTIFICATE,
      until: '2026-09-30',
      programmes: ['Las SMAW'],
    })
    expect(await countUnreadNotices('u-1')).toBe(4)
    const posted = await db().outboxMessage.findMany({ orderBy: { id: 'asc' } })
    const mails = posted.map(({ sealed, ref }) => unsealMail(sealed, ref))
    expect(mails.map(({ to }) => to)).toEqual(
      Array<string[]>(4).fill(['lpk@contoh.example', 'orang@contoh.example']).flat(),
    )
    expect(mails.map(({ facts }) => facts.kind)).toEqual([
      ...Array<string>(6).fill('LAPSES_SOON'),
      'HAS_LAPSED',
      'HAS_LAPSED',
    ])
  })

  test('to the minute: at 00:00 WIB of 1 October 2026 the programme is KEDALUWARSA, with no job', async () => {
    expect(await statusAt('2026-09-30T16:59:59.999Z')).toBe('TERVERIFIKASI_AKTIF')
    expect(await statusAt('2026-09-30T17:00:00.000Z')).toBe('KEDALUWARSA')
  })

  test('a snapshot of that day is kept with its explanation', async () => {
    const snapshots = await db().statusSnapshot.findMany()
    expect(snapshots).toHaveLength(1)
    expect(snapshots[0]).toMatchObject({ headline: 'KEDALUWARSA', at: new Date('2026-10-01') })
    expect(JSON.stringify(snapshots[0]?.status)).toContain('"requirementId":"LPK-03"')
    expect(snapshots[0]?.status).toMatchObject({
      lines: [
        { programmeKey: 'las-smaw', derived: { status: 'KEDALUWARSA', decidedBy: { requirementIds: ['LPK-03'] } } },
      ],
    })
  })

  test('the ledger tells what was warned of, and no address', async () => {
    const rows = await db().$queryRaw<{ body: string }[]>`
      select body from guard.ledger where act = 'expiry-warned' and subject = ${no} order by seq`
    expect(rows).toHaveLength(4)
    expect(JSON.stringify(rows)).not.toContain('contoh')
    expect((await verifyLedger()).fault).toBeNull()
  })

  test('a new certificate gives DALAM_VERIFIKASI until four eyes have accepted it', async () => {
    const paper = { kind: CERTIFICATE, programmeKey: 'las-smaw', validTo: day('2029-10-04') }
    const ref = await submitted(no, paper, '2026-10-05')
    expect(await statusAt('2026-10-05T03:00:00Z')).toBe('DALAM_VERIFIKASI')
    const one = await decideEvidence(machine('2026-10-06'), no, { ref, decision: 'ACCEPTED', by: ['officer-1'] })
    expect(one).toMatchObject({ ok: false })
    await must(decideEvidence(machine('2026-10-06'), no, { ref, decision: 'ACCEPTED', by: ['officer-1', 'officer-2'] }))
    expect(await statusAt('2026-10-06T03:00:00Z')).toBe('TERVERIFIKASI_AKTIF')
    expect(await nightPasses('2026-10-07')).toMatchObject({ warnings: 0 })
  })
})

describe('nights that were missed', () => {
  test('are made up for: what lapsed meanwhile is recorded on its day, what ends soon is told once', async () => {
    no = await bintangAndai({ name: 'LPK Ufuk Rekaan', until: day('2026-10-12') })
    await nightPasses('2026-10-08')
    expect(await warnings().then((all) => all.slice(4).map(({ threshold }) => threshold))).toEqual([7])
    expect(await nightPasses('2026-10-20')).toMatchObject({ lapsed: 1 })
    const kept = await db().statusSnapshot.findMany({ orderBy: { id: 'desc' }, take: 1 })
    expect(kept).toMatchObject([{ at: new Date('2026-10-13'), headline: 'KEDALUWARSA' }])
    expect(await nightPasses('2026-10-20')).toEqual({ agencies: 0, warnings: 0, lapsed: 0 })
  }, 60_000)

  test('what was renewed in time meanwhile is not told', async () => {
    no = await bintangAndai({ name: 'LPK Cakrawala Rekaan', until: day('2026-10-26') })
    await accepted(no, { kind: CERTIFICATE, programmeKey: 'las-smaw', validTo: day('2029-10-26') }, '2026-10-24')
    expect(await nightPasses('2026-10-30')).toMatchObject({ lapsed: 0 })
  }, 60_000)
})

describe('many agencies, several processes, one that dies', () => {
  const MANY = 60
  const keys = async () =>
    (await db().expiryWarning.findMany({ where: { evidenceKind: 'NIB' } })).map(
      ({ evidenceRef, threshold }) => `${evidenceRef}/${String(threshold)}`,
    )
  const mailsOfNib = async () => db().outboxMessage.count({ where: { onceFor: { startsWith: 'expiry/' } } })

  beforeAll(async () => {
    for (let n = 0; n < MANY; n += 1) {
      const { recordedAt: _recordedAt, ...form } = aNewAgency({
        ...{ name: `LPK Banyak ${String(n)} Rekaan`, identifiers: [], email: `banyak${String(n)}@contoh.example` },
      })
      const many = await must(registerAgency(machine('2026-11-02'), form))
      await accepted(many.no, { kind: 'NIB', programmeKey: null, validTo: day('2026-12-20') }, '2026-11-03')
    }
    await rebuildStatusIndex(systemContext('test'))
    await inTransaction((tx) => setSetting(tx, 'warnings.through', '2026-11-23'))
    await db().outboxMessage.deleteMany()
  }, 120_000)

  test('a process killed in the middle leaves nothing half done, and the next ones do the rest, once', async () => {
    const job = spawn(process.execPath, ['scripts/run-job.ts', 'warn-of-expiry'], { cwd: PROJECT, stdio: 'ignore' })
    const ended = new Promise((resolve) => job.once('close', resolve))
    for (let tries = 0; tries < 3_000 && job.exitCode === null && (await keys()).length < 3; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    job.kill('SIGKILL')
    await ended
    const done = (await keys()).length
    expect(done).toBeGreaterThanOrEqual(3)
    expect(await mailsOfNib()).toBe(done)

    await Promise.all([warnOfExpiry(systemContext('one')), warnOfExpiry(systemContext('two'))])
    expect(new Set(await keys()).size).toBe(MANY)
    expect(await keys()).toHaveLength(MANY)
    expect(await mailsOfNib()).toBe(MANY)
    expect((await verifyLedger()).fault).toBeNull()
  }, 120_000)
})
