import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may, type Permission } from '#app/domain/access/policy.ts'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import {
  formAbout,
  officeChoices,
  readOfficeOrder,
  waitingOf,
  type OfficeOrder,
} from '#app/http/offices-page.server.ts'
import { staffRequest, type SignedIn } from '#app/http/signed-in.server.ts'
import { officeRefusalWords, officesMessages } from '#app/i18n/offices/messages.ts'
import { delegationWords, holdingWords, todayWords } from '#app/i18n/offices/page-words.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { listHoldings } from '#app/repositories/office-holdings.server.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { HoldingForm } from '#app/ui/offices/holding-form.tsx'
import { HoldingsTable } from '#app/ui/offices/holdings-table.tsx'
import { WaitingHoldings } from '#app/ui/offices/waiting.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { confirmHolding, declineHolding, proposeHolding, withdrawHolding } from '#app/use-cases/keep-offices.server.ts'
import { readOffices } from '#app/use-cases/read-offices.server.ts'

export const handle = { permission: 'holding:read' } as const

const PATH = '/petugas/jabatan'
const PRESENCE = {
  propose: 'act:propose-holding',
  konfirmasi: 'act:confirm-holding',
  tolak: 'act:confirm-holding',
  tarik: 'act:withdraw',
} as const satisfies Record<OfficeOrder['kind'], Permission>

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { actor, context, preferences } = signedIn
  const { language } = preferences
  const page = await readOffices(context.today)
  const url = new URL(request.url)
  const canPropose = may(actor, 'act:propose-holding')
  const waiting = page.proposals.map((proposal) => waitingOf(proposal, signedIn, page.names))
  const loaded = {
    ...{ language, canPropose, waiting, seenVersion: page.seenVersion, saved: url.searchParams.has('tersimpan') },
    ...officeChoices(language),
    form: canPropose ? formAbout(url, page.standing) : null,
    today: todayWords(page.standing, context.today, language),
    standing: page.standing.map((one) => holdingWords(one, language)),
    history: page.history.map((one) => holdingWords(one, language)),
    delegations: page.delegations.map((one) => delegationWords(one, language)),
    by: presenceAsked(signedIn, 'act:confirm-holding', context.now),
  }
  return data(loaded, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const fields = await readFields(request)
  const order = readOfficeOrder(fields, await listHoldings())
  const refused = (error: string, status: number) => data({ error, typed: fields }, { status })
  const given = { permission: PRESENCE[order.kind], fields, headers: request.headers }
  const present = await confirmPresence(signedIn, given)
  if (!present.ok) return refused(presenceWords(present.refusal, language), 422)
  const done = await carryOut(present.value, order, fields)
  if (done.ok) return redirect(`${PATH}?tersimpan=ya`, 303)
  return refused(officeRefusalWords(done.refusal, language), 422)
}

type SignedInStaff = Awaited<ReturnType<typeof staffRequest>>['actor']

async function carryOut(
  context: SignedIn<SignedInStaff>['context'],
  order: OfficeOrder,
  { catatan: note = '', versi = '' }: Readonly<Record<string, string>>,
) {
  const seenVersion = versi === '' ? Number.NaN : Number(versi)
  if (order.kind === 'propose') {
    return order.act.ok ? proposeHolding(context, { act: order.act.value, reason: note, seenVersion }) : order.act
  }
  const { ref } = order
  if (order.kind === 'konfirmasi') return confirmHolding(context, { ref, note, seenVersion })
  return order.kind === 'tolak' ? declineHolding(context, { ref, note }) : withdrawHolding(context, { ref, note })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${officesMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function OfficesRoute() {
  const { language, standing, history, waiting, seenVersion, canPropose, ...loaded } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = officesMessages(language)
  const { form } = loaded
  const choices = { offices: loaded.offices, capacities: loaded.capacities }
  const confirmField = <ConfirmField language={language} by={loaded.by} />
  return (
    <>
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      <Outcome error={answer?.error} saved={loaded.saved} word={said.saved} />
      <h2>{said.today}</h2>
      <dl className="fakta">
        {loaded.today.map(({ office, capacity }) => (
          <div key={office}>
            <dt>{office}</dt>
            <dd>{capacity}</dd>
          </div>
        ))}
      </dl>
      <h2>{said.table.title}</h2>
      <HoldingsTable rows={standing} said={said} caption={said.table.title} canChange={canPropose} />
      {form ? (
        <HoldingForm
          {...{ said, seenVersion, ...choices, ...form, confirmField }}
          typed={answer?.typed ?? form.typed}
        />
      ) : (
        <>
          {canPropose && (
            <p>
              <a className="tombol tombol--kedua" href="?baru=ya#isian">
                {said.form.add}
              </a>
            </p>
          )}
          <WaitingHoldings rows={waiting} said={said.waiting} {...{ seenVersion, confirmField }} />
        </>
      )}
      <h2>{said.delegations.title}</h2>
      <p>{said.delegations.lead}</p>
      {loaded.delegations.length === 0 && <p>{said.delegations.none}</p>}
      <ul>
        {loaded.delegations.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <details className="lipat">
        <summary>{said.table.history}</summary>
        <HoldingsTable rows={history} said={said} caption={said.table.history} canChange={false} />
      </details>
    </>
  )
}

function Outcome({ error, saved, word }: { error: string | undefined; saved: boolean; word: string }) {
  if (error !== undefined) {
    return (
      <div className="ringkas-galat" role="alert" tabIndex={-1}>
        <p>{error}</p>
      </div>
    )
  }
  return saved ? (
    <p className="catatan" role="status">
      {word}
    </p>
  ) : null
}
