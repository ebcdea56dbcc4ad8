import type { ActionFunctionArgs } from '@remix-run/node'
import { challengeProblem, complaintAnswer, complaintProblem } from '#app/http/api/complaint-answer.server.ts'
import { readComplaintBody } from '#app/http/api/complaint-body.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { problem } from '#app/http/problem.server.ts'
import { guardProgram } from '#app/use-cases/guard-intake.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'

/** A report sent by another program. Nothing of it can be read here: it is followed at /lacak. */
export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== 'POST') return loader({ request })
  const context = publicContext(request)
  const guarded = await guardProgram(context, request.headers.get('altcha'))
  if (!guarded.ok) return challengeProblem(request, guarded.refusal.challenge)
  const body = await readComplaintBody(request)
  if (!body.ok) return complaintProblem(request, body.refusal)
  const { report, sentKey, files } = body.value
  const { content, identity, ...how } = report
  const reception = { ...how, channel: 'API' as const, receivedAt: context.now }
  const sent = await submitComplaint(context, { reception, content, identity, sentKey, files })
  return sent.ok ? complaintAnswer(sent.value) : complaintProblem(request, sent.refusal)
}

export function loader({ request }: { request: Request }) {
  return problem(request, 'method-not-allowed', { headers: { Allow: 'POST' } })
}
