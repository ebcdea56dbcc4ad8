import { readFileSync } from 'node:fs'
import express from 'express'

// The peer of a kept page: a bare Express route that sends the same bytes.
const bytes = readFileSync(process.env['PEER_FILE'] ?? '')
const app = express()
app.disable('x-powered-by')
app.get('/', (_request, response) => {
  response.type('html').send(bytes)
})
app.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  console.log('ready')
})
