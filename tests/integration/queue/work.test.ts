import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import type { EvidenceForm } from '#app/domain/registry/evidence.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { db } from '#app/repositories/db.server.ts'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { decideEvidence } from '#app/use-cases/decide-evidence.server.ts'
import { openApplication } from '#app/use-cases/open-application.server.ts'
import { rebuildQueue } from '#app/use-cases/rebuild-queue.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { requestCorrection } from '#app/use-cases/request-correction.server.ts'
import { aNewAgency, day, on } from '#tests/factories/agency-record.ts'

const office: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', ...on('2026-09-07') }
const anybody: Context = { ...office, actor: { kind: 'public' } }
const { recordedAt: _recordedAt, ...agency } = aNewAgency()
const paper: EvidenceForm = {
  ...{ kind: 'NIB', number: '9900000000001', programmeKey: null, kbli: ['78421'], kbliVersion: 2020 },
  ...{ holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null },
}

async function must<Value>(act: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>): Promise<Value> {
  const done = await act
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

const queue = async () => {
  const rows = await db().workItem.findMany({ orderBy: [{ kind: 'asc' }, { ref: 'asc' }] })
  return rows.map(({ id: _id, ...row }) => row)
}
const waiting = async () => (await queue()).map(({ kind, ref }) => `${kind} ${ref.replace(/^KOR-.*/, 'KOR')}`)

let no: AgencyNo
let agencyId: number
beforeAll(async () => {
  const { id } = await db().agency.findUniqueOrThrow({
    where: { no: (no = (await must(registerAgency(office, agency))).no) },
    select: { id: true },
  })
  agencyId = id
})

describe('the queue', () => {
  test('is not made anew by the public', async () => {
    expect(await rebuildQueue(anybody)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })

  test('holds a document until it is decided on', async () => {
    await must(addEvidence(office, no, { ...paper, ref: 'ev-q-1' }))
    await must(addEvidence(office, no, { ...paper, ref: 'ev-q-2' }))
    expect(await waiting()).toEqual(['EXAMINE_EVIDENCE ev-q-1', 'EXAMINE_EVIDENCE ev-q-2'])
    await must(decideEvidence(office, no, { ref: 'ev-q-1', decision: 'ACCEPTED', by: ['a', 'b'] }))
    expect(await waiting()).toEqual(['EXAMINE_EVIDENCE ev-q-2'])
  })

  test('says where and what the agency is, and until when', async () => {
    expect(await queue()).toMatchObject([
      {
        ...{ agencyId, districtCode: '32.16.09', types: ['LPK_SWASTA'], detail: 'NIB', unitId: 'DISNAKER' },
        ...{ permission: 'act:propose-decision', workingDays: 60, waitingFor: 'US', assignedTo: null },
        dueOn: new Date('2026-11-30'),
      },
    ])
  })

  test('holds a request from the moment it comes in, and an application while it is open', async () => {
    const form = { kind: 'CORRECTION' as const, message: 'Alamat kami sudah pindah.', contact: '' }
    await must(requestCorrection(anybody, { no, form }))
    await must(openApplication(office, no, { openedOn: day('2026-09-01') }))
    expect((await waiting()).map((one) => one.split(' ')[0])).toEqual(['APPLICATION', 'CORRECTION', 'EXAMINE_EVIDENCE'])
  })

  test('hands a proposed decision to a second officer', async () => {
    await db().actProposal.create({
      data: {
        ...{ ref: 'ACT-1', kind: 'decide-evidence', agencyId, subjectRef: 'ev-q-2', act: {}, reason: 'x', seen: {} },
        ...{ proposedBy: 'a-1', persons: ['p-1'], proposedAt: new Date(office.now) },
      },
    })
    await must(rebuildQueue(office))
    expect(await waiting()).toContain('CONFIRM_ACT ACT-1')
    expect(await waiting()).not.toContain('EXAMINE_EVIDENCE ev-q-2')
    expect((await queue()).find(({ kind }) => kind === 'CONFIRM_ACT')?.excluded).toEqual(['p-1'])
  })

  test('is the same when it is made anew from the facts, whatever it said', async () => {
    const before = await queue()
    await db().workItem.updateMany({ data: { urgency: 1, dueOn: null, detail: 'wrong' } })
    await db().workItem.deleteMany({ where: { kind: 'CORRECTION' } })
    await db().workItem.create({
      data: {
        ...{
          kind: 'CLAIM',
          ref: 'KLM-gone',
          agencyId,
          types: [],
          excluded: [],
          unitId: 'X',
          permission: 'x',
          urgency: 1,
        },
        ...{ startedOn: new Date('2026-01-01'), sortOn: new Date('2026-01-01'), waitingFor: 'US' },
      },
    })
    await must(rebuildQueue(office))
    expect(await queue()).toEqual(before)
    await must(rebuildQueue(office))
    expect(await queue()).toEqual(before)
  })

  test('keeps every piece of work when many change one agency at once', async () => {
    const form = { kind: 'CORRECTION' as const, message: 'Telepon kami berganti nomor.', contact: '' }
    await Promise.all([
      ...Array.from({ length: 5 }, async () => must(requestCorrection(anybody, { no, form }))),
      ...Array.from({ length: 5 }, async (_, n) =>
        must(addEvidence(office, no, { ...paper, ref: `ev-many-${String(n)}` })),
      ),
    ])
    const before = await queue()
    expect(before.filter(({ kind }) => kind === 'CORRECTION')).toHaveLength(6)
    expect(before.filter(({ ref }) => ref.startsWith('ev-many-'))).toHaveLength(5)
    await must(rebuildQueue(office))
    expect(await queue()).toEqual(before)
  })
})
