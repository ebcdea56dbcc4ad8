import { randomUUID } from 'node:crypto'
import { registers } from '#app/adapters/official-registers.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import type { CheckPanel } from '#app/domain/checks/panel.ts'
import { checkSubject } from '#app/domain/checks/request.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { numberOn } from '#app/domain/norms/parameters.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { listChecksOf } from '#app/repositories/checks.server.ts'

/** All the looks at one document of an agency, and what this officer may do about it. Nothing where it has no such document. */
export async function readCheckPanel(
  context: Context,
  { record, evidenceRef, norms }: { record: AgencyRecord; evidenceRef: string; norms: Norms },
): Promise<CheckPanel | undefined> {
  const subject = checkSubject(record, evidenceRef, norms.evidenceKinds)
  if (!subject.ok) return undefined
  const { system, said, evidence } = subject.value
  const { today } = context
  return {
    ...{ agencyNo: record.no, evidenceRef, system, said, number: evidence.number, today, key: randomUUID() },
    checks: await listChecksOf(evidenceRef),
    isConfigured: system !== 'ISSUER' && evidence.number !== null && registers.isConfigured(system),
    mayLook: requirePermission(context.actor, 'verification:record', { agencyNo: record.no }).ok,
    staleAfter: numberOn(norms.parameters, 'param.data.stale_after', today),
  }
}
