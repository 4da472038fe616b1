// How fast a gateway answers and whether it keeps its word under load. See README.md.
// usage: node load.mjs GATEWAY [reads|lists|posts|asks ...] [--pid PID] [--json FILE]
import { createHash, randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'

const options = { pid: null, json: null, key: process.env.CUPEL_API_KEY, rate: 1000, seconds: 20, warmup: 20, connections: 64, posts: 10_000, asks: 200 }
const words = process.argv.slice(2)
const base = new URL(words.shift() ?? fail('Say where the gateway is, such as http://127.0.0.1:8080.'))
const wanted = []
while (words.length) {
  const word = words.shift()
  if (!word.startsWith('--')) wanted.push(word)
  else if (word.slice(2) in options) options[word.slice(2)] = /^\d+$/.test(words[0]) ? Number(words.shift()) : words.shift()
  else fail(`There is no option ${word}. Try ${Object.keys(options).map(name => '--' + name).join(', ')}.`)
}

const uuid = text => createHash('md5').update(text).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
const campaign = `/api/v1/campaigns/${uuid('campaign')}`
const agent = new http.Agent({ keepAlive: true, maxSockets: options.connections, scheduling: 'lifo' })

function fail(text) {
  console.error(text)
  process.exit(2)
}

/** Status, body and milliseconds from the call to the last byte. */
function call(method, path, body, headers = {}) {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent, host: base.hostname, port: base.port, method, path, headers: { ...(options.key ? { 'X-API-Key': options.key } : {}), ...headers } },
      response => {
        const chunks = []
        response.on('data', chunk => chunks.push(chunk))
        response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString(), ms: performance.now() - begun }))
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = share => Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1))
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

const memory = () => {
  if (!options.pid) return null
  const status = readFileSync(`/proc/${options.pid}/status`, 'utf8')
  const mebibytes = name => Math.round(Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024)
  return { residentMiB: mebibytes('VmRSS'), mostMiB: mebibytes('VmHWM') }
}

/** Arrivals at a fixed rate, whether answers come or not: waiting in line is part of the time. */
async function reads() {
  const cursors = await somePages(40)
  const paths = () => {
    const one = uuid('load-' + randomInt(1, 100_001))
    return [`${campaign}/candidates?limit=20`, cursors[randomInt(cursors.length)], `/api/v1/candidates/${one}`,
      `/api/v1/candidates/${one}/history`, campaign, '/api/v1/campaigns?limit=20'][randomInt(6)]
  }
  await atRate(options.rate, options.warmup, paths)
  return atRate(options.rate, options.seconds, paths)
}

async function atRate(rate, seconds, paths) {
  const times = []
  const statuses = {}
  const open = []
  const begun = performance.now()
  for (let sent = 0; sent < rate * seconds; sent++) {
    const due = begun + (sent * 1000) / rate
    const wait = due - performance.now()
    if (wait > 1) await new Promise(resolve => setTimeout(resolve, wait))
    open.push(call('GET', paths()).then(({ status }) => {
      statuses[status] = (statuses[status] ?? 0) + 1
      times.push(performance.now() - due)
    }))
  }
  await Promise.all(open)
  return { asked: `${rate}/s for ${seconds} s`, perSecond: Math.round((1000 * times.length) / (performance.now() - begun)), ms: summary(times), statuses }
}

async function somePages(many) {
  const pages = []
  for (let i = 0; i < many; i++) {
    const { status, text } = await call('GET', `${campaign}/candidates?limit=20&offset=${randomInt(1, 99_000)}`)
    if (status !== 200) fail(`The page answered ${status}: ${text}`)
    pages.push(JSON.parse(text).next)
  }
  return pages
}

