import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readBulkForm, type BulkForm } from '#app/http/bulk-act.server.ts'
import { shownWork } from '#app/http/queue-page.server.ts'
import { forbidden, staffRequest, type SignedIn } from '#app/http/signed-in.server.ts'
import { applicationLetterWords } from '#app/i18n/letters/application-letters.ts'
import { officeWords } from '#app/i18n/letters/office.ts'
import { bulkWrong, outcomeWords } from '#app/i18n/queue/bulk-words.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'
import { listAssignees } from '#app/repositories/assignments.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { BulkForm as BulkPage } from '#app/ui/queue/bulk-form.tsx'
import { lettersOfApplications } from '#app/use-cases/application-letters.server.ts'
import { previewBulk, runBulk, type BulkLook, type BulkOrder } from '#app/use-cases/bulk-work.server.ts'

export const handle = { permission: 'queue:read' } as const

/** The page is the answer to a form: by its bare address nothing is selected. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { preferences } = await staffRequest(request, handle.permission)
  return data({ language: preferences.language })
}

export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const form = await readBulkForm(request)
  const order = orderOf(form)
  if (form.wrong !== null || form.step !== 'run' || order === null) {
    return data(await pageOf(signedIn, form, form.wrong), { status: form.wrong === null ? 200 : 422 })
  }
  const done = await runBulk(signedIn.context, order)
  if (!done.ok && done.refusal.code === 'not-allowed') throw forbidden()
  if (!done.ok) return data(await pageOf(signedIn, form, done.refusal.code), { status: 422 })
  const count = done.value.filter(({ refusal }) => refusal === null).length
  const told = new URLSearchParams(form.view)
  told.set('selesai', `${form.act}-${String(count)}`)
  return redirect(`/petugas/antrean?${told.toString()}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${queueMessages(loaded?.language ?? 'id').bulk.label} · CekLembaga` },
]

export default function QueueActPage() {
  const { language } = useLoaderData<typeof loader>()
  const page = useActionData<typeof action>()
  if (page) return <BulkPage page={page} />
  const { bulk: said } = queueMessages(language)
  return (
    <div className="tumpuk">
      <h1>{said.label}</h1>
      <p>{said.wrong.none}</p>
      <p>
        <a href="/petugas/antrean">{said.back}</a>
      </p>
    </div>
  )
}

/** Null where there is nothing to carry out: letters come as a file, by a form of their own. */
function orderOf({ act, refs, officer, missing }: BulkForm): BulkOrder | null {
  if (act === 'assign') return { act, refs, officer }
  if (act === 'letters') return null
  if (act === 'release') return { act, refs }
  return { act, refs, missing, letters: lettersOfApplications({ step: applicationLetterWords, office: officeWords }) }
}

/** Before an officer is chosen nothing can be said of each row: they are only listed. */
function lacksOfficer({ act, officer }: BulkForm, wrong: string | null): boolean {
  return act === 'assign' && (officer === '' || wrong === 'no-such-officer')
}

/** Has the page said of each row what will become of it? Taking back asks for nothing more. */
function isChecked({ act, step }: BulkForm): boolean {
  return act === 'release' || (act !== 'letters' && step !== 'ask')
}

async function officersFor(act: BulkForm['act']) {
  return act === 'assign' ? listAssignees() : []
}

/** What the page asks about each row: letters are only looked for, and before an officer is chosen nothing is asked. */
function previewed(form: BulkForm, isListed: boolean): BulkOrder | BulkLook {
  const { refs } = form
  return isListed ? { act: 'list', refs } : (orderOf(form) ?? { act: 'letters', refs })
}

async function pageOf({ context, preferences }: SignedIn, form: BulkForm, wrong: BulkForm['wrong'] | 'not-allowed') {
  const { language } = preferences
  const norms = await loadNorms()
  const isListed = lacksOfficer(form, wrong)
  const preview = await previewBulk(context, previewed(form, isListed))
  if (!preview.ok) throw forbidden()
  const told = { norms, today: context.today }
  const rows = preview.value.map(({ work, refusal }) => ({
    ...shownWork(work, told, language),
    outcome: isListed ? '' : outcomeWords({ refusal, act: form.act }, language),
    isDone: refusal === null,
  }))
  const { act, officer, missingText, view } = form
  return {
    ...{ language, act, officer, missingText, view, rows },
    wrong: wrong === null ? null : bulkWrong(wrong, language),
    gone: form.refs.length - rows.length,
    count: rows.filter(({ isDone }) => isDone).length,
    isChecked: wrong === null && isChecked(form),
    officers: (await officersFor(act)).map(({ accountId, name }) => ({ accountId, name })),
  }
}
