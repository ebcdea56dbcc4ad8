import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/policy.ts'
import { reportedParty } from '#app/domain/linking/reported-party.ts'
import { refuse } from '#app/domain/shared/result.ts'
import { refusedReport, REPORT_HEADERS, type StaffSignedIn } from '#app/http/complaint-page.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { asLines, readLinkOrder, readSubjectForm } from '#app/http/linking-form.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { fill } from '#app/i18n/language.ts'
import { linkingMessages, linkingRefusal } from '#app/i18n/linking/messages.ts'
import { candidateRows, duplicateRows, linkRows } from '#app/i18n/linking/page-words.ts'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { DecideForm, OpenSubjectForm } from '#app/ui/linking/linking-forms.tsx'
import { Candidates, DuplicateList, LinkList } from '#app/ui/linking/linking-parts.tsx'
import { openSubject, widenSubject } from '#app/use-cases/keep-subjects.server.ts'
import { linkComplaint, unlinkComplaint } from '#app/use-cases/link-complaint.server.ts'
import { requireComplaint } from '#app/use-cases/open-complaint.server.ts'
import { readLinkingPage } from '#app/use-cases/read-linking-page.server.ts'

export const handle = { permission: 'complaint:open-content' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const page = await readLinkingPage(context, params['no'] ?? '')
  if (!page.ok)
    throw refusedReport(page.refusal.code === 'content-destroyed' ? { code: 'no-such-complaint' } : page.refusal)
  const { complaint, content, links, names, candidates, duplicates, norms } = page.value
  const { language } = preferences
  const query = new URL(request.url).searchParams
  const { names: called, phones, addresses, people } = reportedParty(content)
  const written = { telepon: asLines(phones), alamat: asLines(addresses), orang: asLines(people) }
  return data(
    {
      ...{ language, no: complaint.no, called: called.join(', '), saved: query.has('tersimpan') },
      mayLink: may(actor, 'complaint:link'),
      typed: { pihak: query.get('pihak')?.slice(0, 20) ?? '', nama: called[0] ?? '', tambahkan: 'ya', ...written },
      links: linkRows(links, names, language),
      candidates: candidateRows(candidates, language),
      duplicates: duplicateRows(duplicates, { norms, language }),
    },
    { headers: REPORT_HEADERS },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const known = await requireComplaint(signedIn.context, params['no'] ?? '', handle.permission)
  if (!known.ok) throw refusedReport(known.refusal)
  const fields = await readFields(request)
  const done = await act(signedIn, known.value.no, fields)
  if (done.ok) return redirect(`/petugas/laporan/${known.value.no}/tautan?tersimpan=ya`, 303)
  const error = linkingRefusal(done.refusal, signedIn.preferences.language)
  return data({ error, fields }, { status: 422, headers: REPORT_HEADERS })
}

type Fields = Readonly<Record<string, string>>

async function act({ context }: StaffSignedIn, no: string, fields: Fields) {
  const { tindakan: asked, tautan, alasan = '' } = fields
  if (asked === 'lepas') return unlinkComplaint(context, { no, linkId: Number(tautan) || 0, reason: alasan })
  if (asked !== 'subjek') return link(context, no, fields)
  const form = readSubjectForm(fields)
  return form ? openSubject(context, { no, form }) : refuse({ code: 'fields-wrong' } as const)
}

/** The decision, and what the report adds to what is known of a subject, where the officer asks for it. */
async function link(context: StaffSignedIn['context'], no: string, fields: Fields) {
  const order = readLinkOrder(fields)
  if (!order) return refuse({ code: 'fields-wrong' } as const)
  const linked = await linkComplaint(context, { no, ...order })
  const { target, verdict } = order
  if (!linked.ok || fields['tambahkan'] !== 'ya' || verdict !== 'SAME' || target.kind !== 'SUBJECT') return linked
  return widenSubject(context, { no, ref: target.ref })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${linkingMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function ComplaintLinkingRoute() {
  const { language, no, called, saved, mayLink, typed, links, candidates, duplicates } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = linkingMessages(language)
  const fields = { ...typed, ...answer?.fields }
  return (
    <>
      <p>
        <a href={`/petugas/laporan/${no}`}>{fill(said.back, { nomor: no })}</a>
      </p>
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      {answer && <ErrorSummary title={said.errorTitle} errors={[{ name: 'putuskan', text: answer.error }]} />}
      {saved && !answer && (
        <p className="catatan" role="status">
          {said.saved}
        </p>
      )}
      <p>
        {said.reported}: <b>{called === '' ? said.nobody : called}</b>
      </p>
      <div className="tiga">
        <div className="susun">
          <LinkList rows={links} said={said} mayLink={mayLink} />
          <Candidates
            {...{ rows: candidates, said, title: said.candidates.title, empty: said.candidates.none, choose: mayLink }}
          />
          <DuplicateList rows={duplicates} no={no} said={said} />
        </div>
        {mayLink && (
          <div className="susun">
            <DecideForm said={said} typed={fields} />
            <OpenSubjectForm said={said} typed={fields} />
          </div>
        )}
      </div>
    </>
  )
}
