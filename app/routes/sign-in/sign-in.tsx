import { data, redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDoors } from '#app/http/demonstration-doors.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { lacksSecondFactor, readSignedIn } from '#app/http/signed-in.server.ts'
import { carriedOn, wayOn } from '#app/http/way-back.server.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'
import styles from '#app/styles/masuk.css?url'
import { DemonstrationDoors } from '#app/ui/sign-in/demonstration-doors.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await readSignedIn(request)
  if (signedIn && !lacksSecondFactor(signedIn)) return redirect(wayOn(request, signedIn.account.kind), 303)
  const { language } = readPreferences(request)
  const left = new URL(request.url).searchParams.has('keluar')
  const doors = await listDoors(language)
  return data({ language, left, doors, carried: carriedOn(request) }, { headers: { 'Cache-Control': 'no-store' } })
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const headers = () => ({ 'Cache-Control': 'no-store' })

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${signInMessages(loaded?.language ?? 'id').page.title} · CekLembaga` },
]

export default function SignInPage() {
  const { language, left, doors, carried } = useLoaderData<typeof loader>()
  const said = signInMessages(language).page
  return (
    <div className="wadah sempit isi tumpuk">
      <h1>{said.title}</h1>
      {left && <p role="status">{said.left}</p>}
      <p>{said.lead}</p>
      {doors.length > 0 && (
        <DemonstrationDoors language={language} doors={doors} action={`/masuk/demonstrasi${carried}`} />
      )}
    </div>
  )
}
