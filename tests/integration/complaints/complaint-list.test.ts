import { beforeAll, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { complaintScope, mayOpen } from '#app/domain/complaints/may-open.ts'
import { screeningWords } from '#app/i18n/screening/told-reporter.ts'
import { listComplaints, type ComplaintFilters } from '#app/repositories/complaint-list.server.ts'
import { findOpeningFacts } from '#app/repositories/complaint-openings.server.ts'
import { findComplaint } from '#app/repositories/complaints.server.ts'
import { actOnComplaint } from '#app/use-cases/act-on-complaint.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { on } from '#tests/factories/agency-record.ts'
import { aComplaintContent, aComplaintOrder } from '#tests/factories/complaints.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-list-')

const by = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-03-16') })
const everything: ComplaintFilters = { stage: 'ALL', kind: null, severity: null, unitId: null }
const complaints: Complaint[] = []

async function sent(kinds: string[], official: string | null = null): Promise<string> {
  const content = aComplaintContent({ kinds, official: official === null ? null : { unitId: official, role: '' } })
  const result = await submitComplaint(by({ kind: 'public' }), aComplaintOrder({ content }))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.complaint.no
}

async function accepted(kinds: string[], unitId: string, withUnitIds: string[]): Promise<string> {
  const no = await sent(kinds)
  const found = {
    kinds,
    leadKind: kinds[0] ?? '',
    severity: 3 as const,
    unitId,
    withUnitIds,
    evidenceLevel: 'KLAIM' as const,
  }
  const judged = {
    missing: [],
    jurisdiction: 'LOCAL' as const,
    protectedActivity: null,
    hasRespondent: true,
    bodyIds: [],
  }
  const form = { ...found, ...judged, reason: 'Sesuai telaah.' }
  const screener = by(aStaffActor({ roles: ['SCREENER'] }))
  for (const given of [{ act: 'screen', form } as const, { act: 'accept', reason: '' } as const]) {
    const done = await actOnComplaint(screener, { no, given, ...screeningWords })
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  }
  return no
}

beforeAll(async () => {
  const numbers = [
    await sent(['A6']),
    await sent(['B3']),
    await sent(['D2'], 'DISNAKER'),
    await sent(['D2'], 'SATPOL_PP'),
    await sent(['D2'], 'INSPEKTORAT'),
    await accepted(['A6'], 'DISNAKER', ['DPMPTSP']),
    await accepted(['B3'], 'SATPOL_PP', ['BAKESBANGPOL']),
  ]
  for (const no of numbers) complaints.push((await findComplaint(no as never)) as Complaint)
})

const officers: [StaffRole, string][] = [
  ['SCREENER', 'DISNAKER'],
  ['OFFICE_HEAD', 'DISNAKER'],
  ['LEAD_OFFICER', 'DPMPTSP'],
  ['LEAD_OFFICER', 'SATPOL_PP'],
  ['LEAD_OFFICER', 'BAKESBANGPOL'],
  ['OFFICE_HEAD', 'SATPOL_PP'],
  ['INSPECTOR', 'INSPEKTORAT'],
  ['AUDITOR', 'INSPEKTORAT'],
  ['AUDITOR', 'DISNAKER'],
  ['REGIONAL_SECRETARY', 'SETDA'],
  ['ADMINISTRATOR', 'DISKOMINFOSANTIK'],
  ['VERIFIER', 'DISNAKER'],
]

test.each(officers)('the list of %s of %s holds what they may open, and nothing else', async (role, unitId) => {
  const actor = aStaffActor({ roles: [role], unitId })
  const facts = await Promise.all(
    complaints.map(async (complaint) => ({ complaint, ...(await findOpeningFacts(complaint.id)) })),
  )
  for (const permission of ['complaint:read', 'complaint:open-content'] as const) {
    const listed = await listComplaints(complaintScope(actor, permission), everything, 0)
    const open = facts.filter((one) => mayOpen(actor, permission, one).ok).map(({ complaint }) => complaint.no)
    expect(listed.rows.map(({ complaint }) => complaint.no).sort()).toEqual(open.sort())
  }
})

test('due first, then the gravest; filters narrow it', async () => {
  const scope = complaintScope(aStaffActor({ roles: ['SCREENER'] }), 'complaint:read')
  const open = await listComplaints(scope, { ...everything, stage: null }, 0)
  expect(open.rows.map(({ dueOn }) => dueOn)).toEqual(['2026-03-25', '2026-03-25', null, null])
  const police = await listComplaints(scope, { stage: 'S10', kind: 'B3', severity: 3, unitId: 'SATPOL_PP' }, 0)
  expect(police.rows).toHaveLength(1)
})
