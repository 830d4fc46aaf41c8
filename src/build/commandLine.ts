import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Prints an error; the script will exit with status 1. */
export function fail(message: string): undefined {
  console.error(message)
  process.exitCode = 1
}

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
    return fail(`${(error as Error).message}.\n${usage}`)
  }
}
