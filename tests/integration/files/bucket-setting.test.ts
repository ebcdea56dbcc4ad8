import { describe, expect, test } from 'vitest'
import { bucketOf } from '#app/adapters/object-request.server.ts'
import { readConfig } from '#app/config.server.ts'

const read = (s3Url: string) => readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgresql://x', S3_URL: s3Url })

describe('S3_URL', () => {
  test.each([
    'https://kunci:rahasia@s3.example/ceklembaga',
    'http://kunci:rahasia@127.0.0.1:9000/ceklembaga/berkas?region=garage',
    'https://kunci:a%2Fb%2Bc@s3.ap-southeast-3.amazonaws.com/ceklembaga?region=ap-southeast-3',
  ])('%s is taken', (url) => {
    expect(read(url).S3_URL).toBe(url)
  })

  test('unset or empty leaves files in the database', () => {
    expect(read('').S3_URL).toBeUndefined()
  })

  test.each([
    ['no address', 'bucket'],
    ['another protocol', 's3://kunci:rahasia@s3.example/ceklembaga'],
    ['no key', 'https://s3.example/ceklembaga'],
    ['no secret', 'https://kunci@s3.example/ceklembaga'],
    ['no bucket', 'https://kunci:rahasia@s3.example/'],
    ['a secret that is not escaped', 'https://kunci:50%@s3.example/ceklembaga'],
  ])('%s stops the start with a sentence that names it, and says no secret', (_, url) => {
    expect(() => read(url)).toThrow(/S3_URL/)
    expect(() => read(url)).not.toThrow(/rahasia/)
  })

  test('is read with its escapes, region and folder', () => {
    expect(bucketOf('https://kunci:a%2Fb%2Bc@s3.example/ceklembaga/berkas/?region=jkt')).toEqual({
      ...{ url: 'https://s3.example/ceklembaga/berkas', region: 'jkt' },
      ...{ accessKeyId: 'kunci', secretAccessKey: 'a/b+c' },
    })
  })
})
