import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/policy.ts'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { ReportForm } from '#app/domain/access/ties.ts'
import { refuse } from '#app/domain/shared/result.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { staffRequest, type SignedIn } from '#app/http/signed-in.server.ts'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import { formatMoment } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/language.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { tieRefusalWords, tiesMessages } from '#app/i18n/ties/messages.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { TieForm } from '#app/ui/ties/tie-forms.tsx'
import { TiesTable, type TieRow } from '#app/ui/ties/ties-table.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { endRecordedTie, recordTie } from '#app/use-cases/keep-ties.server.ts'
import { readTies, type TiesPage } from '#app/use-cases/read-ties.server.ts'

export const handle = { permission: 'tie:read' } as const

const PATH = '/petugas/hubungan'

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { actor, context, preferences } = signedIn
  const { language } = preferences
  const page = await readTies()
  const mayRecord = may(actor, 'tie:record')
  const by = mayRecord ? presenceAsked(signedIn, 'tie:record', context.now) : null
  const officers = page.officers.map(({ accountId, name }) => ({ value: accountId, label: name }))
  const { searchParams } = new URL(request.url)
  const saved = searchParams.has('tersimpan')
  const rows = rowsOf(page, language)
  const ending = rows.find(({ id, canEnd }) => canEnd && String(id) === searchParams.get('akhiri')) ?? null
  const loaded = { language, rows, ending, mayRecord, by, officers, saved }
  return data(loaded, { headers: { 'Cache-Control': 'no-store' } })
}

function rowsOf({ ties, names, agencies }: TiesPage, language: Language): TieRow[] {
  const { kinds } = accountMessages(language).own.ties
  const { self } = tiesMessages(language)
  return ties.map(({ id, accountId, agencyNo, kind, note, declaredBy, declaredAt }) => ({
    id,
    officer: names.get(accountId) ?? accountId,
    agencyNo,
    agency: agencies.get(agencyNo) ?? '',
    kind: kind === 'REPORTED' ? '' : kinds[kind],
    since: formatMoment(declaredAt, language),
    by: declaredBy === null ? self : (names.get(declaredBy) ?? declaredBy),
    note: note ?? '',
    canEnd: declaredBy !== null,
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const fields = await readFields(request)
  const typed = {
    accountId: fields['accountId'] ?? '',
    agencyNo: fields['agencyNo'] ?? '',
    reason: fields['reason'] ?? '',
  }
  const refused = (error: string, status: number) => data({ error, typed }, { status })
  const present = await confirmPresence(signedIn, { permission: 'tie:record', fields, headers: request.headers })
  if (!present.ok) return refused(presenceWords(present.refusal, language), 422)
  const done = await keep(present.value, fields)
  if (!done.ok) return refused(tieRefusalWords(done.refusal, language), 422)
  return redirect(`${PATH}?tersimpan=ya`, 303)
}

type Fields = Readonly<Record<string, string>>

async function keep(context: SignedIn<SignedInStaff>['context'], fields: Fields) {
  if (fields['tindakan'] === 'akhiri') {
    return endRecordedTie(context, { tieId: Number(fields['hubungan']) || 0, reason: fields['reason'] ?? '' })
  }
  const form = ReportForm.safeParse(fields)
  return form.success ? recordTie(context, form.data) : refuse({ code: 'fields-wrong' } as const)
}

type SignedInStaff = Awaited<ReturnType<typeof staffRequest>>['actor']

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${tiesMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function TiesRoute() {
  const { language, rows, mayRecord, by, officers, saved, ending } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = tiesMessages(language)
  return (
    <>
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      {answer && (
        <div className="ringkas-galat" role="alert" tabIndex={-1}>
          <p>{answer.error}</p>
        </div>
      )}
      {saved && !answer && (
        <p className="catatan" role="status">
          {said.saved}
        </p>
      )}
      <TiesTable rows={rows} said={said} mayRecord={mayRecord} />
      {mayRecord && (
        <TieForm
          {...{ said, officers, ending }}
          typed={answer?.typed ?? {}}
          confirmField={<ConfirmField {...{ language, by }} />}
        />
      )}
    </>
  )
}
