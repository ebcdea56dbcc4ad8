import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FileRefusal, StoredFile } from '#app/domain/files/file.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { readUploadForm } from '#app/http/upload-form.server.ts'
import { visitActOf, visitFields } from '#app/http/visit-form.server.ts'
import type { Language } from '#app/i18n/language.ts'
import { visitMinutesWords } from '#app/i18n/letters/visit-minutes.ts'
import { visitErrorWords, visitsMessages, type VisitTrouble } from '#app/i18n/visits/messages.ts'
import { visitPageWords } from '#app/i18n/visits/page-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { findVisit } from '#app/repositories/visits.server.ts'
import { VisitSheet } from '#app/ui/visits/visit-sheet.tsx'
import { actOnVisit } from '#app/use-cases/act-on-visit.server.ts'
import { readVisitPage } from '#app/use-cases/read-visit-page.server.ts'

export const handle = { permission: 'visit:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const [page, norms] = await Promise.all([readVisitPage(context, params['ref'] ?? ''), loadNorms()])
  if (!page) throw new Response(null, { status: 404 })
  const { language } = preferences
  const { mayAct, mayCancel, key } = page
  const told = new URL(request.url).searchParams.get('hasil')
  const words = visitPageWords(page, norms, language)
  const draft = `${actor.accountId}/${page.visit.ref}`
  return data(
    { language, words, told, mayAct, mayCancel, key, draft, today: context.today },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, 'visit:keep')
  const visit = await findVisit(params['ref'] ?? '')
  if (!visit) throw new Response(null, { status: 404 })
  const form = await readUploadForm(request, { fields: visitFields(visit.tasks) })
  const refused = refusing(form.ok ? form.value.fields : form.refusal.fields, preferences.language)
  if (!form.ok) return refused([{ code: 'form-broken' }])
  const { fields, files, all, discard } = form.value
  const read = visitActOf(fields, { tasks: visit.tasks, today: context.today })
  if (!read.ok) {
    discard()
    return refused(read.refusal.map((code) => ({ code })))
  }
  const uploads = { files, keptIds: all('tersimpan') }
  const done = await actOnVisit(context, { ref: visit.ref, act: read.value, uploads, words: visitMinutesWords })
  if (!done.ok) return refused([done.refusal], done.refusal)
  return redirect(`/petugas/kunjungan/${visit.ref}?hasil=${done.value}`, 303)
}

type Files = { kept: StoredFile[]; refused: FileRefusal[] }

/** The page again with everything that was typed, and what is wrong with it. */
function refusing(fields: Record<string, string>, language: Language) {
  return (codes: readonly VisitTrouble[], { kept, refused }: Files = { kept: [], refused: [] }) => {
    const errors = codes.map((code) => visitErrorWords(code, language))
    return data({ act: fields['maksud'] ?? '', typed: fields, kept, refused, errors }, { status: 422 })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.words.title ?? ''} · CekLembaga` },
]

export default function VisitRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <VisitSheet page={page} answer={answer ?? null} said={visitsMessages(page.language)} />
}
