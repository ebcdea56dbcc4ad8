import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { correctionMessages } from '#app/i18n/corrections/messages.ts'
import { correctionRow } from '#app/i18n/corrections/words.ts'
import { listCorrections } from '#app/repositories/corrections.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { CorrectionTable } from '#app/ui/corrections/correction-table.tsx'

export const handle = { permission: 'correction:answer' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const isOpen = new URL(request.url).searchParams.get('dijawab') !== '1'
  const [found, norms] = await Promise.all([listCorrections({ open: isOpen, limit: 200 }), loadNorms()])
  const rows = found.map((one) => correctionRow(one, { norms, today: context.today, language }))
  return data({ language, isOpen, rows }, { headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${correctionMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function CorrectionsPage() {
  const { language, isOpen, rows } = useLoaderData<typeof loader>()
  const said = correctionMessages(language)
  return (
    <>
      <div>
        <h1>{said.title}</h1>
        <p>{said.lead}</p>
      </div>
      <nav className="baris" aria-label={said.title}>
        <a href="/petugas/koreksi" aria-current={isOpen ? 'page' : undefined}>
          {said.open}
        </a>
        <a href="/petugas/koreksi?dijawab=1" aria-current={isOpen ? undefined : 'page'}>
          {said.answered}
        </a>
      </nav>
      <CorrectionTable rows={rows} said={said} caption={isOpen ? said.open : said.answered} />
    </>
  )
}
