const CALLERS = 4

/** Guesses secrets of reports at `/lacak` as fast as it is answered, until it is told to stop. Answers how often. */
export async function guessSecrets(url: string, until: AbortSignal): Promise<number> {
  let guesses = 0
  const caller = async (): Promise<void> => {
    while (!until.aborted) {
      const nomor = `LAP-2026-${String(1 + (guesses % 900)).padStart(6, '0')}`
      const body = new URLSearchParams({ nomor, kode: '2222-2222-2222-2222-2222-2222-2' })
      await fetch(`${url}/lacak`, { method: 'POST', body, redirect: 'manual', signal: until }).then(
        async (answer) => answer.arrayBuffer(),
        () => undefined,
      )
      guesses += 1
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  return guesses
}
