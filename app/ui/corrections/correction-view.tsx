import { ChangeForm } from './change-form.tsx'
import type { CorrectionRowView } from './correction-table.tsx'
import { AreaField, ChoiceField, ErrorSummary, SelectField, type Choice } from '#app/ui/form/field.tsx'
import type { DataChange } from '#app/domain/corrections/answer.ts'
import type { CorrectionMessages } from '#app/i18n/corrections/id.ts'

type Typed = Readonly<Record<string, string>>

type CorrectionPageView = CorrectionRowView & {
  isReply: boolean
  message: string
  hasContact: boolean
  answer: { outcome: string; text: string; given: string; masked: string | null; hasLetter: boolean } | null
  change: DataChange
  /** Pieces of the message that look like somebody's private data, one a line. */
  phrases: string
  /** Sanctions that have no reply yet. */
  sanctions: readonly Choice[]
  now: Typed
  seenVersion: number
  districts: readonly Choice[]
  legalForms: readonly Choice[]
  mayPropose: boolean
}

type Given = { contact: string | null; error: string | null; typed: Typed }
type Props = { view: CorrectionPageView; given: Given; said: CorrectionMessages }

/** A request as the officer answers it: what was asked, where to answer, what may be done. */
export function CorrectionView({ view, given, said }: Props) {
  const errors = given.error === null ? [] : [{ name: '', text: given.error }]
  return (
    <>
      <p>
        <a href="/petugas/koreksi">{said.back}</a>
      </p>
      <ErrorSummary title={said.errorTitle} errors={errors} />
      <Head view={view} said={said} />
      <section className="lembar susun" aria-labelledby="isi-permintaan">
        <h2 id="isi-permintaan">{said.message}</h2>
        <p className="apa-adanya">{view.message}</p>
      </section>
      {view.answer ? (
        <Answer answer={view.answer} page={`/petugas/koreksi/${view.ref}`} said={said} />
      ) : (
        <Work {...{ view, given, said }} />
      )}
    </>
  )
}

function Head({ view, said }: Omit<Props, 'given'>) {
  return (
    <div>
      <h1>
        {view.kind}: {view.ref}
      </h1>
      <p className="baris">
        <a href={`/petugas/lembaga/${view.no}/verifikasi`}>{view.agency}</a>
        <span>
          {said.columns.received} {view.received}
        </span>
        <span>
          {said.columns.due} {view.due}
        </span>
        {view.isOverdue && <strong>{said.overdue}</strong>}
      </p>
    </div>
  )
}

function Work({ view, given, said }: Props) {
  return (
    <>
      <Contact view={view} contact={given.contact} said={said.contact} />
      {view.isReply && <ReplyForm view={view} typed={given.typed} said={said.reply} />}
      {!view.isReply && view.mayPropose && <ChangeForm view={view} typed={given.typed} said={said} />}
      <AnswerForm isReply={view.isReply} typed={given.typed} said={said} />
    </>
  )
}

type ContactProps = { view: CorrectionPageView; contact: string | null; said: CorrectionMessages['contact'] }

function Contact({ view, contact, said }: ContactProps) {
  return (
    <section className="susun" aria-labelledby="kontak">
      <h2 id="kontak">{said.title}</h2>
      {!view.hasContact && <p>{said.none}</p>}
      {view.hasContact && contact === null && (
        <form method="post" className="susun">
          <p>
            {said.sealed} {said.mailed}
          </p>
          <button className="tombol tombol--kedua" name="tindakan" value="kontak">
            {said.open}
          </button>
        </form>
      )}
      {contact !== null && (
        <p role="status">
          {said.shown} <strong>{contact}</strong>
        </p>
      )}
    </section>
  )
}

type ReplyProps = { view: CorrectionPageView; typed: Typed; said: CorrectionMessages['reply'] }

function ReplyForm({ view, typed, said }: ReplyProps) {
  const isTyped = typed['tindakan'] === 'muat'
  return (
    <section className="susun" aria-labelledby="muat">
      <h2 id="muat">{said.title}</h2>
      <p>{said.lead}</p>
      {view.sanctions.length === 0 ? (
        <p>{said.noSanction}</p>
      ) : (
        <form method="post" className="tumpuk">
          <input type="hidden" name="tindakan" value="muat" />
          <SelectField
            name="sanctionRef"
            label={said.sanction}
            choices={view.sanctions}
            typed={typed['sanctionRef']}
            required
          />
          <AreaField
            name="phrases"
            label={said.phrases}
            hint={said.phrasesHint}
            rows={4}
            typed={isTyped ? typed['phrases'] : view.phrases}
          />
          <AreaField
            name="text"
            id="catatan-surat"
            label={said.text}
            rows={3}
            typed={isTyped ? typed['text'] : undefined}
          />
          <p>
            <button className="tombol" type="submit">
              {said.publish}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}

/** A right of reply is published or refused; anything else may also be granted. */
function AnswerForm({ isReply, typed, said }: { isReply: boolean; typed: Typed; said: CorrectionMessages }) {
  const outcomes = isReply ? (['REFUSED'] as const) : (['GRANTED', 'PARTLY', 'REFUSED'] as const)
  const isTyped = typed['tindakan'] === 'jawab'
  const { answer } = said
  return (
    <section className="susun" aria-labelledby="jawab">
      <h2 id="jawab">{answer.title}</h2>
      <form method="post" className="tumpuk">
        <input type="hidden" name="tindakan" value="jawab" />
        <ChoiceField
          name="outcome"
          label={answer.outcome}
          choices={outcomes.map((value) => ({ value, label: said.outcomes[value] }))}
          typed={isReply ? 'REFUSED' : typed['outcome']}
          required
        />
        <AreaField
          name="text"
          label={answer.text}
          hint={answer.hint}
          typed={isTyped ? typed['text'] : undefined}
          required
        />
        <p>
          <button className="tombol" type="submit">
            {answer.send}
          </button>
        </p>
      </form>
    </section>
  )
}

type AnswerProps = { answer: NonNullable<CorrectionPageView['answer']>; page: string; said: CorrectionMessages }

function Answer({ answer, page, said }: AnswerProps) {
  return (
    <section className="lembar susun" aria-labelledby="jawaban">
      <h2 id="jawaban">
        {said.answer.title}: {answer.outcome}
      </h2>
      <p className="petunjuk">{answer.given}</p>
      <p className="apa-adanya">{answer.text}</p>
      {answer.masked !== null && <p>{answer.masked}</p>}
      {answer.hasLetter && (
        <p>
          <a href={`${page}/surat`}>{said.answer.letter}</a>
        </p>
      )}
    </section>
  )
}
