import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FileRefusal } from '#app/domain/files/file.ts'
import { saveDraft } from '#app/http/complaint-draft.server.ts'
import { frameOf, openWizard, openWizardAt, saveStep, STEP_PATHS, type Wizard } from '#app/http/report-wizard.server.ts'
import { readUploadForm, type UploadForm } from '#app/http/upload-form.server.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import { messages } from '#app/i18n/messages.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { EvidenceStep } from '#app/ui/complaints/evidence-step.tsx'
import { WizardPage } from '#app/ui/complaints/wizard-frame.tsx'
import { destroyDraftFiles, keepDraftFiles } from '#app/use-cases/keep-draft-files.server.ts'

const REMOVE = /^hapus:([a-z2-7]{26})$/

export async function loader({ request }: LoaderFunctionArgs) {
  const wizard = await openWizardAt(request)
  const waiting = (await listFilesFor(wizard.draft.files)).filter(({ destroyedAt }) => destroyedAt === null)
  const { files: names } = wizard.value
  const files = waiting.map((file) => ({ file, name: names[file.id] ?? file.name }))
  return data({ frame: frameOf(wizard, 'EVIDENCE'), files })
}

type Refused = { error: string | null; refused: readonly FileRefusal[] }

export async function action({ request }: ActionFunctionArgs) {
  const wizard = await openWizard(request)
  const form = await readUploadForm(request, { fields: ['aksi'] })
  const words = complaintFormWords(wizard.language).evidence.form
  if (!form.ok) return refusedWith({ error: words[form.refusal.code], refused: [] })
  const remove = REMOVE.exec(form.value.fields['aksi'] ?? '')?.[1]
  if (remove !== undefined) {
    form.value.discard()
    return removeOne(wizard, remove)
  }
  if (form.value.files.length > 0) return keepFiles(request, wizard, form.value)
  return goOn(request, wizard, form.value.fields['aksi'])
}

/** A file that was chosen is kept, whichever button was pressed. */
async function keepFiles(request: Request, wizard: Wizard, { files, fields }: UploadForm) {
  const { draft, headers } = await saveDraft(request, 'LAPOR', wizard.value)
  const kept = await keepDraftFiles(wizard.context, { subject: draft.files, files })
  if (!kept.ok) {
    const { form } = complaintFormWords(wizard.language).evidence
    return refusedWith({ error: form['too-many-files'], refused: [] }, headers)
  }
  const named = kept.value.kept.map(({ file, calledBefore }) => [file.id, calledBefore] as const)
  const value = { ...wizard.value, files: { ...wizard.value.files, ...Object.fromEntries(named) } }
  const own = withCookie(request, headers)
  await saveDraft(own, 'LAPOR', value)
  if (kept.value.refused.length > 0) return refusedWith({ error: null, refused: kept.value.refused }, headers)
  const { aksi: asked } = fields
  if (asked === 'unggah') return redirect(STEP_PATHS.EVIDENCE, { status: 303, headers })
  return goOn(own, { ...wizard, value }, asked)
}

async function goOn(request: Request, wizard: Wizard, action: string | undefined) {
  const { to, headers } = await saveStep(request, wizard, { step: 'EVIDENCE', said: {}, action })
  return redirect(to ?? STEP_PATHS.EVIDENCE, { status: 303, headers })
}

async function removeOne({ context, draft }: Wizard, id: string) {
  if (draft) await destroyDraftFiles(context, { subject: draft.files, only: id })
  return redirect(STEP_PATHS.EVIDENCE, 303)
}

function refusedWith(refused: Refused, headers: Record<string, string> = {}) {
  return data(refused, { status: 422, headers })
}

/** The same request as it would come with the cookie that was just set. */
function withCookie(request: Request, headers: Record<string, string>): Request {
  const set = headers['Set-Cookie']?.split(';')[0]
  if (set === undefined) return request
  return new Request(request.url, { headers: { cookie: [request.headers.get('cookie'), set].filter(Boolean).join('; ') } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const language = loaded?.frame.language ?? 'id'
  return [{ title: `${complaintFormWords(language).titles.EVIDENCE} · ${messages(language).shell.titleEnd}` }]
}

export default function ReportEvidence() {
  const { frame, files } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WizardPage frame={frame}>
      <EvidenceStep language={frame.language} files={files} refused={answer?.refused ?? []} error={answer?.error ?? null} />
    </WizardPage>
  )
}
