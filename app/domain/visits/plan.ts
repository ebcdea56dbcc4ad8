import { z } from 'zod'
import { visitTasks, type VisitTask } from './tasks.ts'
import type { VisitMember } from './visit.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { Day } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** A visit as an officer plans it. The number of the letter of assignment may come later. */
export const PlanForm = z.object({
  plannedOn: Day,
  reason: z.string().trim().min(1).max(500),
  team: z.array(z.string()).max(12),
  lead: z.string(),
  assignmentNo: z.string().trim().max(120).default(''),
  assignmentOn: z.union([Day, z.literal('')]).default(''),
})
export type PlanForm = z.infer<typeof PlanForm>

/** An officer who may be sent. `hasTie`: they have declared a tie to this agency. */
export type Candidate = Omit<VisitMember, 'isLead' | 'signedAt'> & { hasTie: boolean }

/** Two at least: what one alone has seen, nobody can bear out (domain.md 9). */
const SMALLEST_TEAM = 2

export type PlanRefusal =
  | { code: 'planned-in-the-past' }
  | { code: 'team-too-small' }
  | { code: 'not-a-candidate'; accountId: string }
  /** Refused, and the reason is recorded (domain.md 9). */
  | { code: 'member-has-tie'; accountId: string; name: string }
  | { code: 'lead-not-in-team' }
  | { code: 'nothing-to-look-at' }

export type Planned = { tasks: VisitTask[]; team: VisitMember[] }

/** Who goes, and what they are to look at. */
export function planVisit(
  record: AgencyRecord,
  form: PlanForm,
  known: { candidates: readonly Candidate[]; norms: Norms; today: Day },
): Result<Planned, PlanRefusal> {
  if (form.plannedOn < known.today) return refuse({ code: 'planned-in-the-past' })
  const team = teamOf(form, known.candidates)
  if (!team.ok) return team
  const tasks = visitTasks(record, known.norms, form.plannedOn)
  return tasks.length === 0 ? refuse({ code: 'nothing-to-look-at' }) : accept({ tasks, team: team.value })
}

function teamOf(form: PlanForm, candidates: readonly Candidate[]): Result<VisitMember[], PlanRefusal> {
  const ids = [...new Set(form.team)]
  if (ids.length < SMALLEST_TEAM) return refuse({ code: 'team-too-small' })
  if (!ids.includes(form.lead)) return refuse({ code: 'lead-not-in-team' })
  const team: VisitMember[] = []
  for (const accountId of ids) {
    const candidate = candidates.find((one) => one.accountId === accountId)
    if (!candidate) return refuse({ code: 'not-a-candidate', accountId })
    if (candidate.hasTie) return refuse({ code: 'member-has-tie', accountId, name: candidate.name })
    const { hasTie: _hasTie, ...member } = candidate
    team.push({ ...member, isLead: accountId === form.lead, signedAt: null })
  }
  return accept(team)
}
