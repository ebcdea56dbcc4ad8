import { z } from 'zod'
import { PlanForm } from '#app/domain/visits/plan.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What was typed into the plan of a visit: comes back with what is wrong. */
export type TypedPlan = {
  plannedOn: string
  reason: string
  team: string[]
  lead: string
  assignmentNo: string
  assignmentOn: string
}

/** The plan of a visit as posted, or the codes of what cannot be read. A body that is no form is an empty plan. */
export async function readPlanForm(
  request: Request,
): Promise<{ typed: TypedPlan; read: Result<PlanForm, readonly string[]> }> {
  const form = await request.formData().catch(() => new FormData())
  const text = (name: string, most = 2_000) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.slice(0, most) : ''
  }
  const team = form.getAll('tim').flatMap((id) => (typeof id === 'string' ? [id.slice(0, 100)] : []))
  const typed: TypedPlan = {
    ...{ plannedOn: text('hari'), reason: text('maksud-kunjungan'), team: team.slice(0, 20), lead: text('ketua') },
    ...{ assignmentNo: text('surat-tugas'), assignmentOn: text('tanggal-surat-tugas') },
  }
  const parsed = PlanForm.safeParse(typed)
  return { typed, read: parsed.success ? accept(parsed.data) : refuse(wrongIn(parsed.error)) }
}

const CODES: Readonly<Record<string, string>> = { team: 'team-too-small', lead: 'lead-not-in-team' }

function wrongIn(error: z.ZodError<PlanForm>): string[] {
  return Object.keys(z.flattenError(error).fieldErrors).map((field) => CODES[field] ?? field)
}
