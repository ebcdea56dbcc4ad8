import type { ReactNode } from 'react'
import { Icon } from '#app/ui/icons/icon.tsx'
import type { proposalWords } from '#app/i18n/vetting/proposal-words.ts'
import type { VettingMessages } from '#app/i18n/vetting/id.ts'

type Said = VettingMessages['fourEyes']

export type FourEyesProps = {
  proposal: ReturnType<typeof proposalWords>
  said: Said
  /** Why this officer cannot be the second; null: they can. */
  notYou: string | null
  isMine: boolean
  seenVersion: number
  typed: { note: string }
  /** The proof of being at the keyboard, where one is asked for. */
  confirmField: ReactNode
}

/** Who proposed, what they saw, and the decision of the second officer. */
export function FourEyes(props: FourEyesProps) {
  const { proposal, said, notYou, isMine } = props
  const canDecide = proposal.isOpen && notYou === null
  return (
    <>
      <div className="empat">
        <div>
          <b>
            <Icon name="centang" /> {proposal.first}
          </b>
          <p className="petunjuk">{proposal.said}</p>
        </div>
        <SecondBox proposal={proposal} said={said} canDecide={canDecide} />
      </div>
      <SeenDocuments documents={proposal.documents} said={said} />
      {proposal.isOpen && !isMine && notYou !== null && <p>{notYou}</p>}
      {canDecide && <SecondForm {...props} />}
      {proposal.isOpen && isMine && <WithdrawForm {...props} />}
    </>
  )
}

type SecondProps = Pick<FourEyesProps, 'proposal' | 'said'> & { canDecide: boolean }

function SecondBox({ proposal, said, canDecide }: SecondProps) {
  if (!proposal.isOpen)
    return (
      <div>
        <b>
          <Icon name="centang" /> {said.second}: {proposal.state}
        </b>
        <p className="petunjuk">{proposal.settled}</p>
      </div>
    )
  return (
    <div className="belum">
      <b>
        <Icon name="jam" /> {canDecide ? said.secondYou : said.second}
      </b>
      <p className="petunjuk">{canDecide ? said.decideBy : said.waiting}</p>
    </div>
  )
}

function SecondForm({ proposal, said, seenVersion, typed, confirmField }: FourEyesProps) {
  return (
    <form className="susun" method="post">
      <Hidden name="usulan" value={proposal.ref} />
      <Hidden name="versi" value={String(seenVersion)} />
      <NoTie said={said} />
      <Note said={said} typed={typed.note} />
      {confirmField}
      <div className="baris">
        <button className="tombol" name="tindakan" value="konfirmasi">
          <Icon name="centang" /> {said.confirm}
        </button>
        <button className="tombol tombol--kedua" name="tindakan" value="tolak">
          <Icon name="kiri" /> {said.decline}
        </button>
      </div>
    </form>
  )
}

function WithdrawForm({ proposal, said }: FourEyesProps) {
  return (
    <form method="post">
      <Hidden name="usulan" value={proposal.ref} />
      <button className="tombol tombol--tenang" name="tindakan" value="tarik">
        {said.withdraw}
      </button>
    </form>
  )
}

function SeenDocuments({ documents, said }: { documents: readonly string[]; said: Said }) {
  return (
    <details className="lipat">
      <summary>{said.seen}</summary>
      {documents.length === 0 ? (
        <p>{said.seenNothing}</p>
      ) : (
        <ul>
          {documents.map((one) => (
            <li key={one} className="kode">
              {one}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

/** The officer's word that they have no tie: asked each time, and never ticked beforehand. */
export function NoTie({ said }: { said: Said }) {
  return (
    <label className="pilih">
      <input type="checkbox" name="tanpaHubungan" value="ya" />
      <span>{said.noTie}</span>
    </label>
  )
}

export function Note({ said, typed }: { said: Pick<Said, 'note' | 'noteHint'>; typed: string | undefined }) {
  return (
    <div className="ruas">
      <label htmlFor="catatan">{said.note}</label>
      <p className="petunjuk" id="catatan-petunjuk">
        {said.noteHint}
      </p>
      <textarea
        className="masuk"
        id="catatan"
        name="catatan"
        rows={2}
        maxLength={2000}
        defaultValue={typed}
        aria-describedby="catatan-petunjuk"
      />
    </div>
  )
}
