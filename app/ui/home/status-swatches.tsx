import { Icon } from '#app/ui/icons/icon.tsx'
import { STATUS_NAMES } from '#app/ui/status-name.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'
import type { Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'

export type StatusLabels = Readonly<Record<StatusCode, string>>

const COMMON: readonly StatusCode[] = [
  'TERVERIFIKASI_AKTIF',
  'AKTIF_BERSYARAT',
  'DALAM_VERIFIKASI',
  'BELUM_MEMENUHI_SYARAT',
  'KEDALUWARSA',
]
const OTHERS: readonly StatusCode[] = [
  'PROGRAM_DIHENTIKAN',
  'DIBEKUKAN',
  'DICABUT',
  'PENDAFTARAN_DIBATALKAN',
  'BERHENTI_BEROPERASI',
  'DI_LUAR_KEWENANGAN',
  'TIDAK_TERCATAT',
]

/** The swatch book: each status with its word, icon and weave; the common ones first, the others folded. */
export function StatusSwatches({ labels, language }: { labels: StatusLabels; language: Language }) {
  return (
    <>
      <ul className="contoh" role="list">
        {COMMON.map((code) => (
          <Swatch key={code} code={code} label={labels[code]} language={language} />
        ))}
      </ul>
      <details className="lipat lipat--lebar">
        <summary>{messages(language).home.read.more}</summary>
        <ul className="contoh contoh--dua" role="list">
          {OTHERS.map((code) => (
            <Swatch key={code} code={code} label={labels[code]} language={language} />
          ))}
        </ul>
      </details>
    </>
  )
}

function Swatch({ code, label, language }: { code: StatusCode; label: string; language: Language }) {
  return (
    <li data-status={STATUS_NAMES[code]}>
      <div className="contoh__kain">
        <div className="tenun" aria-hidden="true"></div>
        <Icon name={`st-${STATUS_NAMES[code]}`} />
      </div>
      <div>
        <b>{label}</b>
        <span>{messages(language).home.statusMeanings[code]}</span>
      </div>
    </li>
  )
}
