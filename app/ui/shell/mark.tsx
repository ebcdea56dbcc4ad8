/** The mark: three woven squares and a check. */
export function Mark() {
  return (
    <svg className="merek__tanda" viewBox="0 0 32 32" aria-hidden="true">
      <g fill="currentColor">
        <path d="M1 2h14v4H1zM1 10h14v4H1zM18 1h4v14h-4zM26 1h4v14h-4zM2 17h4v14H2zM10 17h4v14h-4z" />
      </g>
      <path d="m17.5 24.500 4.700 4.500L31 18" fill="none" stroke="currentColor" strokeWidth="4" />
    </svg>
  )
}
