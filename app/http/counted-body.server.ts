import { BodyTooLarge } from './request-guard.server.ts'

/**
 * The same request, whose body fails with `BodyTooLarge` after so many bytes. A body that says its length was measured by
 * the guard and is passed on as it is; one that does not is counted as it is read.
 */
export function countedAsItComes(request: Request, limit: number): Request {
  if (!request.body || request.headers.has('content-length')) return request
  let received = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.length
      if (received > limit) controller.error(new BodyTooLarge())
      else controller.enqueue(chunk)
    },
  })
  const init: RequestInit & { duplex: 'half' } = { body: request.body.pipeThrough(counter), duplex: 'half' }
  const counted = new Request(request, init)
  counted.headers.delete('transfer-encoding')
  return counted
}
