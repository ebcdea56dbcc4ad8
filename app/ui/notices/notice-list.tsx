import type { Language } from '#app/i18n/language.ts'
import { noticesMessages } from '#app/i18n/notices/messages.ts'
import { toldMessages } from '#app/i18n/told/messages.ts'

/** A notice in words. */
type NoticeRow = { id: number; at: string; text: string; href: string; isRead: boolean }

/** What an account was told, newest first, with a button that marks all of it as read. */
export function NoticeList({ rows, language }: { rows: readonly NoticeRow[]; language: Language }) {
  const { inApp: said } = noticesMessages(language)
  if (rows.length === 0) return <p>{said.none}</p>
  return (
    <div className="tumpuk">
      {rows.some(({ isRead }) => !isRead) && (
        <form method="post">
          <button className="tombol tombol--kedua" type="submit">
            {said.markAll}
          </button>
        </form>
      )}
      <ul className="daftar-akun" role="list">
        {rows.map(({ id, at, text, href, isRead }) => (
          <li key={id}>
            <span>
              <a href={href}>{isRead ? text : <strong>{text}</strong>}</a>
              <span className="ket">{isRead ? at : `${at} · ${said.unread}`}</span>
            </span>
            {!isRead && <MarkRead id={id} language={language} about={text} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One notice has been read: a button whose name says which. */
function MarkRead({ id, language, about }: { id: number; language: Language; about: string }) {
  return (
    <form method="post">
      <button className="tombol tombol--tenang tombol--kecil" type="submit" name="baca" value={id}>
        {toldMessages(language).markOne}
        <span className="sr">: {about}</span>
      </button>
    </form>
  )
}
