import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { destroyDraft, readDraft } from '#app/http/complaint-draft.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { STEP_PATHS } from '#app/http/report-wizard.server.ts'
import { destroyDraftFiles } from '#app/use-cases/keep-draft-files.server.ts'

const FORMS = ['LAPOR', 'PERUSAHAAN'] as const
/** A page about the weather, as anybody may have open. */
const NEUTRAL_PAGE = 'https://www.bmkg.go.id/'

/**
 * The quick way out: an ordinary link, as nothing else works without a script. What was written is destroyed first, and
 * the page that follows says nothing of where one was. A link of another site destroys nothing.
 */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const isForeign = request.headers.get('sec-fetch-site') === 'cross-site'
  return redirect(NEUTRAL_PAGE, { status: 303, headers: isForeign ? new Headers() : await destroyAll(request) })
}

/** "Hapus draf": the same, and back to the beginning. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  return redirect(`${STEP_PATHS.KINDS}?status=dihapus`, { status: 303, headers: await destroyAll(request) })
}

async function destroyAll(request: Request): Promise<Headers> {
  const headers = new Headers()
  for (const form of FORMS) {
    const draft = await readDraft(request, form)
    if (draft) await destroyDraftFiles(publicContext(request), { subject: draft.files })
    const { headers: cookie } = await destroyDraft(request, form)
    for (const [name, value] of Object.entries(cookie)) headers.append(name, value)
  }
  return headers
}
