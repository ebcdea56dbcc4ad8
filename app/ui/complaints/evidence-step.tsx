import type { FileRefusal, StoredFile } from '#app/domain/files/file.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import { fileCare, fileLine, fileRefusalWords } from '#app/i18n/files/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { Icon } from '#app/ui/icons/icon.tsx'
import { WizardButtons } from './wizard-frame.tsx'

/** A file of the draft, under the name it had where it came from. */
type EvidenceFile = { file: StoredFile; name: string }

type Props = {
  language: Language
  files: readonly EvidenceFile[]
  refused: readonly FileRefusal[]
  /** What is wrong with the sending as a whole. */
  error: string | null
}

const ACCEPTS = 'application/pdf,image/jpeg,image/png,image/webp,.pdf,.jpg,.jpeg,.png,.webp'

/** Evidence, one or more files at a time; each can be taken away again. */
export function EvidenceStep({ language, files, refused, error }: Props) {
  const words = complaintFormWords(language)
  const { evidence } = words
  return (
    <form className="wizard" method="post" action="/lapor/bukti" encType="multipart/form-data">
      <h1>{words.titles.EVIDENCE}</h1>
      <p>{evidence.lead}</p>
      <Upload {...{ language, refused, error }} />
      {files.length > 0 && <Kept language={language} files={files} />}
      <div className="catatan">
        <Icon name="samar" />
        <div>
          <p className="catatan__judul">{evidence.careTitle}</p>
          <p>{evidence.care}</p>
        </div>
      </div>
      <p className="petunjuk">{evidence.recordings}</p>
      <WizardButtons language={language} />
    </form>
  )
}

function Upload({ language, refused, error }: Omit<Props, 'files'>) {
  const { evidence } = complaintFormWords(language)
  const isWrong = error !== null || refused.length > 0
  return (
    <div className={isWrong ? 'unggah ruas--galat' : 'unggah'}>
      <label className="ruas__label" htmlFor="berkas">
        {evidence.choose}
      </label>
      <p className="petunjuk" id="berkas-petunjuk">
        {evidence.hint}
      </p>
      {isWrong && (
        <div className="galat" id="berkas-galat" role="alert">
          {error !== null && <p>{error}</p>}
          {refused.length > 0 && (
            <ul aria-label={evidence.refused}>
              {refused.map((refusal) => (
                <li key={`${refusal.name} ${refusal.code}`}>{fileRefusalWords(refusal, language)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <input
        id="berkas"
        name="berkas"
        type="file"
        multiple
        accept={ACCEPTS}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? 'berkas-petunjuk berkas-galat' : 'berkas-petunjuk'}
      />
      <button className="tombol tombol--kedua" type="submit" name="aksi" value="unggah">
        <Icon name="unggah" /> {evidence.upload}
      </button>
    </div>
  )
}

function Kept({ language, files }: Pick<Props, 'language' | 'files'>) {
  const { evidence } = complaintFormWords(language)
  return (
    <section className="tumpuk tumpuk-s" aria-labelledby="tersimpan">
      <h2 className="kelompok" id="tersimpan">
        {fill(evidence.kept, { jumlah: files.length })}
      </h2>
      <ul className="berkas" role="list">
        {files.map(({ file, name }) => (
          <li key={file.id}>
            <Icon name={file.kind === 'PDF' ? 'berkas' : 'gambar'} />
            <div>
              <b>{name}</b>
              <small>
                {fileLine(file, language)}. {fileCare(file, language)}
              </small>
            </div>
            <button
              className="tombol tombol--tenang tombol--kecil"
              type="submit"
              name="aksi"
              value={`hapus:${file.id}`}
            >
              {evidence.remove}
              <span className="sr"> {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
