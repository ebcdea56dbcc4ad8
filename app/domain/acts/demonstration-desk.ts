import { z } from 'zod'
import { Act } from './act.ts'
import { DelegationForm } from '#app/domain/access/delegation.ts'
import { TieForm } from '#app/domain/access/ties.ts'
import { ACTIVITY_KINDS } from '#app/domain/activity/kinds.ts'
import { ApplicationForm } from '#app/domain/applications/application-form.ts'
import { ByHandForm } from '#app/domain/checks/by-hand.ts'
import { ClaimForm } from '#app/domain/claims/claim.ts'
import { ProposedChange } from '#app/domain/proposals/agency-proposal.ts'
import { Day, Instant } from '#app/domain/shared/day.ts'
import { PlanForm } from '#app/domain/visits/plan.ts'
import { AcknowledgeForm } from '#app/domain/visits/signing.ts'
import { VisitReport } from '#app/domain/visits/visit-report.ts'

/** What somebody does: the account `by`, about the agency `agencyId`. `as` names what comes of it, for a later scene. */
const common = { at: Instant, by: z.string(), agencyId: z.string() }
const named = { ...common, as: z.string().optional() }

const Paper = z.object({
  kind: z.string(),
  number: z.string().nullable(),
  programmeKey: z.string().nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
})

const Scene = z.discriminatedUnion('do', [
  z.object({ do: z.literal('propose'), ...common, act: Act, reason: z.string() }),
  z.object({ do: z.literal('ask-correction'), at: Instant, agencyId: z.string(), message: z.string() }),
  z.object({ do: z.literal('offer'), ...common, paper: Paper, files: z.array(z.string()) }),
  z.object({ do: z.literal('check'), ...common, evidenceRef: z.string(), form: ByHandForm }),
  z.object({ do: z.literal('apply'), ...named, form: ApplicationForm }),
  z.object({ do: z.literal('return'), ...common, of: z.string(), missing: z.array(z.string()) }),
  z.object({ do: z.literal('claim'), ...common, form: ClaimForm.omit({ agencyNo: true }), files: z.array(z.string()) }),
  z.object({ do: z.literal('propose-change'), ...common, change: ProposedChange, note: z.string() }),
  z.object({ do: z.literal('plan-visit'), ...named, form: PlanForm }),
  z.object({ do: z.literal('photograph'), ...common, of: z.string(), files: z.array(z.string()), caption: z.string() }),
  z.object({ do: z.literal('report-visit'), ...common, of: z.string(), key: z.uuid(), report: VisitReport }),
  z.object({ do: z.literal('sign-visit'), ...common, of: z.string() }),
  z.object({ do: z.literal('acknowledge-visit'), ...common, of: z.string(), form: AcknowledgeForm }),
  z.object({
    do: z.literal('observe'),
    ...common,
    kind: z.enum(ACTIVITY_KINDS),
    activity: z.string(),
    programmeName: z.string().nullable(),
    observedOn: Day,
    seenAt: z.string(),
    note: z.string().nullable(),
  }),
  z.object({ do: z.literal('declare-tie'), ...common, form: TieForm.omit({ agencyNo: true }) }),
  z.object({ do: z.literal('delegate'), at: Instant, by: z.string(), form: DelegationForm }),
])
export type DemonstrationScene = z.infer<typeof Scene>

/** What happened on the officers' desk in the last days before the demonstration begins, in the order of time. */
export const DemonstrationDesk = z.object({ schemaVersion: z.literal(2), scenes: z.array(Scene) })
export type DemonstrationDesk = z.infer<typeof DemonstrationDesk>

/** How far the desk has been laid: how many scenes have been played, and what the named ones brought. */
export const DeskProgress = z.object({ played: z.number().int(), refs: z.record(z.string(), z.string()) })
export type DeskProgress = z.infer<typeof DeskProgress>
