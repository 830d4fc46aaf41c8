import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * The options and words that a script was called with. If they cannot be read, says why and how the script is called,
 * and returns undefined.
 */
export function parseCommandLine<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> | undefined {
  try {
    return parseArgs(config)
  } catch (error) {
    console.error(`${(error as Error).message}.\n${usage}`)
    process.exitCode = 1
    return undefined
  }
}
