import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOfInstant } from '#app/domain/shared/day.ts'
import { ownAgencyRequest, ROOM_HEADERS } from '#app/http/own-agency.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { listMembersByName } from '#app/repositories/agency-members.server.ts'
import { endMembership } from '#app/use-cases/claim-agency.server.ts'

export const handle = { permission: 'own-agency:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = { no: params['no'], permission: handle.permission }
  const { actor, preferences, no } = await ownAgencyRequest(request, asked)
  const { language } = preferences
  const { users, claims } = ownDeskMessages(language)
  const members = await listMembersByName(no)
  const rows = members.map(({ accountId, name, role, from }) => ({
    accountId,
    name,
    role: claims.roles[role],
    since: fill(users.since, { tanggal: formatDay(dayOfInstant(from), language) }),
    isMe: accountId === actor.accountId,
  }))
  return data({ language, rows }, { headers: ROOM_HEADERS })
}

/** Leaves the agency: nothing else is done here. */
export async function action({ request, params }: ActionFunctionArgs) {
  const asked = { no: params['no'], permission: 'own-agency:change' } as const
  const { context, actor, no } = await ownAgencyRequest(request, asked)
  // Whoever has left meanwhile is where they wanted to be.
  await endMembership(context, { no, accountId: actor.accountId, reason: '' })
  return redirect('/lembaga-saya', 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${ownDeskMessages(loaded?.language ?? 'id').users.title} · CekLembaga` },
]

export default function OwnUsersPage() {
  const { language, rows } = useLoaderData<typeof loader>()
  const said = ownDeskMessages(language).users
  return (
    <>
      <div>
        <h1>{said.title}</h1>
        <p>{said.lead}</p>
      </div>
      <ul className="tumpuk" role="list">
        {rows.map(({ accountId, name, role, since, isMe }) => (
          <li className="lembar susun" key={accountId}>
            <h2>{name}</h2>
            <p className="baris">
              <span>{role}</span>
              <span>{since}</span>
              {isMe && <strong>{said.you}</strong>}
            </p>
          </li>
        ))}
      </ul>
      <p>{said.another}</p>
      <details className="lipat">
        <summary>{said.leave}</summary>
        <form method="post" className="susun">
          <p>{said.leaveHint}</p>
          <button className="tombol tombol--kedua" type="submit">
            {said.leave}
          </button>
        </form>
      </details>
    </>
  )
}
