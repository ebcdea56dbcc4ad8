import { data, redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { keptForm } from '#app/http/kept-form.server.ts'
import { accountRequest } from '#app/http/signed-in.server.ts'
import { firstRoom } from '#app/http/way-back.server.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'
import styles from '#app/styles/masuk.css?url'

/** What somebody had typed while their session ended. It is not sent by itself: they read it and send it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { account, preferences } = await accountRequest(request)
  const kept = await keptForm(new URL(request.url).searchParams.get('isian') ?? '')
  if (!kept) return redirect(firstRoom(account.kind), 303)
  return data({ language: preferences.language, ...kept }, { headers: { 'Cache-Control': 'no-store' } })
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const headers = () => ({ 'Cache-Control': 'no-store' })

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${signInMessages(loaded?.language ?? 'id').continue.title} · CekLembaga` },
]

export default function ContinuePage() {
  const { language, path, fields, files } = useLoaderData<typeof loader>()
  const said = signInMessages(language).continue
  // The same name may come several times, in this order: ticked boxes.
  const texts = fields.map(([name, text], index) => ({ key: `${name}-${String(index)}`, name, text }))
  return (
    <div className="wadah sempit isi tumpuk">
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      {files && <p className="catatan catatan--awas">{said.files}</p>}
      <form method="post" action={path} className="tumpuk">
        {texts.map(({ key, name, text }) => (
          <input key={key} type="hidden" name={name} value={text} />
        ))}
        <section className="tumpuk tumpuk-s" aria-labelledby="ketikan">
          <h2 id="ketikan">{said.typed}</h2>
          {texts
            .filter(({ text }) => text.trim() !== '')
            .map(({ key, text }) => (
              <p key={key} className="ketikan">
                {text}
              </p>
            ))}
        </section>
        <p className="baris">
          <button className="tombol" type="submit">
            {said.send}
          </button>
        </p>
      </form>
      <p>
        <a href={path}>{said.discard}</a>
      </p>
    </div>
  )
}
