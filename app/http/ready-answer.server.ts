const texts = new WeakMap<Response, string>()

/**
 * An answer whose body is a text that is all there. A `Response` would put it into a stream and have it read back: here
 * the server takes it with `readyText`, and who reads it as any other answer finds it too.
 */
export function readyAnswer(text: string, init: ResponseInit): Response {
  const answer = new Response(null, init)
  texts.set(answer, text)
  return Object.assign(answer, {
    text: () => Promise.resolve(text),
    json: () => Promise.resolve(JSON.parse(text) as unknown),
  })
}

/** The body of such an answer; undefined for any other. */
export function readyText(answer: Response): string | undefined {
  return texts.get(answer)
}
