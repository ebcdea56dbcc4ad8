type CodeWords = { codeTitle: string; codeLabel: string; codeHint: string; codeButton: string }
type FileWords = { fileTitle: string; fileLabel: string; fileHint: string; fileButton: string }

/** The code goes by address: what it leads to is a page of its own. */
export function CodeForm({ said }: { said: CodeWords }) {
  return (
    <form method="get" action="/verifikasi" className="tumpuk tumpuk-s" aria-labelledby="dengan-kode">
      <h2 id="dengan-kode">{said.codeTitle}</h2>
      <div className="ruas">
        <label htmlFor="kode">{said.codeLabel}</label>
        <p className="petunjuk" id="kode-petunjuk">
          {said.codeHint}
        </p>
        <input
          id="kode"
          name="kode"
          className="masuk kode"
          maxLength={300}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          aria-describedby="kode-petunjuk"
        />
      </div>
      <p>
        <button className="tombol" type="submit">
          {said.codeButton}
        </button>
      </p>
    </form>
  )
}

export function FileForm({ said, error }: { said: FileWords; error: string | undefined }) {
  return (
    <form
      method="post"
      action="/verifikasi"
      encType="multipart/form-data"
      className="tumpuk tumpuk-s"
      aria-labelledby="dengan-berkas"
    >
      <h2 id="dengan-berkas">{said.fileTitle}</h2>
      <div className={error ? 'ruas ruas--galat' : 'ruas'}>
        <label htmlFor="berkas">{said.fileLabel}</label>
        <p className="petunjuk" id="berkas-petunjuk">
          {said.fileHint}
        </p>
        {error && (
          <p className="galat" id="berkas-galat">
            {error}
          </p>
        )}
        <input
          id="berkas"
          name="berkas"
          type="file"
          accept="application/pdf,.pdf"
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'berkas-petunjuk berkas-galat' : 'berkas-petunjuk'}
        />
      </div>
      <p>
        <button className="tombol tombol--kedua" type="submit">
          {said.fileButton}
        </button>
      </p>
    </form>
  )
}
