import { describe, expect, test } from 'vitest'
import { mayOpen, type OpeningFacts } from './may-open.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'

type Given = Partial<OpeningFacts['complaint']> & Partial<Omit<OpeningFacts, 'complaint'>>

function facts({ caseUnitIds = [], agencyNos = [], ...complaint }: Given = {}): OpeningFacts {
  const plain = { stage: 'S10', unitId: 'DISNAKER', namesOfficial: false, officialUnitId: null } as const
  return { complaint: { ...plain, ...complaint }, caseUnitIds, agencyNos }
}

const READ = 'complaint:read'
const CONTENT = 'complaint:open-content'
const ordinary = facts()
const named = facts({ unitId: 'INSPEKTORAT', namesOfficial: true, officialUnitId: 'DISNAKER' })
const ofInspectorate = facts({ unitId: 'INSPEKTORAT', namesOfficial: true, officialUnitId: 'INSPEKTORAT' })
const accepted = facts({ stage: 'S20', caseUnitIds: ['DISNAKER', 'DPMPTSP'] })
const ledByPolice = facts({ unitId: 'SATPOL_PP' })

describe('who may open a report', () => {
  test.each<[StaffRole, string, Permission, OpeningFacts, string]>([
    ['INTAKE_OFFICER', 'DISNAKER', CONTENT, ordinary, 'yes'],
    ['SCREENER', 'DISNAKER', CONTENT, ordinary, 'yes'],
    ['DUTY_OFFICER', 'DISNAKER', CONTENT, ordinary, 'yes'],
    ['OFFICE_HEAD', 'DISNAKER', CONTENT, ordinary, 'yes'],
    ['SCREENER', 'DISNAKER', CONTENT, ledByPolice, 'yes'],
    ['VERIFIER', 'DISNAKER', READ, ordinary, 'role'],
    ['FIELD_TEAM', 'DISNAKER', READ, ordinary, 'role'],
    ['ADMINISTRATOR', 'DISKOMINFOSANTIK', READ, ordinary, 'role'],
    ['AUDITOR', 'INSPEKTORAT', READ, ordinary, 'yes'],
    ['AUDITOR', 'INSPEKTORAT', CONTENT, ordinary, 'role'],
    ['INSPECTOR', 'INSPEKTORAT', READ, ordinary, 'yes'],
    ['INSPECTOR', 'INSPEKTORAT', CONTENT, ordinary, 'no-such-complaint'],
    ['LEAD_OFFICER', 'DPMPTSP', READ, ordinary, 'no-such-complaint'],
    ['LEAD_OFFICER', 'DPMPTSP', CONTENT, accepted, 'yes'],
    ['LEAD_OFFICER', 'SATPOL_PP', CONTENT, accepted, 'no-such-complaint'],
    ['LEAD_OFFICER', 'SATPOL_PP', CONTENT, ledByPolice, 'no-such-complaint'],
    ['LEAD_OFFICER', 'SATPOL_PP', CONTENT, facts({ unitId: 'SATPOL_PP', stage: 'S20' }), 'yes'],
    ['OFFICE_HEAD', 'SATPOL_PP', READ, ledByPolice, 'no-such-complaint'],
    ['REGIONAL_SECRETARY', 'SETDA', READ, ordinary, 'no-such-complaint'],
  ])('%s of %s: %s', (...[role, unitId, permission, given, answer]) => {
    expect(answerTo({ role, unitId }, permission, given)).toBe(answer)
  })
})

describe('a report that names an official (domain.md 11.9)', () => {
  test.each<[StaffRole, string, Permission, OpeningFacts, string]>([
    ['SCREENER', 'DISNAKER', READ, named, 'no-such-complaint'],
    ['INTAKE_OFFICER', 'DISNAKER', READ, named, 'no-such-complaint'],
    ['DUTY_OFFICER', 'DISNAKER', CONTENT, named, 'no-such-complaint'],
    ['OFFICE_HEAD', 'DISNAKER', READ, named, 'no-such-complaint'],
    [
      'LEAD_OFFICER',
      'BKPSDM',
      READ,
      facts({ ...named.complaint, stage: 'S20', caseUnitIds: ['BKPSDM'] }),
      'no-such-complaint',
    ],
    ['INSPECTOR', 'INSPEKTORAT', CONTENT, named, 'yes'],
    ['AUDITOR', 'INSPEKTORAT', READ, named, 'yes'],
    ['AUDITOR', 'DISNAKER', READ, named, 'no-such-complaint'],
    ['REGIONAL_SECRETARY', 'SETDA', READ, named, 'no-such-complaint'],
    ['INSPECTOR', 'INSPEKTORAT', READ, ofInspectorate, 'no-such-complaint'],
    ['REGIONAL_SECRETARY', 'SETDA', CONTENT, ofInspectorate, 'yes'],
  ])('%s of %s: %s', (...[role, unitId, permission, given, answer]) => {
    expect(answerTo({ role, unitId }, permission, given)).toBe(answer)
  })
})

test('a tie to an agency it is linked to is told to the officer', () => {
  const tied = aStaffActor({ roles: ['SCREENER'], ties: [agencyNo(12)] })
  expect(mayOpen(tied, READ, facts({ agencyNos: [agencyNo(12)] }))).toMatchObject({
    refusal: { why: 'conflict-of-interest' },
  })
  expect(mayOpen(tied, READ, facts({ agencyNos: [agencyNo(13)] })).ok).toBe(true)
})

test.each([
  ['the public', { kind: 'public' }],
  ['a job', { kind: 'system', job: 'x' }],
  ['an agency', anAgencyUser()],
] as const)('%s opens none', (_, actor) => {
  expect(mayOpen(actor, READ, ordinary)).toMatchObject({ refusal: { why: 'role' } })
})

function answerTo(
  { role, unitId }: { role: StaffRole; unitId: string },
  permission: Permission,
  given: OpeningFacts,
): string {
  const answer = mayOpen(aStaffActor({ roles: [role], unitId }), permission, given)
  if (answer.ok) return 'yes'
  return answer.refusal.code === 'not-allowed' ? answer.refusal.why : answer.refusal.code
}
