import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { isFormKind, type FormKind } from '#app/domain/acts/act-form.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { actFields } from '#app/i18n/acts/form-words.ts'
import { actsMessages } from '#app/i18n/acts/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { vettingMessages } from '#app/i18n/vetting/messages.ts'
import { decisionRefusalWords } from '#app/i18n/vetting/refusal-words.ts'
import { ActFields } from '#app/ui/acts/act-fields.tsx'
import { Grounds } from '#app/ui/acts/grounds.tsx'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { Hidden, Note } from '#app/ui/vetting/four-eyes.tsx'
import { Told } from '#app/ui/vetting/told.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { capacityOfRegent, proposeByForm } from '#app/use-cases/propose-by-form.server.ts'
import { readStaffAgency } from '#app/use-cases/read-staff-agency.server.ts'

export const handle = { permission: 'agency:read' } as const

const ROWS: Readonly<Record<FormKind, Permission>> = {
  sanksi: 'act:propose-sanction',
  'angkat-sanksi': 'act:propose-sanction',
  temuan: 'act:propose-finding',
  'temuan-selesai': 'act:propose-finding',
  berhenti: 'act:propose-correction',
  data: 'act:propose-correction',
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { context, actor, preferences } = signedIn
  const { no, kind } = addressed(params)
  if (!requirePermission(actor, ROWS[kind], { agencyNo: no }).ok) throw forbidden()
  const page = await readStaffAgency(context, no)
  if (!page) throw new Response(null, { status: 404 })
  const { language } = preferences
  const typed = Object.fromEntries(new URL(request.url).searchParams)
  return data(
    {
      language,
      kind,
      name: page.record.name,
      no,
      seenVersion: page.agency.version,
      fields: actFields(kind, page, { language, typed, today: context.today }),
      capacity: await capacityOfRegent(context.today),
      by: presenceAsked(signedIn, ROWS[kind], context.now),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const { no, kind } = addressed(params)
  const fields = await readFields(request)
  const answer = (error: string, wrong: readonly string[], status: number) =>
    data({ error, wrong, typed: kept(fields) }, { status })
  const { headers } = request
  const present = await confirmPresence(signedIn, { permission: ROWS[kind], fields, headers })
  if (!present.ok) return answer(presenceWords(present.refusal, language), [], 422)
  const proposed = await proposeByForm(present.value, { no, kind, fields })
  if (proposed.ok) return redirect(`/petugas/usulan/${proposed.value}?hasil=proposed`, 303)
  const { refusal } = proposed
  if (refusal.code !== 'fields-wrong') return answer(decisionRefusalWords(refusal, language), [], 409)
  return answer(wrongWords(refusal.wrong, language), refusal.wrong, 422)
}

function addressed(params: Readonly<Record<string, string | undefined>>): { no: AgencyNo; kind: FormKind } {
  const no = AgencyNo.safeParse(params['no'])
  const kind = params['jenis']
  if (!no.success || !isFormKind(kind)) throw new Response(null, { status: 404 })
  return { no: no.data, kind }
}

/** What was typed comes back, but for what proves presence. */
function kept({ kataSandi: _password, kode: _code, ...fields }: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.slice(0, 10_000)]))
}

function wrongWords(wrong: readonly string[], language: 'id' | 'en'): string {
  const said = actsMessages(language)
  const labels: Readonly<Record<string, string>> = said.fields
  return fill(said.wrong, { kolom: wrong.map((name) => labels[name] ?? name).join(', ') })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded ? actsMessages(loaded.language).kinds[loaded.kind] : ''} · CekLembaga` },
]

export default function NewActRoute() {
  const { language, kind, name, no, seenVersion, fields, capacity, by } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = actsMessages(language)
  const vetting = vettingMessages(language)
  const typed = answer?.typed ?? {}
  return (
    <div className="sempit susun">
      <h1>{said.kinds[kind]}</h1>
      <p>
        <a href={`/petugas/lembaga/${no}`}>{name}</a>
      </p>
      <p>{said.leads[kind]}</p>
      <Told told={null} error={answer?.error ?? null} said={vetting} />
      <form method="post" className="tumpuk">
        <Hidden name="versi" value={String(seenVersion)} />
        <ActFields fields={fields} typed={typed} wrong={answer?.wrong ?? []} />
        {kind === 'sanksi' && (
          <Grounds said={said.grounds} capacity={fill(said.grounds.capacity, { kapasitas: capacity })} typed={typed} />
        )}
        <Note said={{ ...vetting.fourEyes, note: said.fields.reason }} typed={typed['catatan']} />
        <ConfirmField language={language} by={by} />
        <button className="tombol" type="submit">
          {said.submit}
        </button>
      </form>
    </div>
  )
}
