import { problem } from '#app/http/problem.server.ts'

export function loader({ request }: { request: Request }) {
  return problem(request, 'not-found')
}

export function action({ request }: { request: Request }) {
  return problem(request, 'not-found')
}
