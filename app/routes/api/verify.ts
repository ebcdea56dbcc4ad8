import type { ActionFunctionArgs } from '@remix-run/node'
import { verifyAnswer } from '#app/http/api/verify-answer.server.ts'
import { readDocument } from '#app/http/document.server.ts'
import { jsonAnswer } from '#app/http/json.server.ts'
import { problem } from '#app/http/problem.server.ts'
import { verifyDocument } from '#app/use-cases/verify-document.server.ts'

const PROBLEMS = { empty: 'empty-document', 'not-a-pdf': 'not-a-pdf', 'too-large': 'document-too-large' } as const

export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== 'POST') return loader({ request })
  const document = await readDocument(request)
  const verified = document.ok ? await verifyDocument(document.value) : document
  if (!verified.ok) return problem(request, PROBLEMS[verified.refusal.code])
  return jsonAnswer(request, verifyAnswer(verified.value))
}

export function loader({ request }: { request: Request }) {
  return problem(request, 'method-not-allowed', { headers: { Allow: 'POST' } })
}
