import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { VerifiedDocument, VerifyRefusal } from '#app/domain/letters/verified-document.ts'
import { readUpload } from '#app/http/upload.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { proofMessages } from '#app/i18n/proofs/messages.ts'
import { toldWords } from '#app/i18n/proofs/told-words.ts'
import { DocumentTold } from '#app/ui/proofs/document-told.tsx'
import { CodeForm, FileForm } from '#app/ui/proofs/verify-forms.tsx'
import { verifyDocument } from '#app/use-cases/verify-document.server.ts'

export function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('kode')
  if (code?.trim()) return redirect(`/cek/${encodeURIComponent(code.trim().slice(0, LONGEST_CODE))}`, 303)
  return { language: readPreferences(request).language }
}

/** A proof of filing as somebody pastes it from a print, in lines. */
const LONGEST_CODE = 300

export async function action({ request }: ActionFunctionArgs) {
  const upload = await readUpload(request, 'berkas')
  const verified = upload.ok ? await verifyDocument(upload.value) : upload
  if (!verified.ok) return data({ refusal: verified.refusal.code, verified: null }, { status: 422, headers: HEADERS })
  return data({ refusal: null, verified: verified.value }, { headers: HEADERS })
}

const HEADERS = { 'Cache-Control': 'no-store' }

export const headers = () => HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${proofMessages(loaded?.language ?? 'id').verify.title} · CekLembaga` },
]

export default function VerifyPage() {
  const { language } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { verify } = proofMessages(language)
  return (
    <div className="wadah sempit isi tumpuk">
      {answer?.refusal && <RefusedFile refusal={answer.refusal} language={language} />}
      <h1>{verify.title}</h1>
      {answer?.verified && <Outcome verified={answer.verified} language={language} />}
      <p>{verify.lead}</p>
      <CodeForm said={verify} />
      <FileForm said={verify} error={answer?.refusal ? verify.refusals[answer.refusal] : undefined} />
    </div>
  )
}

type Spoken = { language: 'id' | 'en' }

function RefusedFile({ refusal, language }: Spoken & { refusal: VerifyRefusal['code'] }) {
  const { verify } = proofMessages(language)
  return (
    <div className="ringkas-galat" role="alert" tabIndex={-1}>
      <h2>{verify.errorTitle}</h2>
      <ul>
        <li>
          <a href="#berkas">{verify.refusals[refusal]}</a>
        </li>
      </ul>
    </div>
  )
}

const TONES = { unchanged: 'catatan--baik', altered: 'catatan--bahaya', 'not-ours': 'catatan--awas' } as const

function Outcome({ verified, language }: Spoken & { verified: VerifiedDocument }) {
  const { verify } = proofMessages(language)
  const isReceipt = verified.outcome !== 'not-ours' && verified.kind === 'receipt'
  const { title, text } = (isReceipt ? verify.receiptOutcomes : verify.outcomes)[verified.outcome]
  return (
    <section className={`catatan ${TONES[verified.outcome]}`} role="status" aria-labelledby="hasil">
      <div className="tumpuk tumpuk-s">
        <h2 id="hasil">{title}</h2>
        <p>{text}</p>
        {verified.outcome !== 'not-ours' && <DocumentTold told={toldWords(verified, language)} />}
      </div>
    </section>
  )
}
