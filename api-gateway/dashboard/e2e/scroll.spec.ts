import { expect, test, type CDPSession, type Locator, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'

/**
 * How smoothly a hundred thousand rows scroll, over the stack that deploy/load fills. An empty list is scrolled the same way before:
 * what it does not reach, this machine does not reach now.
 */
const SPEEDS = [1_000, 4_000]
const SECONDS = 3
/** Other programs only ever make it worse: the best round says most about the pages. */
const ROUNDS = 5
const SMOOTH = { p95: 20, worst: 50 }
/** Of the thread that runs the page, in milliseconds a frame; hardly depends on what else the machine does. */
const MOST_CPU = 10
/** Set where nothing else runs: then every frame has to be in time. */
const QUIET = !!process.env.QUIET

interface Frames {
  what: string
  pixelsPerSecond: number
  frames: number
  median: number
  p95: number
  worst: number
  /** Tasks that block the page for more than 50 ms. */
  longTasks: number
  cpuPerFrame: number
}

const EMPTY = '<div id="empty" style="height: 600px; overflow: auto"><div style="height: 3800000px; background: linear-gradient(red, blue)"></div></div>'

/** Has the browser note when frames begin, and tasks that block it. */
async function watch(page: Page) {
  await page.evaluate(() => {
    const noted = { at: [] as number[], long: 0, on: true }
    Object.assign(window, { noted })
    new PerformanceObserver(list => (noted.long += list.getEntries().length)).observe({ type: 'longtask' })
    const note = (now: number) => {
      noted.at.push(now)
      if (noted.on) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
}

async function noted(page: Page) {
  const { at, long } = await page.evaluate(() => {
    const { noted } = window as unknown as { noted: { at: number[]; long: number; on: boolean } }
    noted.on = false
    return noted
  })
  const took = at.slice(1).map((time, index) => Math.round(time - at[index]!)).sort((a, b) => a - b)
  const quantile = (share: number) => took[Math.min(took.length - 1, Math.floor(share * took.length))]!
  return { frames: took.length, median: quantile(0.5), p95: quantile(0.95), worst: took.at(-1)!, longTasks: long }
}

async function cpu(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value
}

async function once(what: string, list: Locator, devtools: CDPSession, pixelsPerSecond: number): Promise<Frames> {
  const box = (await list.boundingBox())!
  const before = { cpu: await cpu(devtools), top: await list.evaluate(element => element.scrollTop) }
  await watch(list.page())
  await devtools.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    yDistance: -pixelsPerSecond * SECONDS,
    speed: pixelsPerSecond,
    gestureSourceType: 'mouse',
    preventFling: true,
  })
  const measured = await noted(list.page())
  const scrolled = (await list.evaluate(element => element.scrollTop)) - before.top
  expect(scrolled).toBeGreaterThan(0.9 * pixelsPerSecond * SECONDS)
  const cpuPerFrame = Number((((await cpu(devtools)) - before.cpu) / measured.frames).toFixed(1))
  return { what, pixelsPerSecond, ...measured, cpuPerFrame }
}

async function best(what: string, list: Locator, devtools: CDPSession, pixelsPerSecond: number): Promise<Frames> {
  const rounds: Frames[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await once(what, list, devtools, pixelsPerSecond))
    await list.page().waitForTimeout(500)
  }
  const found = rounds.reduce((a, b) => (b.p95 + b.worst < a.p95 + a.worst ? b : a))
  console.log(JSON.stringify(found))
  return found
}

const smooth = ({ p95, worst }: Frames) => p95 <= SMOOTH.p95 && worst <= SMOOTH.worst

test('a hundred thousand rows scroll smoothly', async ({ page, request }) => {
  test.setTimeout(240_000)
  const { items } = await (await request.get('/api/v1/campaigns?limit=50')).json()
  const campaign = items.find(({ name }: { name: string }) => name === 'load')
  test.skip(!campaign, 'This looks at a hundred thousand candidates: see deploy/load/README.md.')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const results: Frames[] = []

  await page.setContent(EMPTY)
  for (const speed of SPEEDS) results.push(await best('an empty list', page.locator('#empty'), devtools, speed))
  await page.goto(`/#/triage/${campaign.id}`)
  await expect(page.getByText('100,000 candidates')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('[role=row] .formula').first()).toBeVisible({ timeout: 60_000 })
  const rows = page.locator('[role=rowgroup]')
  for (const speed of SPEEDS) results.push(await best('candidates', rows, devtools, speed))
  await expect(page.getByRole('row', { name: 'loading' })).toHaveCount(0)

  if (process.env.FRAMES) writeFileSync(process.env.FRAMES, JSON.stringify(results, null, 1) + '\n')
  const candidates = results.slice(SPEEDS.length)
  for (const found of candidates) {
    expect(found.cpuPerFrame, JSON.stringify(found)).toBeLessThanOrEqual(MOST_CPU)
    expect(found.median, JSON.stringify(found)).toBeLessThanOrEqual(SMOOTH.p95)
  }
  if (QUIET) expect(candidates.filter(found => !smooth(found))).toEqual([])
})
