/** What went wrong with a form as a whole, above it. */
export function ToldWrong({ title, text }: { title: string; text: string }) {
  return (
    <div className="ringkas-galat" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  )
}
