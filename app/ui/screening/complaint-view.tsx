import { Facts, Files, Letters, Part, Steps, type FileRow, type LetterRow } from './complaint-parts.tsx'
import { Moves, type MoveRow, type TypedMove } from './moves.tsx'
import type { PresenceBy } from '#app/domain/access/presence.ts'
import type { Mode, Complaint } from '#app/domain/complaints/complaint.ts'
import type { Language } from '#app/i18n/language.ts'
import type { ScreeningMessages } from '#app/i18n/screening/id.ts'
import type { FactRow } from '#app/i18n/screening/page-words.ts'
import type { MessageView } from '#app/i18n/tracking/inbox-words.ts'
import { trackingMessages } from '#app/i18n/tracking/messages.ts'
import { Inbox } from '#app/ui/complaints/inbox.tsx'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { AreaField } from '#app/ui/form/field.tsx'
import { UrgencyMark } from '#app/ui/queue/work-marks.tsx'

type View = {
  no: string
  severity: { level: Complaint['severity']; words: string }
  mode: Mode
  hasIdentity: boolean
  official: string
  facts: readonly FactRow[]
  content: readonly FactRow[] | null
  isDestroyed: boolean
  files: readonly FileRow[]
  messages: readonly MessageView[] | null
  steps: readonly { key: number; day: string; text: string; reason: string; by: string }[]
  moves: readonly MoveRow[]
  letters: readonly LetterRow[]
  cases: readonly string[]
  agencyNos: readonly string[]
  bodies: readonly { value: string; label: string }[]
  version: string
}

type Props = {
  view: View
  said: ScreeningMessages
  language: Language
  by: PresenceBy | null
  mayWrite: boolean
  mayAsk: boolean
  mayUnseal: boolean
  answer: { error: string; typed: NonNullable<TypedMove> } | null
}

/** One report: what may be done next first, then what it says, then what was done. */
export function ComplaintView(props: Props) {
  const { view, said } = props
  return (
    <>
      <nav className="remah" aria-label={said.list.title}>
        <ol>
          <li>
            <a href="/petugas/laporan">{said.page.back}</a>
          </li>
          <li aria-current="page">{view.no}</li>
        </ol>
      </nav>
      <div className="judul-baris">
        <h1>{view.no}</h1>
        <UrgencyMark urgency={view.severity.level} words={view.severity.words} />
      </div>
      {view.official !== '' && <p className="catatan">{view.official}</p>}
      <div className="tiga">
        <div className="susun">
          <NextMoves {...props} />
          <Sealed {...props} />
          <Part id="langkah" title={said.page.steps}>
            <div className="dalam">
              <Steps steps={view.steps} />
            </div>
          </Part>
        </div>
        <Aside {...props} />
      </div>
    </>
  )
}

function NextMoves({ view, said, language, by, answer }: Props) {
  if (view.moves.length === 0) return null
  return (
    <Part id="berikut" title={said.page.moves} note={view.version}>
      <Moves
        moves={view.moves}
        said={said}
        no={view.no}
        bodies={view.bodies}
        typed={answer?.typed ?? null}
        confirm={<ConfirmField language={language} by={by} />}
      />
    </Part>
  )
}

/** What the report says and what was written since: for whoever may open it. */
function Sealed(props: Props) {
  const { view, said, mayUnseal } = props
  const { content } = view
  return (
    <>
      <Part id="isi-laporan" title={said.page.said}>
        <div className="dalam">
          {content && <p className="petunjuk">{said.page.saidNote}</p>}
          {content ? <Facts rows={content} /> : <p>{view.isDestroyed ? said.page.destroyed : said.page.sealed}</p>}
        </div>
      </Part>
      {view.messages && (
        <>
          <Part id="bukti" title={said.page.files}>
            <Files files={view.files} said={said.page} mayUnseal={mayUnseal} />
          </Part>
          <Messages {...props} messages={view.messages} />
        </>
      )}
    </>
  )
}

function Messages({ messages, said, language, mayWrite, answer }: Props & { messages: readonly MessageView[] }) {
  const typed = answer?.typed.act === 'pesan' ? answer.typed.fields['pesan'] : undefined
  return (
    <Part id="pesan" title={said.page.messages}>
      <div className="dalam">
        <Inbox messages={messages} said={trackingMessages(language).inbox} />
        {mayWrite && (
          <form method="post" className="susun">
            <AreaField
              name="pesan"
              id="tulis"
              label={said.page.write}
              hint={said.page.writeHint}
              typed={typed}
              rows={3}
            />
            <button className="tombol tombol--kecil" name="tindakan" value="pesan">
              {said.page.send}
            </button>
          </form>
        )}
      </div>
    </Part>
  )
}

function Aside({ view, said, mayAsk }: Props) {
  const { page } = said
  return (
    <aside className="susun">
      <Part id="pokok" title={page.facts}>
        <div className="dalam">
          <Facts rows={view.facts} />
          {view.hasIdentity && mayAsk && (
            <p>
              <a href={`/petugas/laporan/${view.no}/identitas`}>{page.mode}</a>
            </p>
          )}
        </div>
      </Part>
      <Part id="perkara" title={page.cases}>
        <div className="dalam">
          {view.cases.length === 0 ? <p>{page.noCase}</p> : view.cases.map((line) => <p key={line}>{line}</p>)}
        </div>
      </Part>
      <Part id="lembaga" title={page.links}>
        <div className="dalam">
          {view.agencyNos.length === 0 && <p>{page.noLinks}</p>}
          {view.agencyNos.map((no) => (
            <p key={no}>
              <a href={`/petugas/lembaga/${no}`}>{no}</a>
            </p>
          ))}
          <p>
            <a href={`/petugas/laporan/${view.no}/tautan`}>{page.linkTo}</a>
          </p>
        </div>
      </Part>
      <Part id="surat" title={page.letters}>
        <Letters letters={view.letters} said={page} />
      </Part>
    </aside>
  )
}
