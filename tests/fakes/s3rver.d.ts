declare module '@20minutes/s3rver' {
  import type { Server } from 'node:http'

  /** A server that speaks S3 and checks signatures; it keeps its objects in a folder. */
  export default class S3rver {
    constructor(options: {
      port: number
      address: string
      silent: boolean
      directory: string
      configureBuckets: readonly { name: string }[]
    })
    httpServer: Server
    run(): Promise<{ port: number }>
    close(): Promise<void>
  }
}
