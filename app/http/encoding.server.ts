import type { Encoding } from './page-cache.server.ts'

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|problem\+json|ld\+json|atom\+xml|xml|csv)|image\/svg)/

/** The encoding a client takes: Brotli before gzip before none. `q=0` refuses one. */
export function encodingFor(acceptEncoding: string | string[] | undefined): Encoding {
  const accepted = [acceptEncoding ?? []].flat().join(',').toLowerCase()
  if (takes(accepted, 'br')) return 'br'
  return takes(accepted, 'gzip') ? 'gzip' : 'identity'
}

export function isCompressible(contentType: string): boolean {
  return COMPRESSIBLE.test(contentType)
}

function takes(accepted: string, encoding: string): boolean {
  const entry = accepted.split(',').find((part) => part.trim().split(';')[0] === encoding)
  return entry !== undefined && !/;\s*q=0(?:\.0*)?\s*$/.test(entry)
}
