import { config } from '#app/config.server.ts'

/** The address that the QR of a letter or receipt holds. */
export function checkUrl(code: string): string {
  return `${config().baseUrl}/cek/${code}`
}

/** The name of this site as letters print it, without the protocol. */
export function siteName(): string {
  return new URL(config().baseUrl).host
}

/** Where this site is. */
export function siteBase(): string {
  return config().baseUrl
}
