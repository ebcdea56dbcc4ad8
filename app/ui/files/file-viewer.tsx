import type { StoredFile } from '#app/domain/files/file.ts'
import { fileCare, fileLine, fileMessages } from '#app/i18n/files/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

/** Pages of one PDF shown at once: as many as are drawn in one go. */
const AT_ONCE = 4

type Props = {
  language: Language
  files: readonly StoredFile[]
  /** The page a PDF is opened at, and the address of this page with a file opened at another. */
  at?: { file: string | null; page: number }
  hrefAt: (file: string, page: number) => string
  /** May this officer ask for the sealed original? */
  mayOpenOriginal: boolean
}

/** The files of a document, to be read beside the form: pictures, and the pages of a PDF as pictures. */
export function FileViewer({ files, ...rest }: Props) {
  if (files.length === 0) return <p className="petunjuk">{fileMessages(rest.language).viewer.none}</p>
  return files.map((file) => <FileView key={file.id} file={file} {...rest} />)
}

type ViewProps = Omit<Props, 'files'> & { file: StoredFile }

function FileView({ file, ...props }: ViewProps) {
  const said = fileMessages(props.language)
  return (
    <>
      <div className="dok-alat">
        <b>{file.name}</b>
        {file.destroyedAt === null && <Tools file={file} {...props} />}
      </div>
      {file.destroyedAt === null ? <Picture file={file} {...props} /> : <p>{said.viewer.destroyed}</p>}
      <p className="petunjuk">
        {fileLine(file, props.language)}. {fileCare(file, props.language)} {said.file.fingerprint}{' '}
        <span className="kode" title={file.sha256}>
          {file.sha256.slice(0, 4)}…{file.sha256.slice(-4)}
        </span>
      </p>
    </>
  )
}

function Tools({ file, language, mayOpenOriginal }: ViewProps) {
  const said = fileMessages(language).viewer
  return (
    <span className="baris">
      <a className="tautan-aksi" href={`/berkas/${file.id}`}>
        <Icon name="unduh" /> {said.download}
        <span className="sr"> {file.name}</span>
      </a>
      {mayOpenOriginal && (
        <a className="tautan-aksi" href={`/berkas/${file.id}/asli`}>
          <Icon name="kunci" /> {said.original}
          <span className="sr"> {file.name}</span>
        </a>
      )}
    </span>
  )
}

function Picture({ file, ...props }: ViewProps) {
  if (file.pages !== null) return <Pages file={file} pages={file.pages} {...props} />
  const alt = fill(fileMessages(props.language).viewer.picture, { nama: file.name })
  return (
    <a className="dok" href={`/berkas/${file.id}`}>
      <img src={`/berkas/${file.id}`} alt={alt} />
    </a>
  )
}

function Pages({ file, pages, language, at, hrefAt }: ViewProps & { pages: number }) {
  const said = fileMessages(language).viewer
  const asked = at?.file === file.id && at.page >= 1 && at.page <= pages ? at.page : 1
  const last = Math.min(pages, asked + AT_ONCE - 1)
  const shown = Array.from({ length: last - asked + 1 }, (_, index) => asked + index)
  return (
    <>
      {shown.map((page) => (
        <a className="dok" key={page} href={`/berkas/${file.id}/halaman/${page}`}>
          <img
            src={`/berkas/${file.id}/halaman/${page}`}
            alt={fill(said.page, { ke: page, semua: pages, nama: file.name })}
            loading="lazy"
          />
        </a>
      ))}
      {pages > AT_ONCE && (
        <nav className="dok-alat" aria-label={file.name}>
          {asked > 1 && <a href={hrefAt(file.id, Math.max(1, asked - AT_ONCE))}>{said.earlier}</a>}
          {last < pages && <a href={hrefAt(file.id, last + 1)}>{said.later}</a>}
        </nav>
      )}
    </>
  )
}
