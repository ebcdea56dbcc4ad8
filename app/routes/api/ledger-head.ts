import type { LoaderFunctionArgs } from '@remix-run/node'
import { jsonAnswer } from '#app/http/json.server.ts'
import { readOnly } from '#app/http/problem.server.ts'
import { listLedgerHeads } from '#app/repositories/ledger-heads.server.ts'

const DAYS = 400

export async function loader({ request }: LoaderFunctionArgs) {
  const heads = await listLedgerHeads(DAYS)
  return jsonAnswer(request, { algorithm: 'SHA-256', heads })
}

export const action = readOnly
