import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may, requirePermission } from '#app/domain/access/policy.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { counterMessages } from '#app/i18n/counter/messages.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { listDeadAddresses } from '#app/repositories/dead-addresses.server.ts'
import { clearDeadAddress } from '#app/use-cases/clear-dead-address.server.ts'

export const handle = { permission: 'warning:send' } as const

/** As many as one page needs: an agency has few addresses. */
const SHOWN = 50

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, preferences, no } = await addressRequest(request, params['no'])
  const { language } = preferences
  const [record, items] = await Promise.all([findAgency(no), listDeadAddresses({ no, limit: SHOWN })])
  if (!record) throw new Response(null, { status: 404 })
  const { address: said } = counterMessages(language)
  const rows = items.map(({ id, accountId, trouble, foundAt }) => ({
    id,
    whose: accountId === null ? fill(said.own, { alamat: record.email ?? said.empty }) : said.person,
    found: fill(said.found, { waktu: formatMoment(foundAt, language), jawaban: trouble }),
    mayReplace: accountId === null && may(actor, 'act:propose-correction'),
  }))
  const done = new URL(request.url).searchParams.has('tersimpan')
  return data({ language, no, name: record.name, rows, done }, { headers: { 'Cache-Control': 'no-store' } })
}

/** Somebody who writes to agencies, without a tie to this one. */
async function addressRequest(request: Request, typed: string | undefined) {
  const signedIn = await staffRequest(request, handle.permission)
  const no = AgencyNo.safeParse(typed)
  if (!no.success) throw new Response('agency-number', { status: 404 })
  if (!requirePermission(signedIn.actor, handle.permission, { agencyNo: no.data }).ok) throw forbidden()
  return { ...signedIn, no: no.data }
}

/** The address was looked at and is right. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences, no } = await addressRequest(request, params['no'])
  const { benar } = await readFields(request)
  const cleared = await clearDeadAddress(context, { id: Number(benar) || 0, no })
  if (cleared.ok) return redirect(`/petugas/lembaga/${no}/alamat?tersimpan=ya`, 303)
  return data({ error: counterMessages(preferences.language).address.gone }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${counterMessages(loaded?.language ?? 'id').address.title} · CekLembaga` },
]

export default function DeadAddressesRoute() {
  const { language, no, name, rows, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { address: said } = counterMessages(language)
  return (
    <>
      <p>
        <a href={`/petugas/lembaga/${no}`}>{name}</a>
      </p>
      <h1>{said.title}</h1>
      {answer && (
        <div className="ringkas-galat" role="alert" tabIndex={-1}>
          <p>{answer.error}</p>
        </div>
      )}
      {done && !answer && (
        <p className="catatan catatan--baik" role="status">
          {said.done}
        </p>
      )}
      <p>{rows.length === 0 ? said.none : said.lead}</p>
      <ul role="list" className="tumpuk">
        {rows.map(({ id, whose, found, mayReplace }) => (
          <li key={id} className="tumpuk tumpuk-s">
            <b>{whose}</b>
            <span>{found}</span>
            <form method="post" className="baris">
              <button className="tombol tombol--kedua" type="submit" name="benar" value={id}>
                {said.confirm}
              </button>
              {mayReplace && <a href={`/petugas/lembaga/${no}/usul/data`}>{said.replace}</a>}
            </form>
            {mayReplace && <p className="petunjuk">{said.replaceHint}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
