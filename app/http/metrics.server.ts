import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export const metrics = new Registry()
collectDefaultMetrics({ register: metrics })

/** What a request was for; few values, so that no path ever becomes a label. */
export type Area = 'asset' | 'page' | 'api' | 'data' | 'operation'

const requests = new Counter({
  name: 'ceklembaga_http_requests_total',
  help: 'Requests answered.',
  labelNames: ['area', 'status'] as const,
  registers: [metrics],
})
const seconds = new Histogram({
  name: 'ceklembaga_http_request_seconds',
  help: 'Time to answer a request.',
  labelNames: ['area'] as const,
  buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [metrics],
})
const pageCache = new Counter({
  name: 'ceklembaga_page_cache_total',
  help: 'Pages asked of the page cache.',
  labelNames: ['outcome'] as const,
  registers: [metrics],
})
const cachedBytes = new Gauge({
  name: 'ceklembaga_page_cache_bytes',
  help: 'Size of the page cache.',
  registers: [metrics],
})

export function countRequest(area: Area, status: number, tookMs: number): void {
  requests.inc({ area, status: String(status) })
  seconds.observe({ area }, tookMs / 1000)
}

export function countPageCache(outcome: 'hit' | 'miss' | 'not-modified', bytes: number): void {
  pageCache.inc({ outcome })
  cachedBytes.set(bytes)
}

export function areaOf(path: string): Area {
  if (path.startsWith('/api/')) return 'api'
  if (path.startsWith('/data/')) return 'data'
  if (path.startsWith('/assets/')) return 'asset'
  return path === '/healthz' || path === '/readyz' || path === '/metrics' ? 'operation' : 'page'
}
