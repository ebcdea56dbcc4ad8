import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ClaimForm, MEMBER_ROLES } from '#app/domain/claims/claim.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { keptTexts } from '#app/http/application-pages.server.ts'
import { ROOM_HEADERS } from '#app/http/own-agency.server.ts'
import { agencyRequest } from '#app/http/signed-in.server.ts'
import { readUploadForm } from '#app/http/upload-form.server.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { KEPT_FIELD, UploadField } from '#app/ui/files/upload-field.tsx'
import { AreaField, ChoiceField, ErrorSummary, TextField } from '#app/ui/form/field.tsx'
import { claimWithProof } from '#app/use-cases/claim-with-proof.server.ts'
import { keepUploads, type KeptUploads } from '#app/use-cases/keep-uploads.server.ts'

export const handle = { permission: 'agency:claim' } as const

const FIELDS = ['agencyNo', 'role', 'message', KEPT_FIELD]
const Form = ClaimForm.extend({ agencyNo: AgencyNo })

export async function loader({ request }: LoaderFunctionArgs) {
  const { preferences } = await agencyRequest(request, handle.permission)
  const no = AgencyNo.safeParse(new URL(request.url).searchParams.get('no') ?? '')
  return data({ language: preferences.language, no: no.success ? no.data : '' }, { headers: ROOM_HEADERS })
}

const NOTHING: KeptUploads = { kept: [], refused: [] }

export async function action({ request }: ActionFunctionArgs) {
  const { context, preferences } = await agencyRequest(request, handle.permission)
  const { refusals } = ownDeskMessages(preferences.language)
  const read = await readUploadForm(request, { fields: FIELDS })
  if (!read.ok) {
    const { code, fields } = read.refusal
    return data({ typed: keptTexts(fields), wrong: [], error: refusals[code], uploads: NOTHING }, { status: 422 })
  }
  const { fields, files, all } = read.value
  const typed = keptTexts(fields)
  const sent = { files, keptIds: all(KEPT_FIELD) }
  const form = Form.safeParse(fields)
  if (!form.success) {
    const uploads = await keepUploads(context, sent)
    const wrong = Object.keys(z.flattenError(form.error).fieldErrors)
    return data({ typed, wrong, error: null, uploads: uploads.ok ? uploads.value : NOTHING }, { status: 422 })
  }
  const claimed = await claimWithProof(context, { form: form.data, ...sent })
  if (claimed.ok) return redirect('/lembaga-saya', 303)
  const { code, kept, refused } = claimed.refusal
  return data({ typed, wrong: [], error: refusals[code], uploads: { kept, refused } }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${ownDeskMessages(loaded?.language ?? 'id').claims.make} · CekLembaga` },
]

export default function ClaimPage() {
  const { language, no } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = ownDeskMessages(language).claims
  const { typed, wrong, error, uploads } = answer ?? {
    typed: { agencyNo: no },
    wrong: [],
    error: null,
    uploads: NOTHING,
  }
  const errorOf = (name: keyof typeof said.errors) => (isIn(wrong, name) ? said.errors[name] : undefined)
  const roles = MEMBER_ROLES.map((role) => ({ value: role, label: said.roles[role] }))
  return (
    <>
      <ErrorSummary title={said.errorTitle} errors={errorsIn(wrong, error, said.errors)} />
      <h1>{said.make}</h1>
      <p>{said.lead}</p>
      <form method="post" encType="multipart/form-data" className="tumpuk">
        <TextField
          name="agencyNo"
          label={said.no}
          hint={said.noHint}
          error={errorOf('agencyNo')}
          typed={typed['agencyNo']}
          required
        />
        <p>
          <a href="/lembaga">{said.find}</a>
        </p>
        <ChoiceField
          name="role"
          label={said.role}
          choices={roles}
          error={errorOf('role')}
          typed={typed['role']}
          required
        />
        <AreaField
          name="message"
          label={said.message}
          hint={said.messageHint}
          error={errorOf('message')}
          typed={typed['message']}
          required
        />
        <UploadField language={language} label={said.proof} kept={uploads.kept} refused={uploads.refused} required />
        <p>
          <button className="tombol" type="submit">
            {said.send}
          </button>
        </p>
      </form>
    </>
  )
}

function isIn(wrong: readonly string[], name: string): boolean {
  return wrong.includes(name)
}

function errorsIn(wrong: readonly string[], error: string | null, said: Readonly<Record<string, string>>) {
  const fields = Object.entries(said).flatMap(([name, text]) => (wrong.includes(name) ? [{ name, text }] : []))
  return error === null ? fields : [...fields, { name: '', text: error }]
}
