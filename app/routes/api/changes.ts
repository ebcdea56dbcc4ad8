import type { LoaderFunctionArgs } from '@remix-run/node'
import { ChangesQuery, readParameters } from '#app/http/api/parameters.server.ts'
import { jsonAnswer } from '#app/http/json.server.ts'
import { readOnly } from '#app/http/problem.server.ts'
import { dayOf, startOfDay } from '#app/domain/shared/day.ts'
import { listChangesAfter, listChangesSince } from '#app/repositories/changes.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = readParameters(request, ChangesQuery)
  if (!asked.ok) return asked.response
  const { since, limit } = asked.value
  const items =
    typeof since === 'number' ? await listChangesAfter(since, limit) : await listChangesSince(instant(since), limit)
  const last = items.at(-1)
  return jsonAnswer(request, { items, next: last && items.length === limit ? String(last.seq) : null })
}

type Since = Exclude<ReturnType<typeof ChangesQuery.parse>['since'], number>

function instant(since: Since) {
  const day = dayOf(since)
  return day === since ? startOfDay(day) : (since as Exclude<Since, typeof day>)
}

export const action = readOnly
