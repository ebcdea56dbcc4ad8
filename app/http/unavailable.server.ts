/** Requests whose page failed because the database was away: they are answered in a sentence, and nothing is wrong. */
const unavailable = new WeakSet<Request>()

export function markUnavailable(request: Request): void {
  unavailable.add(request)
}

export function wasUnavailable(request: Request): boolean {
  return unavailable.has(request)
}
