import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

// Where the gateway runs while the dashboard is being worked on: CUPEL_GATEWAY=http://127.0.0.1:8080 npm run dev
const gateway = process.env.CUPEL_GATEWAY ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [svelte()],
  server: { proxy: { '/api': gateway, '/q': gateway, '/optimade': gateway } },
  build: {
    target: 'es2022',
    outDir: process.env.DASHBOARD_OUT ?? 'dist',
    emptyOutDir: true,
    // Structures are drawn by three.js; views load on demand, so the size of one part is no concern of the first view.
    chunkSizeWarningLimit: 2000,
  },
})
