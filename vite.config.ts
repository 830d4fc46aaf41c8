import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { contentPlugin } from './src/build/contentPlugin'
import { thirdPartyNotices } from './src/build/site/thirdPartyNotices'
import LongestFirst from './tests/longestFirst'

const withoutTransitions = fileURLToPath(
  new URL('src/views/timeline/input/withoutTransitions.ts', import.meta.url),
)

/** `Header-brand` for `.brand` in `Header.module.css`: readable in a browser, and unique because file names are. */
const scopedName = (name: string, path: string) => `${basename(path.split('?')[0]!, '.module.css')}-${name}`

/** Imports the classes of a CSS module as named exports, so that only used ones are bundled, inlined in the code. */
const inlineClassNames: Plugin = {
  name: 'inline-class-names',
  apply: 'build',
  transform: {
    filter: { id: /\.tsx$/ },
    handler: (code) => code.replace(/^import (\w+) from ("[^"]+\.module\.css")/gm, 'import * as $1 from $2'),
  },
}

/** Only for d3-zoom: the scales of the plots interpolate. */
const leaveOutTransitions: Plugin = {
  name: 'leave-out-transitions',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^d3-(transition|interpolate)$/ },
    handler: (_, importer) => (importer?.includes('/d3-zoom/') ? withoutTransitions : undefined),
  },
}

const isolatedTests = [
  'tests/**/*.test.tsx',
  'tests/views/**/*.test.ts',
  'tests/state/history.test.ts',
  'tests/i18n/loadMessages.test.ts',
]

/** Half a minute and more each: they train the networks of a lab again and compare all results with those that its page shows. */
const thoroughTests = 'tests/labs/{attention,convolution,experts,memory,residual,transfer}/*Studies.test.ts'

const { notices, collector } = thirdPartyNotices('licenses.txt')

export default defineConfig(({ command, isPreview }) => ({
  base: process.env.BASE || '/',
  plugins: [react(), inlineClassNames, leaveOutTransitions, contentPlugin(), notices],
  // In development every address serves the same page; a build is served as files.
  appType: command === 'serve' && !isPreview ? ('spa' as const) : ('mpa' as const),
  css: { modules: { generateScopedName: scopedName } },
  worker: { format: 'es', plugins: () => [collector] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Browsers without module preloading do without it.
    modulePreload: { polyfill: false },
    // One file for what every page needs: seven would be requested one after another and compress worse separately.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'explorer', tags: ['$initial'] }] } } },
  },
  preview: { port: 4173, strictPort: true },
  test: {
    projects: [
      // In a worker of its own each: they have a DOM, or load modules that differ from those of other files.
      { extends: true, test: { name: 'isolated', include: isolatedTests } },
      // Modules are loaded once per worker, which takes half of the time.
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts'],
          exclude: [...isolatedTests, thoroughTests, 'tests/e2e/**'],
          isolate: false,
          setupFiles: ['tests/loadMessages.ts', 'tests/labs/learning/countArraysFirst.ts'],
        },
      },
      { extends: true, test: { name: 'thorough', include: [thoroughTests] } },
    ],
    // Gives classes the same names as in a browser.
    css: { include: [/\.module\.css$/], modules: { classNameStrategy: 'scoped' } },
    globalSetup: 'tests/content.ts',
    setupFiles: 'tests/loadMessages.ts',
    testTimeout: 60_000,
    // The tests of labs train models and can use every core.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
}))
