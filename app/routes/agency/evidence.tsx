import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { keptTexts } from '#app/http/application-pages.server.ts'
import { EVIDENCE_FIELDS, readEvidenceForm } from '#app/http/evidence-form.server.ts'
import { evidenceAsked } from '#app/http/evidence-page.server.ts'
import { ownAgencyRequest, ROOM_HEADERS } from '#app/http/own-agency.server.ts'
import { readUploadForm } from '#app/http/upload-form.server.ts'
import { sentEvidence } from '#app/i18n/own-desk/evidence-words.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { KEPT_FIELD } from '#app/ui/files/upload-field.tsx'
import { EvidenceFields, SentEvidence } from '#app/ui/own-desk/evidence-fields.tsx'
import { keepUploads, type KeptUploads } from '#app/use-cases/keep-uploads.server.ts'
import { offerEvidence } from '#app/use-cases/offer-evidence.server.ts'

export const handle = { permission: 'evidence:submit' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = { no: params['no'], permission: handle.permission }
  const { preferences, no } = await ownAgencyRequest(request, asked)
  const { language } = preferences
  const { record, requirementId, telling, asked: form } = await evidenceAsked(request, { no, language })
  const earlier = sentEvidence(record, requirementId, telling)
  return data({ language, ...form, earlier }, { headers: ROOM_HEADERS })
}

const NOTHING: KeptUploads = { kept: [], refused: [] }

export async function action({ request, params }: ActionFunctionArgs) {
  const asked = { no: params['no'], permission: handle.permission }
  const { context, preferences, no } = await ownAgencyRequest(request, asked)
  const { refusals } = ownDeskMessages(preferences.language)
  const read = await readUploadForm(request, { fields: [...EVIDENCE_FIELDS, KEPT_FIELD] })
  if (!read.ok) {
    const { code, fields } = read.refusal
    return data({ typed: keptTexts(fields), wrong: [], error: refusals[code], uploads: NOTHING }, { status: 422 })
  }
  const { fields, files, all } = read.value
  const typed = keptTexts(fields)
  const sent = { files, keptIds: all(KEPT_FIELD) }
  const form = readEvidenceForm(fields)
  if (!form.ok) {
    const uploads = await keepUploads(context, sent)
    return data(
      { typed, wrong: form.wrong, error: null, uploads: uploads.ok ? uploads.value : NOTHING },
      { status: 422 },
    )
  }
  const offered = await offerEvidence(context, { no, form: form.form, ...sent })
  if (offered.ok) return redirect(sentAddress(request, offered.value.ref), 303)
  const { code, kept, refused } = offered.refusal
  return data({ typed, wrong: [], error: refusals[code], uploads: { kept, refused } }, { status: 409 })
}

function sentAddress(request: Request, ref: string): string {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.set('terkirim', ref)
  return `${pathname}?${searchParams.toString()}`
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${ownDeskMessages(loaded?.language ?? 'id').evidence.title} · CekLembaga` },
]

export default function EvidencePage() {
  const { language, earlier, ...form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = ownDeskMessages(language).evidence
  return (
    <>
      <EvidenceFields {...form} language={language} answer={answer} />
      <SentEvidence rows={earlier} said={said} />
    </>
  )
}
