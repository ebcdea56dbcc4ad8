import { Link } from '@remix-run/react'
import { Icon } from '#app/ui/icons/icon.tsx'

/** What became of an act, alone on a page: a title, a sentence, the way on. */
export function Told(props: {
  title: string
  text: string
  tone: 'baik' | 'awas'
  way?: { to: string; text: string }
}) {
  const { title, text, tone, way } = props
  return (
    <div className="wadah sempit isi tumpuk">
      <h1>{title}</h1>
      <div className={`catatan catatan--${tone}`} role="status">
        <Icon name={tone === 'baik' ? 'centang' : 'info'} />
        <div>
          <p>{text}</p>
        </div>
      </div>
      {way && (
        <p>
          <Link className="tombol tombol--kedua" to={way.to}>
            {way.text}
          </Link>
        </p>
      )}
    </div>
  )
}

/** One button that does one thing. */
export function OneButton(props: { title: string; text: string; button: string }) {
  return (
    <div className="wadah sempit isi tumpuk">
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      <form method="post">
        <button className="tombol" type="submit">
          {props.button}
        </button>
      </form>
    </div>
  )
}
