import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { personsBehind } from '#app/domain/access/actor.ts'
import { sharePerson } from '#app/domain/access/person-keys.ts'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { requirePermission, type Permission } from '#app/domain/access/policy.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import type { SharedContact } from '#app/domain/registry/shared-contacts.ts'
import { DecisionForm, formRefusal } from '#app/domain/vetting/decision-form.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { checkPanelWords } from '#app/i18n/checks/panel-words.ts'
import { receiptWords } from '#app/i18n/counter/messages.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { vettingMessages } from '#app/i18n/vetting/messages.ts'
import { notSecondWords, vettingPageWords } from '#app/i18n/vetting/page-words.ts'
import { decisionRefusalWords } from '#app/i18n/vetting/refusal-words.ts'
import { CheckPanel } from '#app/ui/checks/check-panel.tsx'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { Checklist } from '#app/ui/vetting/checklist.tsx'
import { FileViewer } from '#app/ui/files/file-viewer.tsx'
import { SharedContacts } from '#app/ui/registry/shared-contacts.tsx'
import { Decision, type DecisionProps } from '#app/ui/vetting/decision.tsx'
import { DocumentPanel } from '#app/ui/vetting/document-panel.tsx'
import { Told } from '#app/ui/vetting/told.tsx'
import { VettingHead } from '#app/ui/vetting/vetting-head.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { readSharedContacts } from '#app/use-cases/read-shared-contacts.server.ts'
import { readVettingPage, secondOfficerRefusal } from '#app/use-cases/read-vetting-page.server.ts'
import { takeDecision } from '#app/use-cases/take-decision.server.ts'

export const handle = { permission: 'vetting:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { context, actor, preferences } = signedIn
  const { searchParams } = new URL(request.url)
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) throw new Response('agency-number', { status: 404 })
  const asked = { no: no.data, rowKey: params['syarat'], evidenceRef: searchParams.get('bukti') }
  const page = await readVettingPage(context, asked)
  if (!page) throw new Response(null, { status: 404 })
  const { language } = preferences
  const can = (permission: Permission) => requirePermission(actor, permission, { agencyNo: no.data }).ok
  return data(
    {
      language,
      words: vettingPageWords(page, language),
      shared: await sharedWith(context, no.data),
      seenVersion: page.agency.version,
      today: context.today,
      told: searchParams.get('hasil'),
      mayPropose: can('act:propose-decision'),
      mayCompare: can('act:propose-merger'),
      mayAsk: can('vetting:ask-for-more'),
      isSealed: page.isSealed,
      rotate: page.rotate,
      files: page.files,
      received: receiptWords(page, language),
      panel: page.checks && checkPanelWords(page.checks, language),
      at: { file: searchParams.get('berkas'), page: Number(searchParams.get('halaman') ?? 1) },
      mayOpenOriginal: can('file:read-original'),
      notYou: page.proposal ? notSecondWords(secondOfficerRefusal(context, page.proposal), language) : null,
      by: presenceAsked(signedIn, 'act:confirm-decision', context.now),
      isMine: sharePerson(personsBehind(actor), page.proposal?.persons ?? []),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

async function sharedWith(...asked: Parameters<typeof readSharedContacts>): Promise<SharedContact[]> {
  const shared = await readSharedContacts(...asked)
  return shared.ok ? shared.value : []
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const typed = await readFields(request)
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) throw new Response('agency-number', { status: 404 })
  const refused = (error: string, status: number) =>
    data({ error, note: typed['catatan']?.slice(0, 10_000) ?? '' }, { status })
  const form = DecisionForm.safeParse(typed)
  if (!form.success) return refused(decisionRefusalWords(formRefusal(form.error), language), 422)
  const { headers } = request
  const present = await confirmPresence(signedIn, { permission: PRESENCE[form.data.tindakan], fields: typed, headers })
  if (!present.ok) return refused(presenceWords(present.refusal, language), 422)
  const taken = await takeDecision(present.value, no.data, form.data)
  if (!taken.ok) return refused(decisionRefusalWords(taken.refusal, language), 409)
  const { pathname } = new URL(request.url)
  return redirect(`${pathname}?hasil=${taken.value}`, 303)
}

/** Which row says whether the person proves once more to be at the keyboard. */
const PRESENCE = {
  terima: 'act:propose-decision',
  kembali: 'act:propose-decision',
  cabut: 'act:propose-decision',
  lengkapi: 'vetting:ask-for-more',
  konfirmasi: 'act:confirm-decision',
  tolak: 'act:confirm-decision',
  tarik: 'act:withdraw',
} as const satisfies Record<DecisionForm['tindakan'], Permission>

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.words.title ?? ''} · CekLembaga` },
]

const NO_ANSWER = { error: null, note: '' }

export default function VettingRoute() {
  const { language, words, shared, told, by, files, at, mayOpenOriginal, panel, ...loaded } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? NO_ANSWER
  const said = vettingMessages(language)
  const decision: DecisionProps = {
    ...loaded,
    said,
    evidence: words.row?.document,
    proposal: words.proposal,
    previews: words.previews,
    typed: answer,
    confirmField: <ConfirmField language={language} by={by} />,
  }
  const hrefAt = (file: string, page: number) => `${words.row?.here ?? ''}?berkas=${file}&halaman=${String(page)}`
  const viewer = <FileViewer {...{ language, files, at, hrefAt, mayOpenOriginal }} />
  return (
    <>
      <VettingHead words={words} said={said} />
      <Told told={told} error={answer.error} said={said} />
      <Sealed isSealed={loaded.isSealed} said={said.sealed} />
      <div className="verif">
        <Checklist list={words.list} said={said} />
        {words.row && (
          <div className="susun">
            <DocumentPanel
              {...words.row}
              said={said.document}
              received={loaded.received}
              viewer={viewer}
              checks={panel && <CheckPanel panel={panel} />}
            />
            {words.row.document && <Decision {...decision} />}
          </div>
        )}
      </div>
      {shared.length > 0 && (
        <SharedContacts {...{ shared, language }} compareAt={loaded.mayCompare ? words.no : null} />
      )}
    </>
  )
}

function Sealed({ isSealed, said }: { isSealed: boolean; said: string }) {
  return isSealed ? <p className="catatan catatan--awas">{said}</p> : null
}
