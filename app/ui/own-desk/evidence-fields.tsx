import type { ReactNode } from 'react'
import { UploadField } from '#app/ui/files/upload-field.tsx'
import { ErrorSummary, SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'
import type { FileRefusal, StoredFile } from '#app/domain/files/file.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import type { OwnDeskMessages } from '#app/i18n/own-desk/id.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'

type Answer = {
  typed: Readonly<Record<string, string>>
  wrong: readonly string[]
  error: string | null
  uploads: { kept: readonly StoredFile[]; refused: readonly FileRefusal[] }
}

type Props = {
  language: Language
  /** What is asked for, where the page was opened from a requirement. */
  requirement: string | null
  programme: string
  /** The number under which a document was received just now. */
  sent: string | null
  kinds: readonly Choice[]
  programmes: readonly Choice[]
  answer: Answer | undefined
  /** What an officer at the counter reads instead, and what they are asked besides. */
  atCounter?: { title: string; lead: string; broughtByWrong: string }
  children?: ReactNode
}

const KBLI_VERSIONS = [
  { value: '2025', label: 'KBLI 2025' },
  { value: '2020', label: 'KBLI 2020' },
]

/** A document with its files, as it was typed, with what is wrong beside the fields. */
export function EvidenceFields({ language, requirement, programme, sent, kinds, programmes, answer, ...more }: Props) {
  const said = { ...ownDeskMessages(language).evidence, ...more.atCounter }
  const { typed, wrong, error, uploads } = answer ?? nothingSent(kinds, programme)
  const field = (name: keyof typeof said.errors) => ({
    ...{ name, label: said[name], typed: typed[name] },
    error: wrong.includes(name) ? said.errors[name] : undefined,
  })
  return (
    <>
      <ErrorSummary
        title={said.errorTitle}
        errors={[...counterErrors(wrong, more.atCounter), ...errorsIn(said, wrong, error)]}
      />
      {sent !== null && !answer && (
        <p className="catatan catatan--baik" role="status">
          {fill(said.sent, { nomor: sent })}
        </p>
      )}
      <h1>{said.title}</h1>
      {requirement !== null && <p className="utama">{requirement}</p>}
      <p>{said.lead}</p>
      <form method="post" encType="multipart/form-data" className="tumpuk">
        {more.children}
        <SelectField {...field('kind')} choices={kinds} empty="–" required />
        {programmes.length > 0 && (
          <SelectField
            name="programme"
            label={said.programme}
            choices={programmes}
            empty={said.allProgrammes}
            typed={typed['programme']}
          />
        )}
        <TextField {...field('number')} />
        <TextField {...field('validFrom')} type="date" required />
        <TextField {...field('validTo')} type="date" />
        <TextField {...field('kbli')} />
        <SelectField
          name="kbliVersion"
          label={said.kbliVersion}
          choices={KBLI_VERSIONS}
          typed={typed['kbliVersion'] ?? '2025'}
        />
        <UploadField language={language} label={said.files} kept={uploads.kept} refused={uploads.refused} required />
        <p>
          <button className="tombol" type="submit">
            {said.send}
          </button>
        </p>
      </form>
    </>
  )
}

type Sent = { ref: string; kind: string; state: string; on: string }

/** What was sent before, and what became of it. */
export function SentEvidence({ rows, said }: { rows: readonly Sent[]; said: OwnDeskMessages['evidence'] }) {
  if (rows.length === 0) return null
  return (
    <section className="susun" aria-labelledby="dikirim">
      <h2 id="dikirim">{said.earlier}</h2>
      <ul role="list" className="tumpuk">
        {rows.map(({ ref, kind, state, on }) => (
          <li key={ref} className="baris">
            <strong>{kind}</strong>
            <span>{ref}</span>
            <span>{on}</span>
            <span>{state}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where there is only one kind, it is chosen. */
function nothingSent(kinds: readonly Choice[], programme: string): Answer {
  const [only] = kinds
  const typed: Record<string, string> = { programme }
  if (kinds.length === 1 && only) typed['kind'] = only.value
  return { typed, wrong: [], error: null, uploads: { kept: [], refused: [] } }
}

function counterErrors(wrong: readonly string[], atCounter: Props['atCounter']) {
  return atCounter && wrong.includes('broughtBy') ? [{ name: 'broughtBy', text: atCounter.broughtByWrong }] : []
}

function errorsIn({ errors }: OwnDeskMessages['evidence'], wrong: readonly string[], error: string | null) {
  const fields = Object.entries(errors).flatMap(([name, text]) => (wrong.includes(name) ? [{ name, text }] : []))
  return error === null ? fields : [...fields, { name: '', text: error }]
}
