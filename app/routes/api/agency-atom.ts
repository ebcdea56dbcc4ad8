import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '#app/http/api/atom.server.ts'
import { readAgencyNo } from '#app/http/api/parameters.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { textAnswer } from '#app/http/json.server.ts'
import { movedTo } from '#app/http/api/moved.server.ts'
import { problem, readOnly } from '#app/http/problem.server.ts'
import { listChangesOf } from '#app/repositories/changes.server.ts'
import { readPublicRecord } from '#app/use-cases/read-public-record.server.ts'

const ENTRIES = 100

export async function loader({ request, params }: LoaderFunctionArgs) {
  const no = readAgencyNo(request, params['no'])
  if (!no.ok) return no.response
  const found = await readPublicRecord(publicContext(request), no.value)
  if (!found) return problem(request, 'agency-not-found')
  if (found.record.no !== no.value) return movedTo(request, found.record.no)
  const changes = await listChangesOf(found.agency.id, ENTRIES)
  return textAnswer(request, atomFeed(found.record, changes, found.norms), 'application/atom+xml; charset=utf-8')
}

export const action = readOnly
