import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { FetchHandler } from './answer-page.server.ts'

type Routes = ServerBuild['routes']
type RouteModule = Routes[string]['module']
type Params = Record<string, string>
type Page = { pattern: RegExp; handle: (request: Request, params: Params) => Promise<Response> }

/**
 * Answers requests by the routes of a build. Remix ranks its whole table several times for one page; here each address
 * has a handler that knows its own route and those around it. What fits none, or several, goes to the whole table, so
 * the table alone still says which address is whose.
 */
export function makePageHandlers(build: ServerBuild, mode: string): FetchHandler {
  const whole = createRequestHandler(build, mode)
  const pages = leavesOf(build.routes).flatMap((id) => pageOf(id, build, mode))
  return async (request) => {
    const path = pathOf(request.url)
    const fitting = pages.flatMap(({ pattern, handle }) => {
      const found = pattern.exec(path)
      return found ? [{ handle, params: { ...found.groups } }] : []
    })
    const [only] = fitting
    return fitting.length === 1 && only ? only.handle(request, only.params) : whole(request)
  }
}

/** An address with a sign in it that needs decoding is one for the whole table. */
function pathOf(url: string): string {
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2)).split('?', 1)[0] ?? ''
  return path.includes('%') ? '' : path
}

function leavesOf(routes: Routes): string[] {
  const parents = new Set(Object.values(routes).map(({ parentId }) => parentId))
  return Object.keys(routes).filter((id) => !parents.has(id))
}

function pageOf(id: string, build: ServerBuild, mode: string): Page[] {
  const chain = chainOf(id, build.routes)
  const segments = chain
    .flatMap((one) => (build.routes[one]?.path ?? '').split('/'))
    .filter((segment) => segment !== '')
  if (segments.some((segment) => segment.endsWith('*') || segment.endsWith('?'))) return []
  const pattern = new RegExp(`^/${segments.map(patternOf).join('/')}$`)
  const handle = createRequestHandler(narrowed(build, chain), mode)
  return [{ pattern, handle: straight(build.routes[id]?.module, handle) }]
}

/**
 * A route that draws no page answers a reader by itself. What it does not answer so, Remix asks it again and deals with:
 * reading twice does no harm.
 */
function straight(module: RouteModule | undefined, remix: FetchHandler): Page['handle'] {
  const loader = module?.default ? undefined : module?.loader
  if (!loader) return remix
  const ask = async (request: Request, params: Params): Promise<unknown> => loader({ request, params, context: {} })
  return async (request, params) => {
    const answer = request.method === 'GET' ? await ask(request, params).catch(() => undefined) : undefined
    return answer instanceof Response ? answer : remix(request)
  }
}

/** From the root to the route. */
function chainOf(id: string, routes: Routes): string[] {
  const { parentId } = routes[id] ?? {}
  return parentId === undefined ? [id] : [...chainOf(parentId, routes), id]
}

function patternOf(segment: string): string {
  return segment.startsWith(':') ? `(?<${segment.slice(1)}>[^/]+)` : segment.replaceAll(/[^\w-]/g, String.raw`\$&`)
}

function narrowed(build: ServerBuild, chain: readonly string[]): ServerBuild {
  const only = <Value>(all: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => chain.includes(id)))
  const routes = Object.entries(only(build.routes)).map(
    ([id, route]) => [id, { ...route, module: isForAnybody(id) ? unsent(route.module) : route.module }] as const,
  )
  return {
    ...build,
    routes: Object.fromEntries(routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}

/** Pages that everybody reads: there every page counts. Behind the sign-in a module may do with its data what it likes. */
function isForAnybody(id: string): boolean {
  return id === 'root' || id.startsWith('routes/public/')
}

/**
 * The same module, whose loader gives what Remix does not write out for a browser's script: our pages have none, and
 * writing it costs a third of what drawing the page does. Only properties that are enumerable are written.
 */
function unsent(module: RouteModule): RouteModule {
  const { loader } = module
  if (!loader || !module.default) return module
  return {
    ...module,
    loader: async (args) => {
      const loaded = await loader(args)
      hide(isWithInit(loaded) ? loaded.data : loaded)
      return loaded
    },
  }
}

type WithInit = { type: 'DataWithResponseInit'; data: unknown }

function isWithInit(loaded: unknown): loaded is WithInit {
  return typeof loaded === 'object' && loaded !== null && 'type' in loaded && loaded.type === 'DataWithResponseInit'
}

function hide(loaded: unknown): void {
  if (typeof loaded !== 'object' || loaded === null || loaded instanceof Response) return
  for (const name of Object.keys(loaded)) Object.defineProperty(loaded, name, { enumerable: false })
}
