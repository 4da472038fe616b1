import { defineConfig, devices } from '@playwright/test'

/** The pages as a browser sees them, over a running Cupel whose demo has been played: see e2e.sh. */
const browser = {
  baseURL: process.env.CUPEL_GATEWAY ?? 'http://127.0.0.1:8080',
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Structures are drawn without a graphics card.
    args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--use-angle=swiftshader'],
  },
}

export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: { ...browser, trace: 'retain-on-failure' },
  projects: [
    { name: 'light', use: { viewport: { width: 1500, height: 950 }, colorScheme: 'light' }, testIgnore: /story|scroll/ },
    { name: 'dark', use: { viewport: { width: 1500, height: 950 }, colorScheme: 'dark' }, testMatch: /views|model|webhooks/ },
    { name: 'phone', use: { ...devices['Pixel 7'] }, testMatch: /views|lab|model|webhooks|campaign/ },
    { name: 'story', use: { viewport: { width: 1500, height: 950 } }, testMatch: /story/ },
    // A trace would be measured as well, and so would be a graphics card that is played by the processor.
    {
      name: 'scroll',
      use: {
        viewport: { width: 1500, height: 950 },
        trace: 'off',
        launchOptions: { ...browser.launchOptions, args: ['--no-sandbox', '--disable-gpu'] },
      },
      testMatch: /scroll/,
    },
  ],
})
