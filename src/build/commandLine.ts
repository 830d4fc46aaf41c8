import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * The options and positional arguments of a script. If they are invalid, prints the error and `usage`, sets exit
 * status 1 and returns undefined.
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
