import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { publicContext } from '#app/http/context.server.ts'
import { checkPageWords } from '#app/i18n/proofs/check-page.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { proofMessages } from '#app/i18n/proofs/messages.ts'
import { filingProofWords } from '#app/i18n/tracking/filing-proof-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { Icon } from '#app/ui/icons/icon.tsx'
import { CheckSlip } from '#app/ui/proofs/check-slip.tsx'
import { FilingProofPage } from '#app/ui/tracking/filing-proof-page.tsx'
import { lookUpCheck } from '#app/use-cases/look-up-check.server.ts'
import { lookUpFilingProof, type LookedUpProof } from '#app/use-cases/look-up-filing-proof.server.ts'

const HEADERS = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = readPreferences(request).language
  const filed = lookUpFilingProof(params['kode'] ?? '')
  if (filed) return filedAnswer(filed, language)
  const check = await lookUpCheck(publicContext(request), params['kode'] ?? '')
  if (!check.ok) {
    const { code: refusal } = check.refusal
    return data({ found: false as const, language, refusal, filed: null }, { status: 404, headers: HEADERS })
  }
  const page = checkPageWords(check.value, { language, norms: await loadNorms() })
  return data({ found: true as const, language, page }, { headers: HEADERS })
}

/** A proof that a report was filed says it all itself; nothing is looked up. */
async function filedAnswer(filed: LookedUpProof, language: 'id' | 'en') {
  const view = filingProofWords(filed, { language, norms: await loadNorms() })
  const told = { found: false as const, language, refusal: 'unknown' as const, filed: view }
  return data(told, { status: view.isSound ? 200 : 404, headers: HEADERS })
}

export const headers = () => HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${titleOf(loaded)} · CekLembaga` },
  { name: 'robots', content: 'noindex' },
]

export default function CheckPage() {
  const loaded = useLoaderData<typeof loader>()
  if (loaded.found) return <FoundCheck page={loaded.page} language={loaded.language} />
  if (loaded.filed) return <FilingProofPage view={loaded.filed} />
  return <UnknownCode language={loaded.language} refusal={loaded.refusal} />
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function titleOf(loaded: Loaded | undefined): string {
  if (loaded?.found) return loaded.page.slip.title
  if (loaded?.filed) return loaded.filed.title
  return proofMessages(loaded?.language ?? 'id').unknown.title
}

function FoundCheck({ page, language }: Omit<Extract<Loaded, { found: true }>, 'found'>) {
  const said = proofMessages(language)
  return (
    <div className="wadah sempit isi tumpuk">
      <Crumbs page={page} />
      <CheckSlip slip={page.slip} />
      {page.now && <TrueNow now={page.now} />}
      <p className="petunjuk tak-cetak">{page.printHint}</p>
      <div className="baris tak-cetak">
        {page.agency ? (
          <Link className="tombol" to={`/lembaga/${page.agency.no}`}>
            {said.now.open}
          </Link>
        ) : (
          page.now && <Link className="tombol" to={`/lembaga?q=${encodeURIComponent(page.query ?? '')}`}>
            {said.now.searchAgain}
          </Link>
        )}
        {page.hasFile && (
          <a className="tombol tombol--kedua" href={fileHref(page)}>
            <Icon name="unduh" /> {page.isLetter ? said.letter.download : said.receipt.download}
          </a>
        )}
        {page.isLetter && (
          <Link className="tombol tombol--kedua" to="/verifikasi">
            {said.letter.upload}
          </Link>
        )}
      </div>
    </div>
  )
}

function TrueNow({ now }: { now: NonNullable<Extract<Loaded, { found: true }>['page']['now']> }) {
  return (
    <section className="tumpuk tumpuk-s" aria-labelledby="kini">
      <h2 id="kini">{now.title}</h2>
      <p>{now.sentence}</p>
      {now.changes.length > 0 && (
        <ul>
          {now.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function fileHref({ agency, code, isLetter }: Extract<Loaded, { found: true }>['page']): string {
  return isLetter ? `/lembaga/${agency?.no ?? ''}/surat-status?kode=${code}` : `/cek/${code}/unduh`
}

function Crumbs({ page }: Pick<Extract<Loaded, { found: true }>, 'page'>) {
  if (!page.agency) return null
  return (
    <nav className="remah" aria-label={page.crumb}>
      <ol>
        <li>
          <Link to={`/lembaga/${page.agency.no}`}>{page.agency.name}</Link>
        </li>
        <li aria-current="page">{page.crumb}</li>
      </ol>
    </nav>
  )
}

function UnknownCode({ language, refusal }: Pick<Extract<Loaded, { found: false }>, 'language' | 'refusal'>) {
  const { unknown, verify } = proofMessages(language)
  return (
    <div className="wadah sempit isi tumpuk">
      <h1>{unknown.title}</h1>
      <p>{unknown.refusals[refusal]}</p>
      <p>
        <Link className="tombol" to="/verifikasi">
          {verify.title}
        </Link>
      </p>
    </div>
  )
}
