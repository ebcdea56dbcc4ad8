import { Hidden, NoTie, Note } from './four-eyes.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import type { VettingMessages } from '#app/i18n/vetting/id.ts'

type Props = {
  said: VettingMessages['fourEyes']
  evidenceRef: string
  seenVersion: number
  typed: { note: string }
  mayPropose: boolean
  mayAsk: boolean
  /** A hint that another officer should look this time. */
  rotation: string | null
}

/** The first officer's decision on a document: a proposal, or a request to the agency. */
export function FirstDecision({ said, evidenceRef, seenVersion, typed, mayPropose, mayAsk, rotation }: Props) {
  return (
    <form className="susun" method="post">
      <Hidden name="bukti" value={evidenceRef} />
      <Hidden name="versi" value={String(seenVersion)} />
      {rotation !== null && (
        <div className="catatan">
          <Icon name="info" />
          <p>{rotation}</p>
        </div>
      )}
      <NoTie said={said} />
      <Note said={said} typed={typed.note} />
      <div className="baris">
        {mayPropose && (
          <>
            <button className="tombol" name="tindakan" value="terima">
              <Icon name="centang" /> {said.proposeAccept}
            </button>
            <button className="tombol tombol--kedua" name="tindakan" value="kembali">
              <Icon name="kiri" /> {said.proposeReject}
            </button>
          </>
        )}
        {mayAsk && (
          <button className="tombol tombol--tenang" name="tindakan" value="lengkapi">
            <Icon name="bendera" /> {said.askMore}
          </button>
        )}
      </div>
    </form>
  )
}

type InvalidateProps = Pick<Props, 'said' | 'evidenceRef' | 'seenVersion'> & { today: string }

/** An accepted document is withdrawn the same way: one proposes, another confirms. */
export function InvalidateForm({ said, evidenceRef, seenVersion, today }: InvalidateProps) {
  return (
    <details className="lipat">
      <summary>{said.invalidateTitle}</summary>
      <form className="susun" method="post">
        <Hidden name="bukti" value={evidenceRef} />
        <Hidden name="versi" value={String(seenVersion)} />
        <div className="ruas">
          <label htmlFor="sejak">{said.invalidateFrom}</label>
          <input className="masuk" id="sejak" name="sejak" type="date" defaultValue={today} required />
        </div>
        <NoTie said={said} />
        <Note said={said} typed="" />
        <button className="tombol tombol--kedua" name="tindakan" value="cabut">
          {said.invalidate}
        </button>
      </form>
    </details>
  )
}
