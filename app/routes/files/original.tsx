import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { noFileAnswer } from '#app/http/send-file.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { fileMessages } from '#app/i18n/files/messages.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { AreaField } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { findOriginal, hasSaidWhy, unsealOriginal } from '#app/use-cases/open-original.server.ts'

export const handle = { permission: 'file:read-original' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { context, actor, preferences } = signedIn
  const found = await findOriginal(actor, params['id'] ?? '')
  if (!found.ok) throw noFileAnswer(found.refusal, preferences.language)
  const { id, name } = found.value
  const by = presenceAsked(signedIn, handle.permission, context.now)
  return data({ language: preferences.language, id, name, by, isOpen: await hasSaidWhy(context, found.value) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const fields = await readFields(request)
  const reason = fields['alasan'] ?? ''
  const wrong = (error: { reason?: string; presence?: string }) =>
    data({ reason: reason.slice(0, 2_000), error }, { status: 422 })
  const given = { permission: handle.permission, fields, headers: request.headers }
  const present = await confirmPresence(signedIn, given)
  if (!present.ok) return wrong({ presence: presenceWords(present.refusal, language) })
  const opened = await unsealOriginal(present.value, params['id'] ?? '', reason)
  if (opened.ok) return redirect(`/berkas/${opened.value.id}/asli`, 303)
  if (opened.refusal.code === 'reason-needed') return wrong({ reason: fileMessages(language).original.reasonNeeded })
  throw noFileAnswer(opened.refusal, language)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${fileMessages(loaded?.language ?? 'id').original.title} · CekLembaga` },
]

/** Why the sealed original is opened; then the link to it, for ten minutes. */
export default function OriginalPage() {
  const { language, id, name, by, isOpen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = fileMessages(language).original
  return (
    <div className="susun">
      <h1>{said.title}</h1>
      <p>
        <b>{name}</b>
      </p>
      {isOpen && (
        <div className="catatan catatan--baik">
          <Icon name="kunci" />
          <div>
            <p className="catatan__judul">{said.granted}</p>
            <p>
              <a href={`/berkas/${id}/asli/unduh`}>{said.download}</a>
            </p>
          </div>
        </div>
      )}
      <p>{said.why}</p>
      <form method="post" className="susun">
        <AreaField
          name="alasan"
          label={said.reason}
          hint={said.reasonHint}
          typed={answer?.reason}
          error={answer?.error.reason}
          rows={3}
          required
        />
        <ConfirmField language={language} by={by} error={answer?.error.presence} />
        <p>
          <button className="tombol">{said.button}</button>
        </p>
      </form>
    </div>
  )
}
