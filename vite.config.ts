import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { contentPlugin } from './src/build/contentPlugin'
import LongestFirst from './tests/longestFirst'

const withoutTransitions = fileURLToPath(new URL('src/views/timeline/withoutTransitions.ts', import.meta.url))

/** `Header-brand` of `.brand` in `Header.module.css`: it can be read in a browser, and no two files have it. */
const scopedName = (name: string, path: string) => `${basename(path.split('?')[0]!, '.module.css')}-${name}`

/** Of a sheet's classes only those that are used come with the program, each written where it is used. */
const inlineClassNames: Plugin = {
  name: 'inline-class-names',
  apply: 'build',
  transform: {
    filter: { id: /\.tsx$/ },
    handler: (code) => code.replace(/^import (\w+) from ("[^"]+\.module\.css")/gm, 'import * as $1 from $2'),
  },
}

export default defineConfig(({ command, isPreview }) => ({
  base: process.env.BASE || '/',
  plugins: [react(), inlineClassNames, contentPlugin()],
  // In development every address is the same page; what was built is served as files.
  appType: command === 'serve' && !isPreview ? ('spa' as const) : ('mpa' as const),
  resolve: {
    alias: { 'd3-transition': withoutTransitions, 'd3-interpolate': withoutTransitions },
  },
  css: { modules: { generateScopedName: scopedName } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Browsers that do not know module preloads do without.
    modulePreload: { polyfill: false },
    // What every page needs comes as one file: seven would be asked for one by one, and are larger compressed apart.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'explorer', tags: ['$initial'] }] } } },
  },
  preview: { port: 4173, strictPort: true },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Those are Playwright's.
    exclude: ['tests/e2e/**'],
    // Classes have the names that they have in a browser.
    css: { include: [/\.module\.css$/], modules: { classNameStrategy: 'scoped' } },
    globalSetup: 'tests/content.ts',
    setupFiles: 'tests/loadMessages.ts',
    testTimeout: 60_000,
    // Labs measure what they claim: every core is of use.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
}))
