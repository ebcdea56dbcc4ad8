import type { FileRefusal } from '#app/domain/files/file.ts'
import type { Language } from '#app/i18n/language.ts'
import type { VisitsMessages } from '#app/i18n/visits/id.ts'
import type { photoWords } from '#app/i18n/visits/visit-words.ts'
import { UploadField } from '#app/ui/files/upload-field.tsx'
import { TextField } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import { PlaceFields } from './place-fields.tsx'

type Props = { photos: ReturnType<typeof photoWords>; said: VisitsMessages['photos'] }

/** The photos, each with where and when it was taken and how that is known. */
export function PhotoList({ photos, said }: Props) {
  if (photos.length === 0) return <p className="petunjuk">{said.none}</p>
  return (
    <ul className="berkas" role="list">
      {photos.map(({ id, href, title, lines }) => (
        <li key={id}>
          <Icon name="gambar" />
          <div>
            {href === null ? <b>{title}</b> : <a href={href}>{title}</a>}
            {lines.map((line) => (
              <small className="ket" key={line}>
                {line}
              </small>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

type FormProps = {
  said: VisitsMessages
  language: Language
  /** The draft that photos wait in on a phone: of one officer and one visit. */
  draft: string
  refused: readonly FileRefusal[]
  typed: Readonly<Record<string, string>> | null
}

/**
 * Photos are uploaded as they are taken; what a photo does not say of itself is filled in beside it. With a script they
 * are kept on the phone instead, each with its time and place, and sent when there is a connection.
 */
export function PhotoForm({ said, language, draft, refused, typed }: FormProps) {
  const { photos } = said
  return (
    <form
      method="post"
      encType="multipart/form-data"
      className="susun"
      data-foto={draft}
      data-kata={JSON.stringify(photos.phone.script)}
    >
      <input type="hidden" name="maksud" value="foto" />
      <p>{photos.lead}</p>
      <UploadField language={language} kept={[]} refused={refused} required />
      <div className="susun" data-tanpa-skrip="">
        <TextField name="foto-keterangan" label={photos.caption} typed={typed?.['foto-keterangan']} />
        <div className="ruas">
          <label htmlFor="foto-jam">{photos.time}</label>
          <input className="masuk" id="foto-jam" name="foto-jam" type="time" defaultValue={typed?.['foto-jam'] ?? ''} />
        </div>
        <PlaceFields said={said.report} typed={typed} idPrefix="foto" />
      </div>
      <PhotosOnPhone said={photos} />
      <p role="status" data-foto-kabar="" />
      <div>
        <button className="tombol tombol--kedua" type="submit">
          {photos.submit}
        </button>
      </div>
    </form>
  )
}

/** Shown and filled by the script alone. */
function PhotosOnPhone({ said }: { said: VisitsMessages['photos'] }) {
  return (
    <div className="susun" data-foto-draf="" hidden>
      <h3>{said.phone.title}</h3>
      <p className="petunjuk">{said.phone.lead}</p>
      <ul className="berkas" role="list" />
      <template>
        <li>
          <span>
            <Icon name="gambar" />
          </span>
          <div>
            <b />
            <small />
            <small />
            <label>
              {said.caption}
              <input className="masuk" maxLength={200} />
            </label>
          </div>
          <button className="tombol tombol--tenang tombol--kecil" type="button">
            {said.phone.remove}
          </button>
        </li>
      </template>
    </div>
  )
}
