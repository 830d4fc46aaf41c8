import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** A package whose code or fonts are part of the site. */
interface BundledPackage {
  readonly name: string
  readonly version: string
  /** SPDX identifier. */
  readonly license: string
  /** The text of the licence, with its copyright notice. */
  readonly text: string
}

const licenseFile = /^(licen[cs]e|copying)(\.|$)/i

/**
 * Writes `fileName` into the build: name, version and licence of every package whose modules or files are part of it, with the
 * notices that the licences require. A package without a licence or its text fails the build. The code of workers is built
 * on its own, before the rest: `collector` must be among the plugins of that build.
 */
export function thirdPartyNotices(fileName: string): {
  readonly notices: Plugin
  readonly collector: Plugin
} {
  const folders = new Set<string>()
  const collect = (bundle: Rolldown.OutputBundle) => {
    for (const output of Object.values(bundle))
      for (const path of output.type === 'chunk' ? output.moduleIds : output.originalFileNames) {
        const folder = findPackageFolder(path)
        if (folder) folders.add(folder)
      }
  }
  const collector: Plugin = {
    name: 'layers-of-time:collect-packages',
    generateBundle: (_, bundle) => collect(bundle),
  }
  const notices: Plugin = {
    name: 'layers-of-time:third-party-notices',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      collect(bundle)
      const packages = [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1))
      this.emitFile({ type: 'asset', fileName, source: formatNotices(packages) })
    },
  }
  return { notices, collector }
}

/** The folder of the package that a file belongs to; undefined for the site's own files. */
const findPackageFolder = (path: string): string | undefined =>
  /(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(resolve(path.replace(/^\0/, '')))?.[1]

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => licenseFile.test(one))
  if (!license || !file)
    throw new Error(`${name} has no ${license ? 'file with its licence' : 'licence'}. Use another package.`)
  return { name, version, license, text: readFileSync(join(folder, file), 'utf8').trim() }
}

const line = '-'.repeat(80)

function formatNotices(packages: readonly BundledPackage[]): string {
  const list = packages.map(({ name, version, license }) => `${name} ${version}: ${license}`)
  const texts = packages.map(({ name, version, text }) => `${line}\n${name} ${version}\n\n${text}\n`)
  return `This site contains code and fonts of these packages.\n\n${list.join('\n')}\n\n${texts.join('\n')}`
}
