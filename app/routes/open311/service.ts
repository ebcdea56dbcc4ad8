import type { LoaderFunctionArgs } from '@remix-run/node'
import { addressed, open311Answer, open311Error } from '#app/http/open311/answer.server.ts'
import { JURISDICTION, serviceDefinition } from '#app/http/open311/services.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/** GET services/A6.xml, services/A6.json: what a service asks. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { name, format } = addressed(request)
  if (!format) return open311Error('xml', 'format')
  const jurisdiction = new URL(request.url).searchParams.get('jurisdiction_id') ?? JURISDICTION
  if (jurisdiction !== JURISDICTION) return open311Error(format, 'unknown-jurisdiction')
  const { complaintKinds } = await loadNorms()
  const kind = complaintKinds.kinds.find(({ code }) => code === name)
  if (!kind) return open311Error(format, 'unknown-service')
  const elements = { list: '', item: 'service_definition' }
  return open311Answer({ format, elements, rows: [serviceDefinition(kind, complaintKinds)], single: true })
}
