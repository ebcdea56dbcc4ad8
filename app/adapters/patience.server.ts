import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
  wrap,
  type IPolicy,
} from 'cockatiel'

/** How long somebody outside is waited for: how often they are asked, and when they are left alone for a while. */
export type OutagePatience = {
  attempts: number
  firstDelayMs: number
  longestDelayMs: number
  failuresUntilOpen: number
  openMs: number
}

/** A fault of somebody outside. `isOutage`: asking again may help. */
type Fault<Code> = Error & { fault: Code; isOutage: boolean }
type FaultClass<Code> = new (...given: never[]) => Fault<Code>

/** Asks again after outages, later each time, and stops asking for a while when they go on. */
export function patientWay<Code>(
  Fault: FaultClass<Code>,
  { attempts, firstDelayMs, longestDelayMs, failuresUntilOpen, openMs }: OutagePatience,
): IPolicy {
  const isOutage = handleWhen((error) => error instanceof Fault && error.isOutage)
  const again = retry(isOutage, {
    maxAttempts: attempts - 1,
    backoff: new ExponentialBackoff({ initialDelay: firstDelayMs, maxDelay: longestDelayMs }),
  })
  const breaker = new ConsecutiveBreaker(failuresUntilOpen)
  return wrap(again, circuitBreaker(isOutage, { halfOpenAfter: openMs, breaker }))
}

/** Which fault an error is; one that is none is thrown on. */
export function faultOf<Code>(Fault: FaultClass<Code>, error: unknown): Code | 'CIRCUIT_OPEN' {
  if (error instanceof Fault) return error.fault
  if (isBrokenCircuitError(error)) return 'CIRCUIT_OPEN'
  throw error
}
