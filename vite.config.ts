import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentPlugin } from './src/build/plugin'

export default defineConfig({
  base: process.env.BASE || '/',
  plugins: [react(), contentPlugin()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  preview: { port: 4173, strictPort: true },
})
