import type { IncomingMessage } from 'node:http'

/**
 * The address a request came from. Each trusted proxy adds one entry at the end of `X-Forwarded-For`, so with `n` of
 * them the n-th from the end is the client; what stands before it the client may have made up.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const direct = request.socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return direct
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  return forwarded.at(-trustedProxies)?.trim() || direct
}

/** The part of an address that stands for one subscriber: IPv4 whole, of IPv6 the first 64 bits. */
export function networkOf(address: string): string {
  if (address.startsWith('::ffff:')) return address.slice(7)
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}

/** Did it come from this very machine, and not through a proxy on it? */
export function isLoopback(request: IncomingMessage): boolean {
  const { headers, socket } = request
  const passedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined)
  const address = socket.remoteAddress ?? ''
  return !passedOn && (address === '::1' || address.replace('::ffff:', '').startsWith('127.'))
}
