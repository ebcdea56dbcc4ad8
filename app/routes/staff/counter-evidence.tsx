import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requirePermission } from '#app/domain/access/policy.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { keptTexts } from '#app/http/application-pages.server.ts'
import { EVIDENCE_FIELDS, readEvidenceForm } from '#app/http/evidence-form.server.ts'
import { evidenceAsked } from '#app/http/evidence-page.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { readUploadForm } from '#app/http/upload-form.server.ts'
import { counterMessages } from '#app/i18n/counter/messages.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { KEPT_FIELD } from '#app/ui/files/upload-field.tsx'
import { TextField } from '#app/ui/form/field.tsx'
import { EvidenceFields } from '#app/ui/own-desk/evidence-fields.tsx'
import { keepUploads, type KeptUploads } from '#app/use-cases/keep-uploads.server.ts'
import { offerEvidence } from '#app/use-cases/offer-evidence.server.ts'

export const handle = { permission: 'evidence:submit' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { preferences, no } = await counterRequest(request, params['no'])
  const { language } = preferences
  const { record, asked } = await evidenceAsked(request, { no, language })
  const loaded = { language, no, name: record.name, ...asked }
  return data(loaded, { headers: { 'Cache-Control': 'no-store' } })
}

/** An officer of the counter without a tie to this agency. */
async function counterRequest(request: Request, typed: string | undefined) {
  const signedIn = await staffRequest(request, handle.permission)
  const no = AgencyNo.safeParse(typed)
  if (!no.success) throw new Response('agency-number', { status: 404 })
  if (!requirePermission(signedIn.actor, handle.permission, { agencyNo: no.data }).ok) throw forbidden()
  return { ...signedIn, no: no.data }
}

const NOTHING: KeptUploads = { kept: [], refused: [] }
const NONE: readonly string[] = []
const BroughtBy = z.string().trim().min(1).max(120)

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences, no } = await counterRequest(request, params['no'])
  const { refusals } = ownDeskMessages(preferences.language)
  const read = await readUploadForm(request, { fields: [...EVIDENCE_FIELDS, 'broughtBy', KEPT_FIELD] })
  if (!read.ok) {
    const { code, fields } = read.refusal
    return data({ typed: keptTexts(fields), wrong: NONE, error: refusals[code], uploads: NOTHING }, { status: 422 })
  }
  const { fields, files, all } = read.value
  const typed = keptTexts(fields)
  const sent = { files, keptIds: all(KEPT_FIELD) }
  const form = readEvidenceForm(fields)
  const broughtBy = BroughtBy.safeParse(fields['broughtBy'])
  if (!form.ok || !broughtBy.success) {
    const uploads = await keepUploads(context, sent)
    const wrong = [...(form.ok ? [] : form.wrong), ...(broughtBy.success ? [] : ['broughtBy'])]
    return data({ typed, wrong, error: null, uploads: uploads.ok ? uploads.value : NOTHING }, { status: 422 })
  }
  const offered = await offerEvidence(context, { no, form: form.form, broughtBy: broughtBy.data, ...sent })
  if (offered.ok) return redirect(`/petugas/lembaga/${no}/loket?terkirim=${offered.value.ref}`, 303)
  const { code, kept, refused } = offered.refusal
  return data({ typed, wrong: NONE, error: refusals[code], uploads: { kept, refused } }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${counterMessages(loaded?.language ?? 'id').evidence.title} · CekLembaga` },
]

export default function CounterEvidenceRoute() {
  const { language, no, name, ...form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { evidence: said } = counterMessages(language)
  const wrong = answer?.wrong.includes('broughtBy') === true
  return (
    <>
      <p>
        <a href={`/petugas/lembaga/${no}`}>{name}</a> · <a href={`/petugas/lembaga/${no}/verifikasi`}>{said.back}</a>
      </p>
      <EvidenceFields {...form} language={language} answer={answer} atCounter={said}>
        <TextField
          name="broughtBy"
          label={said.broughtBy}
          hint={said.broughtByHint}
          error={wrong ? said.broughtByWrong : undefined}
          typed={answer?.typed['broughtBy']}
          required
        />
      </EvidenceFields>
    </>
  )
}
