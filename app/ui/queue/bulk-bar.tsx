import type { Language } from '#app/i18n/language.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

/** Acts on the ticked rows; each leads to a page that shows first what it would do. None closes or rejects. */
export function BulkBar({ mayAssign, language }: { mayAssign: boolean; language: Language }) {
  const { bulk: said } = queueMessages(language)
  return (
    <div className="massal" role="group" aria-label={said.label}>
      <b>{said.selected}</b>
      {mayAssign && (
        <>
          <button className="tombol tombol--kedua tombol--kecil" name="a" value="assign">
            <Icon name="orang" /> {said.assign}
          </button>
          <button className="tombol tombol--kedua tombol--kecil" name="a" value="release">
            <Icon name="ulang" /> {said.release}
          </button>
        </>
      )}
      <button className="tombol tombol--kedua tombol--kecil" name="a" value="complete">
        <Icon name="surat" /> {said.complete}
      </button>
      <button className="tombol tombol--kedua tombol--kecil" name="a" value="letters">
        <Icon name="cetak" /> {said.letters}
      </button>
    </div>
  )
}