/** Every order and some filters, at the beginning, deep inside by cursor, and by jumping. */
async function lists() {
  const result = {}
  for (const query of ['sort=-score', 'sort=rank', 'sort=q50', 'sort=-total', 'sort=formula', 'sort=-updatedAt', 'sort=rank&state=ranked',
    'sort=-score&decision=KEEP,MAYBE', 'sort=-score&elements=Mn', 'sort=rank&excluded=Co', 'sort=-score&formula=LiFePO4']) {
    const list = `${campaign}/candidates?limit=100&${query}`
    const first = []
    const deep = []
    const jumps = []
    for (let round = 0; round < 12; round++) {
      first.push((await call('GET', list)).ms)
      const jump = await call('GET', `${list}&offset=${randomInt(1, 12_000)}`)
      if (jump.status !== 200) fail(`${query} answered ${jump.status}: ${jump.text}`)
      jumps.push(jump.ms)
      const { next } = JSON.parse((await call('GET', `${list}&offset=${randomInt(8000, 12_000)}`)).text)
      deep.push((await call('GET', next)).ms)
    }
    const count = (await call('GET', `${campaign}/candidates/summary?${query}`)).ms
    result[query] = { first: summary(first.slice(2)), deep: summary(deep.slice(2)), jump: summary(jumps.slice(2)), countMs: Math.round(count) }
  }
  return result
}

/** Each result is posted three times with its key, from many connections at once. */
async function posts() {
  const before = JSON.parse((await call('GET', campaign)).text).results
  const times = []
  const statuses = {}
  const begun = performance.now()
  let next = 1
  const worker = async () => {
    for (let i = next++; i <= options.posts; i = next++) {
      const body = JSON.stringify({ property: 'eAboveHull', value: (i % 100) / 1000, unit: 'eV/atom', kind: 'dft', method: 'load', actor: 'load', additional: false })
      const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), 'Idempotency-Key': `load-${i}` }
      for (let attempt = 0; attempt < 3; attempt++) {
        const { status, ms, text } = await call('POST', `/api/v1/candidates/${uuid('load-' + i)}/results`, body, headers)
        statuses[status] = (statuses[status] ?? 0) + 1
        if (status >= 400 && statuses[status] <= 2) console.error(`${status}: ${text.slice(0, 300)}`)
        times.push(ms)
      }
    }
  }
  await Promise.all(Array.from({ length: options.connections }, worker))
  const seconds = (performance.now() - begun) / 1000
  const after = JSON.parse((await call('GET', campaign)).text).results
  return { posted: options.posts, requests: times.length, results: after - before, seconds: Number(seconds.toFixed(1)), perSecond: Math.round(times.length / seconds), ms: summary(times), statuses }
}

/** A structure at a time from four callers, each another cell, so that nothing is remembered. Needs a champion. */
async function asks() {
  const cell = edge =>
    `data_LiCoO2\n_cell_length_a ${edge}\n_cell_length_b ${edge}\n_cell_length_c 14.05\n_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 120\n` +
    "_symmetry_space_group_name_H-M 'P 1'\nloop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n" +
    [0, 1, 2].flatMap(k => [['Co', 0], ['Li', 0.5], ['O', 0.2396], ['O', 0.7604]].map(([name, z]) =>
      `${name} ${(k * 2) / 3} ${k / 3} ${(z + k / 3) % 1}`)).join('\n')
  const times = []
  const statuses = {}
  let next = -options.warmup
  const worker = async () => {
    for (let i = next++; i < options.asks; i = next++) {
      const body = cell((2.8 + ((i + 1000) % 997) / 5000).toFixed(5))
      const { status, ms, text } = await call('POST', '/api/v1/ask?name=LiCoO2.cif', body, { 'Content-Length': Buffer.byteLength(body), 'Content-Type': 'application/octet-stream' })
      if (i < 0) continue
      statuses[status] = (statuses[status] ?? 0) + 1
      if (status >= 400 && statuses[status] <= 2) console.error(`${status}: ${text.slice(0, 300)}`)
      times.push(ms)
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return { asked: `${options.asks} structures of 12 atoms, 4 at a time`, ms: summary(times), statuses }
}

const measured = { at: new Date().toISOString(), gateway: base.href }
for (const name of wanted.length ? wanted : ['reads', 'lists', 'posts']) {
  const program = { reads, lists, posts, asks }[name] ?? fail(`There is nothing called ${name}. Try reads, lists, posts or asks.`)
  measured[name] = await program()
  measured[name].memory = memory()
  console.log(name, JSON.stringify(measured[name], null, 1))
}
if (options.json) writeFileSync(options.json, JSON.stringify(measured, null, 1) + '\n')
agent.destroy()
